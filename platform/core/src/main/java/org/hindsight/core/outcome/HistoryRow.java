package org.hindsight.core.outcome;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One change of an outcome. */
@MappedEntity("outcome_history")
record HistoryRow(
        @Id @GeneratedValue @Nullable Long id,
        long predictionId,
        String changeKind,
        @Nullable String outcomeValue,
        String source,
        @Nullable Long accountId,
        @Nullable Long apiKeyId,
        @Nullable String addressHash,
        Instant changedAt) {}
