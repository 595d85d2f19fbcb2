package org.hindsight.core.transfer;

import java.io.Serial;

/** A file is no version of Hindsight, was changed, or comes from an installation whose key is not known here. */
public final class RefusedFileException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    RefusedFileException(String message) {
        super(message);
    }
}
