package org.hindsight.core.followup;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@MappedEntity("follow_up")
record FollowUpRow(
        @Id @GeneratedValue @Nullable Long id,
        long predictionId,
        String assessment,
        String channel,
        @Nullable String contact,
        @Nullable String contactHash,
        String language,
        Instant dueAt,
        Instant nextAt,
        String status,
        int attempts,
        @Nullable String problem,
        @Nullable Instant sentAt,
        Instant createdAt) {

    long number() {
        return Objects.requireNonNull(id, "a stored follow-up has a number");
    }
}
