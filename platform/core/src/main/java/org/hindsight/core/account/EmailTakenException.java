package org.hindsight.core.account;

import java.io.Serial;

/** There is an account of this e-mail address already. */
public final class EmailTakenException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    EmailTakenException(String email) {
        super("There is an account of " + email + " already. Sign in with it, or use another address.");
    }
}
