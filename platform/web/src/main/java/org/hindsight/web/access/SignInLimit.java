package org.hindsight.web.access;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.hindsight.web.problem.ProblemException;

/**
 * Slows down guessing of passwords: failed sign-ins are counted for the address they come from, and for the account together with
 * the address, so that nobody can lock another person out from elsewhere. An account attacked from many addresses is limited too,
 * but only at a number that its owner does not reach.
 */
@Singleton
public final class SignInLimit {

    private static final Duration SPAN = Duration.ofMinutes(15);
    private static final int PER_ADDRESS = 50;
    private static final int PER_ACCOUNT_AND_ADDRESS = 10;
    private static final int PER_ACCOUNT = 200;

    private final ClientAddress addresses;
    private final Limit byAddress;
    private final Limit byBoth;
    private final Limit byAccount;

    SignInLimit(ClientAddress addresses, Clock clock) {
        this.addresses = addresses;
        this.byAddress = new Limit(PER_ADDRESS, SPAN, clock);
        this.byBoth = new Limit(PER_ACCOUNT_AND_ADDRESS, SPAN, clock);
        this.byAccount = new Limit(PER_ACCOUNT, SPAN, clock);
    }

    /**
     * Whether another try is allowed.
     *
     * @throws ProblemException 429 when there were too many
     */
    public void check(HttpRequest<?> request, String email) {
        String address = addresses.network(request);
        Optional<Duration> wait = byAddress.look(address)
                .or(() -> byBoth.look(both(email, address)))
                .or(() -> byAccount.look(name(email)));
        wait.ifPresent(span -> {
            throw ProblemException.tooMany("Too many failed sign-ins. Try again after the time in Retry-After.", span);
        });
    }

    /** Counts a failure. */
    public void failed(HttpRequest<?> request, String email) {
        String address = addresses.network(request);
        byAddress.take(address);
        byBoth.take(both(email, address));
        byAccount.take(name(email));
    }

    /** Forgets the failures of an account from an address. */
    public void succeeded(HttpRequest<?> request, String email) {
        byBoth.forget(both(email, addresses.network(request)));
    }

    private static String both(String email, String address) {
        return name(email) + " " + address;
    }

    private static String name(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
