package org.hindsight.core.secret;

import java.io.Serial;

/** The master secret is missing, damaged or another database's. The platform does not start. */
public final class WrongSecretException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    WrongSecretException(String message) {
        super(message);
    }
}
