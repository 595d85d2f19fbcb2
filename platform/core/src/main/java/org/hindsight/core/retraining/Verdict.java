package org.hindsight.core.retraining;

import org.hindsight.core.model.DecisionSummary;

/**
 * What the gate decided, and what it must remember.
 *
 * @param decision     as it is stored and shown
 * @param becomesAnchor whether the challenger is the anchor from now on
 * @param startSize    the number of independent rows at the model's start, frozen
 */
record Verdict(DecisionSummary decision, boolean becomesAnchor, long startSize) {

    boolean promoted() {
        return decision.result().equals(Run.Status.PROMOTED.name());
    }
}
