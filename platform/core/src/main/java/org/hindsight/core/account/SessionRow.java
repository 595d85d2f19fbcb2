package org.hindsight.core.account;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A sign-in as the database holds it. */
@MappedEntity("sign_in_session")
record SessionRow(
        @Id @GeneratedValue @Nullable Long id,
        long accountId,
        @Nullable String addressHash,
        Instant openedAt,
        Instant lastUsedAt,
        Instant expiresAt,
        @Nullable Instant closedAt) {

    long number() {
        return Objects.requireNonNull(id, "a stored session has a number");
    }

    boolean isOpen(Instant now) {
        return closedAt == null && now.isBefore(expiresAt);
    }
}
