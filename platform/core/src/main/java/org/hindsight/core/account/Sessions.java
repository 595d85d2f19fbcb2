package org.hindsight.core.account;

import jakarta.inject.Singleton;
import java.util.Optional;

/** Sign-ins with rotating refresh tokens: one used twice revokes its whole family. */
@Singleton
public class Sessions {

    /**
     * A fresh refresh token.
     *
     * @param account      whose
     * @param sessionId    the family of tokens that one sign-in began
     * @param refreshToken the token, shown once; only its hash is stored
     */
    public record Opened(Accounts.Account account, long sessionId, String refreshToken) {}

    /** Begins a session after a successful sign-in. */
    public Opened open(Accounts.Account account, String address) {
        throw new UnsupportedOperationException();
    }

    /** Swaps a refresh token for a new one; empty when it is unknown, expired, revoked, or was used before (its family is then revoked). */
    public Optional<Opened> refresh(String refreshToken) {
        throw new UnsupportedOperationException();
    }

    /** Ends a session. */
    public void close(long sessionId) {
        throw new UnsupportedOperationException();
    }

    /** Whether a session is still open; asked for every request signed in by an access token. */
    public boolean isOpen(long sessionId) {
        throw new UnsupportedOperationException();
    }
}
