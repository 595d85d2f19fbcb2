package org.hindsight.core.plugin;

import java.io.Serial;

/** A jar cannot be used; the message is the reason that an admin reads. */
final class RefusedJarException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    RefusedJarException(String reason) {
        super(reason);
    }

    RefusedJarException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
