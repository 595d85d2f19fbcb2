package org.hindsight.core.evaluation;

import org.hindsight.plugin.PromotionRules.Metric;

/**
 * Figures that follow from a confusion matrix. A ratio with nothing below the line is NaN, and so is a mean over labels
 * of which one is undefined: nothing is replaced by 0. F1 is defined wherever the label occurs or is decided on, and
 * then 0 without a hit.
 */
final class CountFigures {

    private CountFigures() {}

    /**
     * Fills in the figures.
     *
     * @param counts   by actual label and label decided on
     * @param positive the label that binary figures refer to, -1 for means over the labels
     */
    static void fill(double[] counts, int labels, int positive, double[] into) {
        double total = 0;
        double right = 0;
        double[][] ofLabel = new double[labels][];
        for (int label = 0; label < labels; label++) {
            ofLabel[label] = ratios(counts, labels, label);
            right += counts[label * labels + label];
        }
        for (double count : counts) {
            total += count;
        }
        into[Metric.ACCURACY.ordinal()] = right / total;
        into[Metric.BALANCED_ACCURACY.ordinal()] = mean(ofLabel, 1);
        Metric[] metrics = {Metric.PRECISION, Metric.RECALL, Metric.SPECIFICITY, Metric.F1};
        for (int i = 0; i < metrics.length; i++) {
            into[metrics[i].ordinal()] = positive >= 0 ? ofLabel[positive][i] : mean(ofLabel, i);
        }
    }

    /** Precision, recall, specificity and F1 of one label against the rest. */
    private static double[] ratios(double[] counts, int labels, int label) {
        double hits = counts[label * labels + label];
        double actual = 0;
        double decided = 0;
        double total = 0;
        for (int i = 0; i < counts.length; i++) {
            actual += i / labels == label ? counts[i] : 0;
            decided += i % labels == label ? counts[i] : 0;
            total += counts[i];
        }
        double others = total - actual;
        return new double[] {
            hits / decided, hits / actual, (others - (decided - hits)) / others, 2 * hits / (actual + decided)
        };
    }

    private static double mean(double[][] ofLabel, int figure) {
        double sum = 0;
        for (double[] figures : ofLabel) {
            sum += figures[figure];
        }
        return sum / ofLabel.length;
    }
}
