package org.hindsight.core.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The loss of each row by which versions are compared. */
public final class Losses {

    /** Keeps the logarithm of an impossible event finite, as scikit-learn does since 1.3; the loss of one such row is 36.0. */
    private static final double SMALLEST_PROBABILITY = Math.ulp(1.0);

    private Losses() {}

    /**
     * The loss of each row: for two labels the squared difference of outcome (1 or 0) and probability, for more the sum
     * of these over the labels (Brier 1950), for a number the absolute error; the mean over the repeats of a
     * cross-validation.
     */
    public static double[] of(Scores scores) {
        double[] losses = new double[scores.holdout().rows()];
        for (int repeat = 0; repeat < scores.repeats(); repeat++) {
            for (int row = 0; row < losses.length; row++) {
                losses[row] += loss(scores, repeat, row) / scores.repeats();
            }
        }
        return losses;
    }

    /**
     * The loss of each row for someone who knows nothing of the case and always says the same: the share of each label
     * on these rows, or the median.
     */
    public static double[] ofTrivialPrediction(Holdout holdout) {
        int rows = holdout.rows();
        double[] actual = IntStream.range(0, rows).mapToDouble(holdout::actual).toArray();
        if (holdout.labels() == 0) {
            double median = rows == 0 ? 0 : Quantiles.of(actual, 0.5);
            return Arrays.stream(actual).map(value -> Math.abs(value - median)).toArray();
        }
        double[] share = new double[holdout.labels()];
        for (double label : actual) {
            share[(int) label] += 1.0 / rows;
        }
        return Arrays.stream(actual).map(label -> brier(share, (int) label)).toArray();
    }

    private static double loss(Scores scores, int repeat, int row) {
        return scores.holdout().labels() == 0
                ? Math.abs(scores.value(repeat, row) - scores.holdout().actual(row))
                : brier(scores, repeat, row);
    }

    /** The Brier score of one row. */
    static double brier(Scores scores, int repeat, int row) {
        int labels = scores.holdout().labels();
        double[] probabilities = new double[labels];
        for (int label = 0; label < labels; label++) {
            probabilities[label] = scores.probability(repeat, row, label);
        }
        return brier(probabilities, (int) scores.holdout().actual(row));
    }

    private static double brier(double[] probabilities, int actual) {
        if (probabilities.length == 2) {
            double miss = 1 - probabilities[actual];
            return miss * miss;
        }
        double sum = 0;
        for (int label = 0; label < probabilities.length; label++) {
            double miss = (label == actual ? 1 : 0) - probabilities[label];
            sum += miss * miss;
        }
        return sum;
    }

    /** The negative logarithm of the probability of what happened. */
    static double logLoss(Scores scores, int repeat, int row) {
        double probability = scores.probability(repeat, row, (int) scores.holdout().actual(row));
        return -Math.log(Math.clamp(probability, SMALLEST_PROBABILITY, 1 - SMALLEST_PROBABILITY));
    }
}
