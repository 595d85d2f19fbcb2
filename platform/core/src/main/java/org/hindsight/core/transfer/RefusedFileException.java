package org.hindsight.core.transfer;

import java.io.Serial;
import org.hindsight.core.message.Message;
import org.hindsight.core.message.ToldException;

/** A file is no version of Hindsight, was changed, or comes from an installation whose key is not known here. */
public final class RefusedFileException extends ToldException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String field;

    RefusedFileException(Message told) {
        this("file", told);
    }

    private RefusedFileException(String field, Message told) {
        super(told);
        this.field = field;
    }

    /** It is the passphrase that is missing or does not fit. */
    static RefusedFileException passphrase(Message told) {
        return new RefusedFileException("passphrase", told);
    }

    /** What is refused: {@code file} or {@code passphrase}. */
    public String field() {
        return field;
    }
}
