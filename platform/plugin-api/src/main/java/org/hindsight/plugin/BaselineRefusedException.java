package org.hindsight.plugin;

import java.io.Serial;
import java.util.Locale;

/** A file is no baseline data of this assessment. The reason tells line, column, what was expected and found, and what to do. */
public final class BaselineRefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Wording reason;

    /** A refusal with its reason, written for the admin who brought the file. */
    public BaselineRefusedException(Wording reason) {
        super(reason.in(Locale.ENGLISH));
        this.reason = reason;
    }

    /** A refusal whose reason is the same in every language. */
    public BaselineRefusedException(String reason) {
        this(Wording.plain(reason));
    }

    /** Why, in the reader's language; the message says it in English. */
    public Wording reason() {
        return reason;
    }
}
