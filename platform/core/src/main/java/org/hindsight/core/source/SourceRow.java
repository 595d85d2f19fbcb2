package org.hindsight.core.source;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Outcomes of one assessment from one place, as a query counts them. */
@Introspected
record SourceRow(
        String source,
        @Nullable Long accountId,
        @Nullable Long apiKeyId,
        @Nullable String addressHash,
        long outcomes,
        long foretold,
        long firstNumber,
        Instant lastAt) {

    /** From where one outcome came. */
    @Introspected
    record Report(long id, String source, @Nullable Long accountId, @Nullable Long apiKeyId, @Nullable String addressHash) {}
}
