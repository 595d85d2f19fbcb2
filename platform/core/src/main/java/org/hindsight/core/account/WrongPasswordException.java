package org.hindsight.core.account;

import java.io.Serial;

/** A signed-in person did not know their own password. */
public final class WrongPasswordException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public WrongPasswordException() {
        super("That is not your current password.");
    }
}
