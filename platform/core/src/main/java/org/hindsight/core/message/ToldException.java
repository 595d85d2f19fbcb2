package org.hindsight.core.message;

import org.hindsight.core.message.Message;
import org.jspecify.annotations.Nullable;

/** Something went wrong of which people are told, each in their own language; its own message is the English one. */
public class ToldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message told;

    public ToldException(Message told) {
        super(told.toString());
        this.told = told;
    }

    public ToldException(Message told, @Nullable Throwable cause) {
        super(told.toString(), cause);
        this.told = told;
    }

    /** What to tell people. */
    public final Message told() {
        return told;
    }
}
