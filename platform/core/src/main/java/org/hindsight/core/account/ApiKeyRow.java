package org.hindsight.core.account;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An API key as the database holds it: its hash alone; scopes are their names joined by commas. */
@MappedEntity("api_key")
record ApiKeyRow(
        @Id @GeneratedValue @Nullable Long id,
        String name,
        String keyHash,
        String scopes,
        Instant createdAt,
        String createdBy,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {

    static String joined(Set<ApiKeys.Scope> scopes) {
        return EnumSet.copyOf(scopes).stream().map(ApiKeys.Scope::name).collect(Collectors.joining(","));
    }

    ApiKeys.ApiKey toKey() {
        Set<ApiKeys.Scope> set = Arrays.stream(scopes.split(",")).map(ApiKeys.Scope::valueOf).collect(Collectors.toSet());
        return new ApiKeys.ApiKey(
                Objects.requireNonNull(id, "a stored key has a number"), name, set, createdAt, lastUsedAt, revokedAt != null);
    }
}
