package org.hindsight.core.promotion;

import org.hindsight.core.evaluation.Basis;
import org.hindsight.core.evaluation.Scores;
import org.hindsight.plugin.PromotionRules;

/**
 * A challenger and those it faces, scored on the same rows, on none of which any of them ever trained: today's holdout;
 * for a shadow candidate also every row that arrived after all of them were trained; or out-of-fold predictions.
 *
 * @param rules           the primary metric and the floors
 * @param profile         how much evidence a promotion needs; the plugin's, or what an admin chose
 * @param basis           what the scores rest on
 * @param unitsAtStart    the number of units (groups, or rows that stand for themselves) when the model started; frozen
 *                        since
 * @param shareOfOutcomes which share of new outcomes will join these rows: 0.2 for a holdout of a fifth, 1 with
 *                        cross-validation
 * @param champion        the version in service
 * @param challenger      the version just trained
 * @param anchor          the last version proven to be better than its anchor, at first the first champion; it may be
 *                        the champion
 */
public record Contest(
        PromotionRules rules,
        PromotionRules.Profile profile,
        Basis basis,
        int unitsAtStart,
        double shareOfOutcomes,
        Scores champion,
        Scores challenger,
        Scores anchor) {

    /** Checks that all were scored on the same rows. */
    public Contest {
        if (!challenger.holdout().equals(champion.holdout()) || !challenger.holdout().equals(anchor.holdout())) {
            throw new IllegalArgumentException("Champion, challenger and anchor must be scored on the same rows.");
        }
        if (!(shareOfOutcomes > 0 && shareOfOutcomes <= 1)) {
            throw new IllegalArgumentException(
                    "The share of outcomes " + shareOfOutcomes + " must be above 0 and at most 1.");
        }
    }
}
