package org.hindsight.core.outcome;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a prediction that holds now.
 *
 * @param confirmedAt since when there has been one without a break
 * @param reportedAt  when its value was last reported
 */
@MappedEntity("outcome")
record OutcomeRow(
        @Id @GeneratedValue @Nullable Long id,
        long predictionId,
        String assessment,
        String outcomeValue,
        @Nullable Double outcomeNumber,
        String side,
        String source,
        @Nullable Long accountId,
        @Nullable Long apiKeyId,
        @Nullable String addressHash,
        Instant confirmedAt,
        Instant reportedAt,
        boolean withdrawn) {

    long number() {
        return Objects.requireNonNull(id, "a stored outcome has a number");
    }
}
