package org.hindsight.core.retraining;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A run as the database holds it. */
@MappedEntity("retraining_run")
record RunRow(
        @Id @GeneratedValue @Nullable Long id,
        String assessment,
        @Nullable String openAssessment,
        String triggerKind,
        String reason,
        @Nullable String actor,
        String status,
        @Nullable String stage,
        double progress,
        String message,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String node,
        int epoch,
        @Nullable Instant heartbeatAt,
        boolean cancelRequested,
        @Nullable String version,
        @Nullable String decision,
        @Nullable String counts,
        @Nullable @MappedProperty("k_anonymity") Integer k,
        @Nullable String reasonTold,
        @Nullable String messageTold) {

    static RunRow queued(
            String assessment,
            String trigger,
            String reason,
            @Nullable String reasonTold,
            String message,
            @Nullable String messageTold,
            @Nullable String actor,
            Instant now) {
        return new RunRow(
                null, assessment, assessment, trigger, reason, actor, Run.Status.QUEUED.name(), null, 0,
                message, now, null, null, null, 0, null, false, null, null, null, null, reasonTold, messageTold);
    }

    long number() {
        return Objects.requireNonNull(id, "a stored run has a number");
    }
}
