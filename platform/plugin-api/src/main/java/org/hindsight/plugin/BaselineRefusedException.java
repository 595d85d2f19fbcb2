package org.hindsight.plugin;

import java.io.Serial;

/** A file is no baseline data of this assessment. The message tells line, column, what was expected and found, and what to do. */
public final class BaselineRefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** A refusal with its reason, written for the admin who brought the file. */
    public BaselineRefusedException(String message) {
        super(message);
    }
}
