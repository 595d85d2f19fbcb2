package org.hindsight.core.source;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A source that is, or was, kept out of training. */
@MappedEntity("excluded_source")
record ExcludedRow(
        @Id @GeneratedValue @Nullable Long id,
        String assessment,
        String source,
        String reason,
        String excludedBy,
        Instant excludedAt,
        @Nullable String liftedBy,
        @Nullable Instant liftedAt) {}
