package org.hindsight.core.prediction;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A prediction as the database holds it; it can be read without the plugin that made it.
 *
 * @param answers       the validated answers, as JSON
 * @param probabilities the probability of each label in the order of the target, as JSON
 * @param splitKeyHash  equal for cases that belong together
 * @param contentHash   equal for equal answers
 */
@MappedEntity("prediction")
record PredictionRow(
        @Id @GeneratedValue @Nullable Long id,
        String tokenHash,
        String assessment,
        String answers,
        @Nullable String label,
        @Nullable Double probability,
        @Nullable String probabilities,
        @Nullable Double predictedValue,
        @Nullable String unit,
        @Nullable Double intervalLow,
        @Nullable Double intervalHigh,
        @Nullable Double intervalLevel,
        String modelVersion,
        String source,
        @Nullable Long accountId,
        @Nullable Long apiKeyId,
        boolean aboutMe,
        @Nullable String ref,
        @Nullable String subjectHash,
        @Nullable String addressHash,
        String splitKeyHash,
        String contentHash,
        String side,
        @Nullable String country,
        Instant createdAt) {

    long number() {
        return Objects.requireNonNull(id, "a stored prediction has a number");
    }
}
