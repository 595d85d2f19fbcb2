package org.hindsight.web.access;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.hindsight.core.account.Accounts;
import org.hindsight.core.account.Accounts.Role;
import org.hindsight.core.account.EmailTakenException;
import org.hindsight.core.account.Sessions;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Making an account of one's own, from the API or the page alike; {@code hindsight.registration} closes it. */
@Singleton
final class Registration {

    private static final int TIMES = 20;
    private static final Duration SPAN = Duration.ofHours(1);

    private final Accounts accounts;
    private final Sessions sessions;
    private final ClientAddress addresses;
    private final Limit limit;
    private final boolean open;

    Registration(
            Accounts accounts, Sessions sessions, ClientAddress addresses, @Value("${hindsight.registration:open}") String setting, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.addresses = addresses;
        this.limit = new Limit(TIMES, SPAN, clock);
        if (!setting.equals("open") && !setting.equals("closed")) {
            throw new IllegalArgumentException("HINDSIGHT_REGISTRATION (hindsight.registration) is '" + setting + "'. Expected open or closed.");
        }
        this.open = setting.equals("open");
    }

    /**
     * Makes an account and signs in with it.
     *
     * @throws InvalidAnswersException when address or password cannot be used
     * @throws EmailTakenException     when there is an account of this address already
     * @throws ProblemException        403 where admins make the accounts, 429 when too many were asked for from one address
     */
    Sessions.Opened with(@Nullable String email, @Nullable String password, HttpRequest<?> request) {
        if (!open) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "Accounts are made by the admins of this server. Ask one of them.");
        }
        limit.take(addresses.network(request)).ifPresent(wait -> {
            throw ProblemException.tooMany("Too many accounts were asked for from this address. Try again after the time in Retry-After.", wait);
        });
        Accounts.Account made = accounts.create(email == null ? "" : email, password == null ? "" : password, Role.USER);
        return sessions.open(made, addresses.of(request));
    }
}
