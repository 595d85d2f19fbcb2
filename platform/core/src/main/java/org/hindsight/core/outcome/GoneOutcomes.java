package org.hindsight.core.outcome;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.hindsight.core.dataset.GoneRows;
import org.hindsight.core.dataset.Split.Side;
import org.hindsight.core.prediction.PredictionErased;

/**
 * Has it remembered when an outcome is erased or withdrawn: whose it was, and on which side its answers were. Only the first of equal answers
 * decides for the others, so only its side counts. Each is done within the transaction that erases or withdraws, or neither is.
 */
@Singleton
class GoneOutcomes {

    private final OutcomeRepository outcomes;
    private final GoneRows gone;

    GoneOutcomes(OutcomeRepository outcomes, GoneRows gone) {
        this.outcomes = outcomes;
        this.gone = gone;
    }

    /** While the row is still there. */
    @EventListener
    void erased(PredictionErased event) {
        outcomes.findByPredictionId(event.predictionId()).ifPresent(this::goes);
    }

    /** An outcome is about to go. */
    void goes(OutcomeRow outcome) {
        outcomes.hashes(outcome.number()).ifPresent(hashes -> remember(outcome, hashes));
    }

    private void remember(OutcomeRow outcome, ConfirmedRow.Hashes hashes) {
        String assessment = outcome.assessment();
        String contentHash = hashes.contentHash();
        gone.rememberSubject(assessment, hashes.splitKeyHash());
        if (outcomes.earlierEqual(assessment, contentHash, outcome.number()) == 0) {
            gone.rememberSide(
                    assessment, contentHash, Side.valueOf(outcome.side()),
                    outcomes.alike(assessment, GoneRows.beginning(contentHash), contentHash));
        }
    }
}
