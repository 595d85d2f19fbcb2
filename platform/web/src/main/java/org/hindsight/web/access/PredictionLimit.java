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
 * How many predictions a client address may ask for in a minute, by the API and the form of the pages together;
 * {@code HINDSIGHT_RATE_LIMIT_PREDICTIONS}. Made when the context starts, so that a wrong setting is told then.
 */
@Context
@ServerFilter(patterns = {"/api/assessments/*/predictions", "/assessments/*"}, methods = HttpMethod.POST)
final class PredictionLimit implements Ordered {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Optional<Limit> limit;
    private final ClientAddress addresses;

    PredictionLimit(@Value("${hindsight.rate-limit.predictions}") String setting, ClientAddress addresses, Clock clock) {
        this.limit = Limit.read("HINDSIGHT_RATE_LIMIT_PREDICTIONS", setting, "predictions a minute").map(times -> new Limit(times, MINUTE, clock));
        this.addresses = addresses;
    }

    // Who may not ask at all is told that, and is not counted.
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    void count(HttpRequest<?> request) {
        limit.flatMap(open -> open.take(addresses.network(request))).ifPresent(wait -> {
            throw ProblemException.tooMany(
                    "Too many predictions were asked for from this address. Try again after the time in Retry-After, or send many"
                            + " at once to the batch endpoint.",
                    wait);
        });
    }
}
