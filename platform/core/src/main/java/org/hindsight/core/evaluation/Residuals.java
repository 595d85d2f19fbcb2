package org.hindsight.core.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How predicted numbers miss. A residual is the actual number less the predicted one (with cross-validation less the
 * mean of the repeats).
 *
 * @param mean      the mean residual; above 0 predictions are too low on the whole
 * @param deviation the standard deviation of the residuals
 * @param quantiles of the residuals at 5, 25, 50, 75 and 95 %
 * @param histogram the residuals in equally wide bins
 * @param tenths    the rows in up to ten parts by predicted number: what was predicted and what happened, on average
 */
public record Residuals(
        double mean, double deviation, List<Quantile> quantiles, List<Bin> histogram, List<Tenth> tenths) {

    private static final double[] SHARES = {0.05, 0.25, 0.5, 0.75, 0.95};
    private static final int BINS = 20;
    private static final int PARTS = 10;

    /** The residual below which a share of all residuals lies. */
    public record Quantile(double share, double value) {}

    /** How many residuals lie from {@code low} to {@code high}. */
    public record Bin(double low, double high, int rows) {}

    /** Rows with similar predictions. */
    public record Tenth(double predicted, double observed, int rows) {}

    /** Copies the lists. */
    public Residuals {
        quantiles = List.copyOf(quantiles);
        histogram = List.copyOf(histogram);
        tenths = List.copyOf(tenths);
    }

    /** The residuals of scores; null without rows. */
    static @Nullable Residuals of(Scores scores) {
        Holdout holdout = scores.holdout();
        int rows = holdout.rows();
        if (rows == 0) {
            return null;
        }
        double[] predicted = new double[rows];
        for (int i = 0; i < rows * scores.repeats(); i++) {
            predicted[i % rows] += scores.value(i / rows, i % rows) / scores.repeats();
        }
        double[] residuals = new double[rows];
        Arrays.setAll(residuals, row -> holdout.actual(row) - predicted[row]);
        Arrays.sort(residuals);
        double mean = Arrays.stream(residuals).average().orElseThrow();
        double squares = Arrays.stream(residuals).map(residual -> (residual - mean) * (residual - mean)).sum();
        return new Residuals(
                mean,
                rows == 1 ? 0 : Math.sqrt(squares / (rows - 1)),
                Arrays.stream(SHARES)
                        .mapToObj(share -> new Quantile(share, Quantiles.ofSorted(residuals, share)))
                        .toList(),
                histogram(residuals),
                tenths(holdout, predicted));
    }

    private static List<Bin> histogram(double[] sorted) {
        double from = sorted[0];
        double width = (sorted[sorted.length - 1] - from) / BINS;
        if (width == 0) {
            return List.of(new Bin(from, from, sorted.length));
        }
        int[] counts = new int[BINS];
        for (double residual : sorted) {
            counts[Math.min(BINS - 1, (int) ((residual - from) / width))]++;
        }
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            bins.add(new Bin(from + bin * width, from + (bin + 1) * width, counts[bin]));
        }
        return bins;
    }

    private static List<Tenth> tenths(Holdout holdout, double[] predicted) {
        int[] order = Ranking.descending(predicted.length, row -> -predicted[row]);
        List<Tenth> tenths = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            int from = (int) ((long) part * order.length / PARTS);
            int to = (int) ((long) (part + 1) * order.length / PARTS);
            double sumPredicted = 0;
            double sumObserved = 0;
            for (int i = from; i < to; i++) {
                sumPredicted += predicted[order[i]];
                sumObserved += holdout.actual(order[i]);
            }
            if (to > from) {
                tenths.add(new Tenth(sumPredicted / (to - from), sumObserved / (to - from), to - from));
            }
        }
        return tenths;
    }
}
