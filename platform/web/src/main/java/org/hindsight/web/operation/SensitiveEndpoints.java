package org.hindsight.web.operation;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.management.endpoint.EndpointSensitivityProcessor;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.security.rules.SensitiveEndpointRule;
import jakarta.inject.Singleton;
import java.util.Set;
import org.hindsight.web.access.Access;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Who may read the metrics: admins, and API keys with that scope. */
@Singleton
@Replaces(SensitiveEndpointRule.class)
final class SensitiveEndpoints extends SensitiveEndpointRule {

    private static final Set<String> READERS = Set.of(Access.ADMIN, Access.METRICS);

    SensitiveEndpoints(EndpointSensitivityProcessor endpoints) {
        super(endpoints);
    }

    @Override
    protected Publisher<SecurityRuleResult> checkSensitiveAuthenticated(
            HttpRequest<?> request, Authentication authentication, ExecutableMethod<?, ?> method) {
        boolean allowed = authentication.getRoles().stream().anyMatch(READERS::contains);
        return Mono.just(allowed ? SecurityRuleResult.ALLOWED : SecurityRuleResult.REJECTED);
    }
}
