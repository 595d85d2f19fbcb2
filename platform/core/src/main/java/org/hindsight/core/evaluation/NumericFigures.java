package org.hindsight.core.evaluation;

import java.util.Arrays;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.PromotionRules.Metric;
import org.jspecify.annotations.Nullable;

/** Figures of regression. What a cross-validation repeats is averaged row by row before it is summed. */
final class NumericFigures implements Figures {

    private final Holdout holdout;
    private final boolean repeated;
    private final double[] absolute;
    private final double[] squared;
    private final double[] within;
    private final double[] covered;
    private final double[] width;
    /** Outcomes less their mean: the variance below the line of R2 would lose digits without. */
    private final double[] centred;

    NumericFigures(Scores scores) {
        holdout = scores.holdout();
        repeated = scores.repeats() > 1;
        int rows = holdout.rows();
        absolute = new double[rows];
        squared = new double[rows];
        within = new double[rows];
        covered = new double[rows];
        width = new double[rows];
        for (int repeat = 0; repeat < scores.repeats(); repeat++) {
            for (int row = 0; row < rows; row++) {
                add(scores, repeat, row);
            }
        }
        centred = new double[rows];
        Arrays.setAll(centred, holdout::actual);
        double mean = Arrays.stream(centred).average().orElse(0);
        Arrays.setAll(centred, row -> centred[row] - mean);
    }

    private void add(Scores scores, int repeat, int row) {
        double share = 1.0 / scores.repeats();
        double actual = holdout.actual(row);
        double error = Math.abs(scores.value(repeat, row) - actual);
        double tolerance = ((NumericTarget) holdout.target()).tolerance();
        absolute[row] += share * error;
        squared[row] += share * error * error;
        within[row] += error <= tolerance ? share : 0;
        covered[row] += scores.low(repeat, row) <= actual && actual <= scores.high(repeat, row) ? share : 0;
        width[row] += share * (scores.high(repeat, row) - scores.low(repeat, row));
    }

    @Override
    public void compute(int[] weights, double[] into) {
        Arrays.fill(into, Double.NaN);
        double total = 0;
        double[] sums = new double[7];
        for (int row = 0; row < absolute.length; row++) {
            int weight = weights[holdout.group(row)];
            total += weight;
            sums[0] += weight * absolute[row];
            sums[1] += weight * squared[row];
            sums[2] += weight * within[row];
            sums[3] += weight * covered[row];
            sums[4] += weight * width[row];
            sums[5] += weight * centred[row];
            sums[6] += weight * centred[row] * centred[row];
        }
        double spread = sums[6] - sums[5] * sums[5] / total;
        into[Metric.MAE.ordinal()] = sums[0] / total;
        into[Metric.RMSE.ordinal()] = Math.sqrt(sums[1] / total);
        into[Metric.R2.ordinal()] = spread > 1e-12 * sums[6] ? 1 - sums[1] / spread : Double.NaN;
        into[Metric.WITHIN_TOLERANCE.ordinal()] = sums[2] / total;
        into[COVERAGE] = sums[3] / total;
        into[WIDTH] = sums[4] / total;
    }

    @Override
    public @Nullable Proportion proportion(int figure) {
        if (figure == Metric.WITHIN_TOLERANCE.ordinal()) {
            return proportion(within);
        }
        return figure == COVERAGE ? proportion(covered) : null;
    }

    private Proportion proportion(double[] hitsOfRow) {
        double[] hits = new double[holdout.groups()];
        double[] trials = new double[holdout.groups()];
        for (int row = 0; row < hitsOfRow.length; row++) {
            hits[holdout.group(row)] += hitsOfRow[row];
            trials[holdout.group(row)]++;
        }
        return Proportion.of(hits, trials, holdout.isGrouped() || repeated);
    }
}
