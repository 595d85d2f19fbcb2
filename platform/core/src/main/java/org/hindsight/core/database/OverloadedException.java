package org.hindsight.core.database;

import java.io.Serial;

/** Rows come faster than the database takes them, or the server is going down: nothing was written, and it may be tried again. */
public final class OverloadedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    OverloadedException(String message) {
        super(message);
    }
}
