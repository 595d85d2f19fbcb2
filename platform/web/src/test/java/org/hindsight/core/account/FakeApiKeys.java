package org.hindsight.core.account;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One key a scope: its secret is {@code hs_} and the scope's id. */
@Singleton
@Replaces(ApiKeys.class)
public class FakeApiKeys extends ApiKeys {

    FakeApiKeys() {
        super(null, null);
    }

    public static String secret(Scope scope) {
        return "hs_" + scope.id();
    }

    @Override
    public Optional<ApiKey> authenticate(String secret) {
        return Arrays.stream(Scope.values())
                .filter(scope -> secret(scope).equals(secret))
                .map(scope -> new ApiKey(
                        100 + scope.ordinal(),
                        "key for " + scope.name().toLowerCase(Locale.ROOT),
                        Set.of(scope),
                        Instant.EPOCH,
                        null,
                        false))
                .findFirst();
    }
}
