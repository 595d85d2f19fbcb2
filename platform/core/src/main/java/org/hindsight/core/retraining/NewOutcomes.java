package org.hindsight.core.retraining;

import jakarta.inject.Singleton;
import org.hindsight.core.outcome.ConfirmedOutcomes;

/** How many outcomes there are to learn from, and how many of them no training has seen yet. */
@Singleton
public class NewOutcomes {

    private static final int RECENT_DAYS = 7;

    private final Retraining retraining;
    private final ConfirmedOutcomes outcomes;

    NewOutcomes(Retraining retraining, ConfirmedOutcomes outcomes) {
        this.retraining = retraining;
        this.outcomes = outcomes;
    }

    /**
     * Outcomes of a model.
     *
     * @param total   all that hold
     * @param recent  those of the last seven days
     * @param fresh   those that no training has seen yet
     */
    public record Counts(long total, long recent, long fresh) {}

    /** Counts those of a model. */
    public Counts counts(String assessment) {
        return new Counts(outcomes.total(assessment), outcomes.inLastDays(assessment, RECENT_DAYS), of(assessment));
    }

    /** Those of a model that were reported after its last training began; all before the first. */
    public long of(String assessment) {
        return retraining.lastTrainingStart(assessment).map(start -> outcomes.since(assessment, start)).orElseGet(() -> outcomes.total(assessment));
    }
}
