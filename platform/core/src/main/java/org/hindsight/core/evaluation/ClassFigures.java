package org.hindsight.core.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.PromotionRules.Metric;
import org.jspecify.annotations.Nullable;

/**
 * Figures of classification. With a positive label, precision, recall, specificity, F1 and both areas are those of that
 * label against the rest; without one they are means over the labels (macro averages; areas one against the rest).
 * Figures that count labels use the counts of all repeats of a cross-validation together, areas are means over the
 * repeats (Forman &amp; Scholz 2010).
 */
final class ClassFigures implements Figures {

    private final Holdout holdout;
    private final int labels;
    private final int positive;
    private final int repeats;
    /** By repeat and row: actual label times the number of labels plus the label decided on. */
    private final int[] cells;
    private final double[] brier;
    private final double[] logLoss;
    private final Ranking[] rankings;

    ClassFigures(Scores scores) {
        holdout = scores.holdout();
        labels = holdout.labels();
        positive = ((ClassTarget) holdout.target()).positiveIndex();
        repeats = scores.repeats();
        int rows = holdout.rows();
        cells = new int[repeats * rows];
        brier = new double[rows];
        logLoss = new double[rows];
        for (int repeat = 0; repeat < repeats; repeat++) {
            for (int row = 0; row < rows; row++) {
                cells[repeat * rows + row] = (int) holdout.actual(row) * labels + scores.label(repeat, row);
                brier[row] += Losses.brier(scores, repeat, row) / repeats;
                logLoss[row] += Losses.logLoss(scores, repeat, row) / repeats;
            }
        }
        rankings = rankings(scores);
    }

    private Ranking[] rankings(Scores scores) {
        int[] ranked = positive >= 0 ? new int[] {positive} : IntStream.range(0, labels).toArray();
        Ranking[] made = new Ranking[repeats * ranked.length];
        for (int i = 0; i < made.length; i++) {
            int repeat = i / ranked.length;
            int label = ranked[i % ranked.length];
            made[i] = Ranking.of(
                    holdout.rows(),
                    holdout::group,
                    row -> scores.probability(repeat, row, label),
                    row -> holdout.actual(row) == label);
        }
        return made;
    }

    @Override
    public void compute(int[] weights, double[] into) {
        Arrays.fill(into, Double.NaN);
        CountFigures.fill(counts(weights), labels, positive, into);
        fillLosses(weights, into);
        double roc = 0;
        double precisionRecall = 0;
        for (Ranking ranking : rankings) {
            double[] areas = ranking.areas(weights);
            roc += areas[0] / rankings.length;
            precisionRecall += areas[1] / rankings.length;
        }
        into[Metric.ROC_AUC.ordinal()] = roc;
        into[Metric.PR_AUC.ordinal()] = precisionRecall;
    }

    /** The weighted confusion matrix, actual label by label decided on, summed over the repeats. */
    double[] counts(int[] weights) {
        int rows = holdout.rows();
        long[] sums = new long[labels * labels];
        for (int i = 0, row = 0; i < cells.length; i++) {
            sums[cells[i]] += weights[holdout.group(row)];
            row = row + 1 == rows ? 0 : row + 1;
        }
        double[] counts = new double[sums.length];
        for (int i = 0; i < sums.length; i++) {
            counts[i] = (double) sums[i] / repeats;
        }
        return counts;
    }

    private void fillLosses(int[] weights, double[] into) {
        double sumOfBrier = 0;
        double sumOfLogLoss = 0;
        long total = 0;
        for (int row = 0; row < brier.length; row++) {
            int weight = weights[holdout.group(row)];
            sumOfBrier += weight * brier[row];
            sumOfLogLoss += weight * logLoss[row];
            total += weight;
        }
        into[Metric.BRIER.ordinal()] = sumOfBrier / total;
        into[Metric.LOG_LOSS.ordinal()] = sumOfLogLoss / total;
    }

    @Override
    public @Nullable Proportion proportion(int figure) {
        if (figure == Metric.ACCURACY.ordinal()) {
            return proportion((actual, decided) -> actual == decided, (actual, decided) -> true);
        }
        if (positive < 0 || figure >= COVERAGE) {
            return null;
        }
        Cell hit = (actual, decided) -> actual == positive && decided == positive;
        return switch (Metric.values()[figure]) {
            case PRECISION -> proportion(hit, (actual, decided) -> decided == positive);
            case RECALL -> proportion(hit, (actual, decided) -> actual == positive);
            case SPECIFICITY ->
                proportion(
                        (actual, decided) -> actual != positive && decided != positive,
                        (actual, decided) -> actual != positive);
            // F1 = 2J / (1 + J), J the share of hits among rows that have the label or are given it (Hand et al. 2021).
            case F1 ->
                proportion(hit, (actual, decided) -> actual == positive || decided == positive)
                        .mapped(share -> 2 * share / (1 + share));
            default -> null;
        };
    }

    private Proportion proportion(Cell hit, Cell trial) {
        double[] hits = new double[holdout.groups()];
        double[] trials = new double[holdout.groups()];
        for (int i = 0; i < cells.length; i++) {
            int group = holdout.group(i % holdout.rows());
            hits[group] += hit.holds(cells[i] / labels, cells[i] % labels) ? 1.0 / repeats : 0;
            trials[group] += trial.holds(cells[i] / labels, cells[i] % labels) ? 1.0 / repeats : 0;
        }
        return Proportion.of(hits, trials, holdout.isGrouped() || repeats > 1);
    }

    @FunctionalInterface
    private interface Cell {
        boolean holds(int actual, int decided);
    }
}
