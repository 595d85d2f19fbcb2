package org.hindsight.core.trigger;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A firing, as the database holds it. */
@MappedEntity("trigger_firing")
record FiringRow(
        @Id @GeneratedValue @Nullable Long id,
        String assessment,
        String triggerId,
        Instant dueAt,
        Instant firedAt,
        @Nullable Long runId,
        String reason,
        String reasonTold) {}
