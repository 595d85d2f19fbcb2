package org.hindsight.core.account;

import jakarta.inject.Singleton;
import java.util.Optional;

/** Who may sign in. */
@Singleton
public class Accounts {

    /** A known person. */
    public record Account(long id, String email, Role role) {}

    /** What an account may do. */
    public enum Role {
        ADMIN,
        USER
    }

    /** The account of this e-mail address and password, or empty; equally slow in both cases. */
    public Optional<Account> authenticate(String email, String password) {
        throw new UnsupportedOperationException();
    }

    /** The account of this number, or empty when it is gone or disabled. */
    public Optional<Account> find(long id) {
        throw new UnsupportedOperationException();
    }
}
