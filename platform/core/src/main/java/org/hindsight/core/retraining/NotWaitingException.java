package org.hindsight.core.retraining;

import java.io.Serial;
import org.hindsight.core.message.Message;
import org.hindsight.core.message.ToldException;

/** A version cannot be declined, because nobody asked whether it may serve. */
public final class NotWaitingException extends ToldException {

    @Serial
    private static final long serialVersionUID = 1L;

    NotWaitingException(Message told) {
        super(told);
    }
}
