package org.hindsight.core.transfer;

import java.io.Serial;

/** A file is no version of Hindsight, was changed, or comes from an installation whose key is not known here. */
public final class RefusedFileException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String field;

    RefusedFileException(String message) {
        this("file", message);
    }

    private RefusedFileException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** It is the passphrase that is missing or does not fit. */
    static RefusedFileException passphrase(String message) {
        return new RefusedFileException("passphrase", message);
    }

    /** What is refused: {@code file} or {@code passphrase}. */
    public String field() {
        return field;
    }
}
