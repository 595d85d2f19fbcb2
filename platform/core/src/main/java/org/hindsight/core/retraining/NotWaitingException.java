package org.hindsight.core.retraining;

import java.io.Serial;

/** A version cannot be declined, because nobody asked whether it may serve. */
public final class NotWaitingException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    NotWaitingException(String message) {
        super(message);
    }
}
