package org.hindsight.core.source;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A look at a source as the database holds it; its findings are JSON. */
@MappedEntity("source_look")
record SourceLookRow(
        @Id @GeneratedValue @Nullable Long id,
        long runId,
        String assessment,
        String source,
        int cases,
        int agreeing,
        double expected,
        int questions,
        long answers,
        long outside,
        String findings,
        Instant lookedAt) {}
