package org.hindsight.web.access;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.hindsight.web.problem.ProblemException;

/**
 * How many people a client address may have asked later in an hour, since anybody can name anybody's address; {@code HINDSIGHT_RATE_LIMIT_FOLLOW_UPS}.
 * Whoever is signed in is known, and not limited. Made when the context starts, so that a wrong setting is told then.
 */
@Context
@ServerFilter(patterns = {"/api/predictions/*/follow-up", "/results/*/follow-up"}, methods = {HttpMethod.PUT, HttpMethod.POST})
public final class FollowUpLimit implements Ordered {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Optional<Limit> limit;
    private final ClientAddress addresses;

    FollowUpLimit(@Value("${hindsight.rate-limit.follow-ups}") String setting, ClientAddress addresses, Clock clock) {
        this.limit = Limit.read("HINDSIGHT_RATE_LIMIT_FOLLOW_UPS", setting, "wishes to be asked later an hour").map(times -> new Limit(times, HOUR, clock));
        this.addresses = addresses;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    /**
     * Counts one.
     *
     * @throws ProblemException 429 when there were too many
     */
    @RequestFilter
    public void count(HttpRequest<?> request) {
        if (request.getUserPrincipal().isEmpty()) {
            limit.flatMap(open -> open.take(addresses.network(request))).ifPresent(wait -> {
                throw ProblemException.tooMany(
                        "Too many people are to be asked later at the wish of this address. Try again after the time in Retry-After, or sign in.", wait);
            });
        }
    }
}
