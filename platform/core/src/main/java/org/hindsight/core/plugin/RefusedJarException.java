package org.hindsight.core.plugin;

import java.io.Serial;
import org.hindsight.core.message.Message;

/** A jar cannot be used; the message is the reason that an admin reads. */
final class RefusedJarException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Message told;

    RefusedJarException(Message told) {
        super(told.toString());
        this.told = told;
    }

    RefusedJarException(Message told, Throwable cause) {
        super(told.toString(), cause);
        this.told = told;
    }

    Message told() {
        return told;
    }
}
