package org.hindsight.core.account;

import java.io.Serial;

/** Without this account nobody could administrate the platform any more. */
public final class LastAdminException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    LastAdminException(String email) {
        super(email + " is the only admin left. Make somebody else an admin first.");
    }
}
