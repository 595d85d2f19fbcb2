package org.hindsight.core.outcome;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An outcome beside its prediction, as one query gives it. */
@Introspected
record ConfirmedRow(
        long id,
        long predictionId,
        String answers,
        String outcomeValue,
        @Nullable Double outcomeNumber,
        String side,
        String splitKeyHash,
        String contentHash,
        @Nullable String subjectHash,
        String source,
        @Nullable String addressHash,
        @Nullable Long accountId,
        @Nullable Long apiKeyId,
        Instant confirmedAt,
        Instant reportedAt,
        String modelVersion) {

    /** Outcomes of an assessment. */
    @Introspected
    record Count(String assessment, long outcomes) {}

    /** What an outcome's answers and person are known by. */
    @Introspected
    record Hashes(String splitKeyHash, String contentHash) {}
}
