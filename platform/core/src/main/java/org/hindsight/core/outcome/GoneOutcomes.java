package org.hindsight.core.outcome;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.hindsight.core.dataset.GoneAnswers;
import org.hindsight.core.dataset.Split.Side;
import org.hindsight.core.prediction.PredictionErased;

/**
 * Has the side of an outcome's answers remembered when it is erased or withdrawn. Only the first of equal answers decides for the others, so
 * only its side counts.
 */
@Singleton
class GoneOutcomes {

    private final OutcomeRepository outcomes;
    private final GoneAnswers gone;

    GoneOutcomes(OutcomeRepository outcomes, GoneAnswers gone) {
        this.outcomes = outcomes;
        this.gone = gone;
    }

    /** In the transaction that erases, while the row is still there. */
    @EventListener
    void erased(PredictionErased event) {
        remember(event.assessment(), event.predictionId());
    }

    @EventListener
    void changed(OutcomeChanged event) {
        if (event.kind() == OutcomeChanged.Kind.WITHDRAWN) {
            remember(event.assessment(), event.predictionId());
        }
    }

    private void remember(String assessment, long predictionId) {
        outcomes.findByPredictionId(predictionId).ifPresent(outcome -> outcomes
                .contentHashOfFirst(outcome.number())
                .ifPresent(contentHash -> gone.remember(assessment, contentHash, Side.valueOf(outcome.side()))));
    }
}
