package org.hindsight.core.retraining;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.DecisionSummary;
import org.jspecify.annotations.Nullable;

/**
 * A retraining run as it stands now.
 *
 * @param id         its number
 * @param model      the assessment
 * @param trigger    initial, manual, cron, interval or burst
 * @param reason     why it was started
 * @param status     where it is
 * @param stage      the stage it is in or ended in, null while queued
 * @param progress   from 0 to 1
 * @param message    what is being done, or how it ended
 * @param queuedAt   when it was asked for
 * @param startedAt  when a node took it, null while queued
 * @param finishedAt when it ended, null before
 * @param node       the node that works on it, null while queued
 * @param version    the version it made, null before or when it made none
 * @param decision   what the gate said, null before
 * @param counts     the rows, null before they are collected
 * @param k          the smallest number of subjects that share their quasi-identifiers' bands, null before or when none are declared
 */
public record Run(
        long id,
        String model,
        String trigger,
        Message reason,
        Status status,
        @Nullable Stage stage,
        double progress,
        Message message,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String node,
        @Nullable String version,
        @Nullable DecisionSummary decision,
        @Nullable RunCounts counts,
        @Nullable Integer k) {

    /** Where a run is. */
    public enum Status {
        QUEUED,
        RUNNING,
        PROMOTED,
        KEPT,
        INSUFFICIENT_EVIDENCE,
        NEEDS_REVIEW,
        FAILED,
        CANCELLED;

        /** Whether the run has ended. */
        public boolean ended() {
            return this != QUEUED && this != RUNNING;
        }
    }

    /** The stages of a run, in their order. */
    public enum Stage {
        COLLECT,
        ANONYMISE,
        MERGE,
        SPLIT,
        TRAIN,
        EVALUATE,
        DECIDE,
        PUBLISH
    }

    /**
     * What became of the rows: {@code baseline + outcomes = training + holdout + rejected + suppressed}.
     *
     * @param baseline   rows of the baseline
     * @param outcomes   confirmed outcomes collected
     * @param rejected   rows left out because they do not fit, would join two sides or exceed a source's share
     * @param suppressed rows kept out of training because too few people share their bands (only by setting)
     * @param training   rows trained on
     * @param holdout    rows measured on
     */
    @Serdeable
    public record RunCounts(
            long baseline, long outcomes, long rejected, long suppressed, long training, long holdout) {}
}
