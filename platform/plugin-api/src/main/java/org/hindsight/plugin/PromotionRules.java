package org.hindsight.plugin;

import java.util.Map;

/**
 * By which figures a new version is judged. The test itself is the platform's and the same for all.
 *
 * @param primary the figure that people look at first; a challenger whose figure is worse is never promoted
 * @param floors  the worst acceptable value of figures: the least one, or for an error such as MAE the greatest one
 * @param profile how much evidence a promotion needs unless an admin decides otherwise
 */
public record PromotionRules(Metric primary, Map<Metric, Double> floors, Profile profile) {

    /** Figures by which models are judged; {@link #id()} is their name in the HTTP API. */
    public enum Metric {
        /** Share of right labels. */
        ACCURACY(true),
        /** Mean recall of the labels. */
        BALANCED_ACCURACY(true),
        /** Share of true alarms among the alarms. */
        PRECISION(true),
        /** Share of the positive cases that are found; sensitivity. */
        RECALL(true),
        /** Share of the negative cases that are left alone. */
        SPECIFICITY(true),
        /** Harmonic mean of precision and recall. */
        F1(true),
        /** Area under the receiver operating characteristic. */
        ROC_AUC(true),
        /** Area under the precision-recall curve, as average precision. */
        PR_AUC(true),
        /** Mean squared error of the probabilities. */
        BRIER(false),
        /** Mean negative logarithm of the probability of what happened. */
        LOG_LOSS(false),
        /** Mean absolute error. */
        MAE(false),
        /** Root of the mean squared error. */
        RMSE(false),
        /** Share of the variance that is explained. */
        R2(true),
        /** Share of predictions off by at most the target's tolerance. */
        WITHIN_TOLERANCE(true);

        private final boolean higherIsBetter;

        Metric(boolean higherIsBetter) {
            this.higherIsBetter = higherIsBetter;
        }

        /** Whether more is better. */
        public boolean higherIsBetter() {
            return higherIsBetter;
        }

        /** The name in the HTTP API, such as {@code roc_auc}. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** How much evidence a promotion needs. */
    public enum Profile {
        /** A wrong model can do harm: at most 5 % of worse challengers pass, however often it is looked at. */
        CAUTIOUS,
        /** At most 20 % of worse challengers pass. */
        BALANCED,
        /** A stale model costs more than a slightly worse one: the better point estimate passes. */
        RESPONSIVE
    }

    /** Copies the floors. */
    public PromotionRules {
        floors = Map.copyOf(floors);
    }

    /** ROC AUC for labels and MAE for numbers, no floors, cautious. */
    public static PromotionRules defaultsFor(Target target) {
        return new PromotionRules(
                target instanceof ClassTarget ? Metric.ROC_AUC : Metric.MAE, Map.of(), Profile.CAUTIOUS);
    }
}
