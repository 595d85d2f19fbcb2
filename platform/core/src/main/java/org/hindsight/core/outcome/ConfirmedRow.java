package org.hindsight.core.outcome;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/** An outcome beside its prediction, as one query gives it. */
@Introspected
record ConfirmedRow(
        long id,
        long predictionId,
        String answers,
        String outcomeValue,
        String side,
        String splitKeyHash,
        @Nullable String subjectHash,
        String source,
        @Nullable String addressHash,
        @Nullable Long accountId,
        @Nullable Long apiKeyId) {

    /** Outcomes of an assessment. */
    @Introspected
    record Count(String assessment, long outcomes) {}

    /** What an outcome's answers and person are known by. */
    @Introspected
    record Hashes(String splitKeyHash, String contentHash) {}
}
