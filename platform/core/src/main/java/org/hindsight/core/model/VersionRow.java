package org.hindsight.core.model;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version as the database holds it; evaluation, decision and provenance are JSON.
 *
 * @param lastChange     the newest change of an outcome that it saw
 * @param erasuresBefore the newest erasure before it
 */
@MappedEntity("model_version")
record VersionRow(
        @Id @GeneratedValue @Nullable Long id,
        String assessment,
        String version,
        long runId,
        String status,
        String triggerKind,
        Instant trainedAt,
        long trainingSamples,
        long testSamples,
        String evaluation,
        @Nullable String decision,
        String provenance,
        boolean retained,
        long lastChange,
        long erasuresBefore) {}
