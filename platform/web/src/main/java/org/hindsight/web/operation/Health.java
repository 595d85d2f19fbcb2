package org.hindsight.web.operation;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.async.annotation.SingleResult;
import io.micronaut.management.endpoint.annotation.Endpoint;
import io.micronaut.management.endpoint.annotation.Read;
import io.micronaut.management.endpoint.health.HealthEndpoint;
import io.micronaut.management.health.aggregator.HealthAggregator;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Liveness;
import java.security.Principal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * {@code GET /health} is about the server alone, so that nothing restarts it because a model is still being trained;
 * {@code GET /health/readiness} tells of the models too.
 */
@Endpoint(value = HealthEndpoint.NAME, defaultSensitive = HealthEndpoint.DEFAULT_SENSITIVE)
@Replaces(HealthEndpoint.class)
class Health extends HealthEndpoint {

    private final HealthAggregator<HealthResult> aggregator;
    private final HealthIndicator[] ofServer;

    Health(HealthAggregator<HealthResult> aggregator, HealthIndicator[] indicators, @Liveness HealthIndicator[] liveness) {
        super(aggregator, indicators, liveness);
        this.aggregator = aggregator;
        this.ofServer = Arrays.stream(indicators)
                .filter(indicator -> !(indicator instanceof ModelsReadiness))
                .toArray(HealthIndicator[]::new);
    }

    @Override
    @Read
    @SingleResult
    public Publisher<HealthResult> getHealth(@Nullable Principal principal) {
        return aggregator.aggregate(ofServer, levelOfDetail(principal));
    }
}
