package org.hindsight.core.database;

import java.io.Serial;
import org.hindsight.core.message.Message;
import org.hindsight.core.message.ToldException;

/** Rows come faster than the database takes them, or the server is going down: nothing was written, and it may be tried again. */
public final class OverloadedException extends ToldException {

    @Serial
    private static final long serialVersionUID = 1L;

    OverloadedException(Message told) {
        super(told);
    }
}
