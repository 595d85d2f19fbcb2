package org.hindsight.core.evaluation;

import org.hindsight.plugin.PromotionRules.Metric;
import org.jspecify.annotations.Nullable;

/**
 * Computes all figures of one version under weights of the groups: all 1 for the figures themselves, how often a group
 * was drawn for a resample. What is costly and does not depend on the weights (sorting, logarithms) happens once, when
 * an object is made.
 */
interface Figures {

    /**
     * Where in the result the coverage of the prediction intervals stands; before it stand the metrics by their
     * ordinal.
     */
    int COVERAGE = Metric.values().length;

    /** Where in the result the mean width of the prediction intervals stands. */
    int WIDTH = COVERAGE + 1;

    /** How many figures there are. */
    int COUNT = WIDTH + 1;

    /**
     * Computes the figures.
     *
     * @param weights one a group
     * @param into    takes {@link #COUNT} figures; NaN where one is undefined or does not apply
     */
    void compute(int[] weights, double[] into);

    /** The figure as a proportion where it is one, or grows with one; else null. */
    @Nullable Proportion proportion(int figure);

    /** The figures of a version. */
    static Figures of(Scores scores) {
        return scores.holdout().labels() == 0 ? new NumericFigures(scores) : new ClassFigures(scores);
    }
}
