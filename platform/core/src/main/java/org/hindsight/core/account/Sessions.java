package org.hindsight.core.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hindsight.core.database.Moment;
import org.hindsight.core.secret.Hmac;
import org.hindsight.core.secret.Keys;
import org.hindsight.core.secret.Tokens;

/**
 * Sign-ins with rotating refresh tokens: one used twice revokes its whole family, since one of the two users has stolen it (RFC 9700,
 * section 4.14.2). A session that nobody uses ends after a week.
 */
@Singleton
public class Sessions {

    private static final Duration UNUSED = Duration.ofDays(7);
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final SessionRepository sessions;
    private final RefreshTokenRepository tokens;
    private final Accounts accounts;
    private final Hmac addresses;
    private final Clock clock;

    Sessions(SessionRepository sessions, RefreshTokenRepository tokens, Accounts accounts, Keys keys, Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.accounts = accounts;
        this.addresses = keys.hmac("session-address");
        this.clock = clock;
    }

    /**
     * A fresh refresh token.
     *
     * @param account      whose
     * @param sessionId    the family of tokens that one sign-in began
     * @param refreshToken the token, shown once; only its hash is stored
     */
    public record Opened(Accounts.Account account, long sessionId, String refreshToken) {}

    /** Begins a session after a successful sign-in. */
    @Transactional
    public Opened open(Accounts.Account account, String address) {
        Instant now = Moment.now(clock);
        sessions.forget(now.minus(REMEMBERED));
        SessionRow session = sessions.save(new SessionRow(
                null, account.id(), address.isEmpty() ? null : addresses.hex(address), now, now, now.plus(UNUSED), null));
        return new Opened(account, session.number(), issue(session.number(), now));
    }

    /** Swaps a refresh token for a new one; empty when it is unknown, expired, revoked, or was used before (its family is then revoked). */
    @Transactional
    public Optional<Opened> refresh(String refreshToken) {
        Instant now = Moment.now(clock);
        Optional<RefreshTokenRow> known = tokens.findById(Tokens.hash(refreshToken));
        Optional<SessionRow> session =
                known.flatMap(token -> sessions.findById(token.sessionId())).filter(found -> found.isOpen(now));
        if (known.isEmpty() || session.isEmpty() || !now.isBefore(known.get().expiresAt())) {
            return Optional.empty();
        }
        long id = session.get().number();
        Optional<Accounts.Account> account = accounts.find(session.get().accountId());
        if (tokens.use(known.get().tokenHash(), now) == 0 || account.isEmpty()) {
            sessions.close(id, now);
            return Optional.empty();
        }
        sessions.used(id, now, now.plus(UNUSED));
        return Optional.of(new Opened(account.get(), id, issue(id, now)));
    }

    /** Ends a session. */
    public void close(long sessionId) {
        sessions.close(sessionId, Moment.now(clock));
    }

    /** Whether a session is still open; asked for every request signed in by an access token. */
    public boolean isOpen(long sessionId) {
        return sessions.countOpen(sessionId, Moment.now(clock)) > 0;
    }

    /** A session as its owner sees it. */
    public record OpenSession(long id, Instant openedAt, Instant lastUsedAt, Instant expiresAt) {}

    /** The open sessions of an account, newest first. */
    public List<OpenSession> of(long accountId) {
        return sessions.openOf(accountId, Moment.now(clock)).stream()
                .map(row -> new OpenSession(row.number(), row.openedAt(), row.lastUsedAt(), row.expiresAt()))
                .toList();
    }

    /** Ends a session of an account; false when it has no such open one. */
    public boolean close(long accountId, long sessionId) {
        return sessions.closeOf(accountId, sessionId, Moment.now(clock)) > 0;
    }

    /** Ends all sessions of an account but one; 0 ends every one. Gives how many were ended. */
    public int closeOthers(long accountId, long keptSession) {
        return sessions.closeOthers(accountId, keptSession, Moment.now(clock));
    }

    private String issue(long sessionId, Instant now) {
        String token = Tokens.fresh();
        tokens.save(new RefreshTokenRow(Tokens.hash(token), sessionId, now, now.plus(UNUSED), null));
        return token;
    }
}
