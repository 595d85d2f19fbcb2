package org.hindsight.core.retraining;

import java.util.stream.IntStream;
import org.hindsight.core.evaluation.Basis;
import org.hindsight.core.evaluation.Evaluation;
import org.hindsight.core.evaluation.Scores;
import org.jspecify.annotations.Nullable;

/**
 * The challenger and those it faces, measured on the same rows.
 *
 * @param basis           what the figures rest on
 * @param challenger      the challenger's scores
 * @param figures         the challenger's figures
 * @param champion        the champion's scores, null for the first version
 * @param championVersion its name, null for the first version
 * @param anchor          the anchor's scores, null for the first version; the champion's own where it is the anchor
 */
record Measured(
        Basis basis,
        Scores challenger,
        Evaluation figures,
        @Nullable Scores champion,
        @Nullable String championVersion,
        @Nullable Scores anchor) {

    /** Whether rows of the frozen baseline are among those measured on. */
    boolean holdsBaseline() {
        return IntStream.range(0, challenger.holdout().rows()).anyMatch(challenger.holdout()::fromBaseline);
    }
}
