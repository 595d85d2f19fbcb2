package org.hindsight.core.model;

import java.time.Instant;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.retraining.Run;
import org.hindsight.core.retraining.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * How a model does, at a glance.
 *
 * @param id              the assessment
 * @param title           its title
 * @param predictions     how many were made (and not erased)
 * @param outcomes        how many of them have a confirmed outcome
 * @param newOutcomes     outcomes since the last training
 * @param neededOutcomes  the smallest minimum of the enabled triggers, at least 1
 * @param champion        the version that serves, null before the first one
 * @param lastRun         the last run, null before the first one
 * @param waiting         the version that waits for a decision, null when none does
 * @param nextRun         when the next one is due, null when none is planned
 * @param refused         set while the champion's files are refused on this node
 * @param ledgerIntact    false when something else than this platform changed the ledger
 */
public record ModelOverview(
        String id,
        String title,
        long predictions,
        long outcomes,
        long newOutcomes,
        int neededOutcomes,
        @Nullable Champion champion,
        @Nullable Run lastRun,
        @Nullable Waiting waiting,
        @Nullable Instant nextRun,
        @Nullable RefusedChampion refused,
        boolean ledgerIntact) {

    /** A model whose champion's files and ledger are in order. */
    public ModelOverview(
            String id,
            String title,
            long predictions,
            long outcomes,
            long newOutcomes,
            int neededOutcomes,
            @Nullable Champion champion,
            @Nullable Run lastRun,
            @Nullable Waiting waiting,
            @Nullable Instant nextRun) {
        this(id, title, predictions, outcomes, newOutcomes, neededOutcomes, champion, lastRun, waiting, nextRun, null, true);
    }

    /** Outcomes per prediction, 0 when there are no predictions. */
    public double feedbackRate() {
        return predictions == 0 ? 0 : (double) outcomes / predictions;
    }

    /** Whether enough new outcomes have come in for a training. */
    public boolean readyToRetrain() {
        return newOutcomes >= Math.max(1, neededOutcomes);
    }

    /**
     * The version that serves.
     *
     * @param version its name
     * @param metric  its primary figure, null when none could be measured
     * @param change  that figure minus the one of the champion before on the same rows, null for the first
     * @param served  predictions it has answered
     */
    public record Champion(String version, Assessment.@Nullable Figure metric, @Nullable Double change, long served) {}
}
