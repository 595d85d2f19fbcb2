package org.hindsight.core.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Prediction;

/**
 * What one version says of every row of a {@link Holdout}. With cross-validation there are several repeats, each with
 * one out-of-fold prediction a row; otherwise there is one.
 */
public final class Scores {

    private final Holdout holdout;
    private final int repeats;
    private final int width;
    private final double level;
    /** By repeat, row and then: the probability of each label, or value, low and high. */
    private final double[] flat;

    private Scores(Holdout holdout, int repeats, double level, double[] flat) {
        this.holdout = holdout;
        this.repeats = repeats;
        this.width = width(holdout);
        this.level = level;
        this.flat = flat;
    }

    private static int width(Holdout holdout) {
        return holdout.labels() == 0 ? 3 : holdout.labels();
    }

    /**
     * Scores of the rows of a holdout.
     *
     * @param predictions what the version says of the row at a position; called once a row, in order
     */
    public static Scores of(Holdout holdout, IntFunction<Prediction> predictions) {
        int width = width(holdout);
        double[] flat = new double[holdout.rows() * width];
        double level = 0;
        for (int row = 0; row < holdout.rows(); row++) {
            Prediction prediction = predictions.apply(row);
            switch (prediction) {
                case Prediction.ClassPrediction classes when holdout.labels() == classes.probabilities().length ->
                    System.arraycopy(classes.probabilities(), 0, flat, row * width, width);
                case Prediction.NumericPrediction number when holdout.labels() == 0 -> {
                    flat[row * width] = number.value();
                    flat[row * width + 1] = number.low();
                    flat[row * width + 2] = number.high();
                    level = number.level();
                }
                default -> throw new IllegalArgumentException(
                        "Row " + row + ": " + prediction + " is no prediction of " + holdout.target() + ".");
            }
        }
        return new Scores(holdout, 1, level, flat);
    }

    /** Scores of the rows of a holdout, one prediction a row in the same order. */
    public static Scores of(Holdout holdout, List<? extends Prediction> predictions) {
        if (predictions.size() != holdout.rows()) {
            throw new IllegalArgumentException(
                    "There are " + predictions.size() + " predictions for " + holdout.rows() + " rows.");
        }
        return of(holdout, predictions::get);
    }

    /**
     * These scores and those of further rows.
     *
     * @param all         the rows of this holdout, followed by the further ones
     * @param predictions what the version says of the further row at a position, from 0; called once a row, in order
     */
    public Scores followedBy(Holdout all, IntFunction<Prediction> predictions) {
        int[] further = all.positions(row -> row >= holdout.rows());
        if (repeats > 1 || !all.at(all.positions(row -> row < holdout.rows())).equals(holdout)) {
            throw new IllegalArgumentException(all + " does not begin with the rows of " + this + ".");
        }
        Scores more = of(all.at(further), predictions);
        double[] both = Arrays.copyOf(flat, flat.length + more.flat.length);
        System.arraycopy(more.flat, 0, both, flat.length, more.flat.length);
        return new Scores(all, 1, Math.max(level, more.level), both);
    }

    /** The out-of-fold scores of all repeats of a cross-validation, on the same rows. */
    public static Scores repeated(List<Scores> repeats) {
        Scores first = repeats.getFirst();
        double[] all = new double[first.flat.length * repeats.size()];
        for (int repeat = 0; repeat < repeats.size(); repeat++) {
            Scores scores = repeats.get(repeat);
            requireSameRows(first, scores);
            System.arraycopy(scores.flat, 0, all, repeat * first.flat.length, first.flat.length);
        }
        return new Scores(first.holdout, repeats.size(), first.level, all);
    }

    /**
     * Scores from numbers that were stored.
     *
     * @param flat  as {@link #toArray()} gave it
     * @param level as {@link #level()} gave it
     */
    public static Scores ofStored(Holdout holdout, double[] flat, double level) {
        int size = holdout.rows() * width(holdout);
        if (size == 0 || flat.length == 0 || flat.length % size != 0) {
            throw new IllegalArgumentException(
                    flat.length + " stored numbers do not fit " + holdout + ". Score the rows again.");
        }
        return new Scores(holdout, flat.length / size, level, flat.clone());
    }

    static void requireSameRows(Scores one, Scores other) {
        if (!one.holdout.equals(other.holdout)) {
            throw new IllegalArgumentException("Versions can be compared on the same rows only: one was scored on "
                    + one.holdout
                    + ", the other on " + other.holdout + ".");
        }
    }

    /** All numbers, by repeat, row and label (or value, low, high), to be stored. */
    public double[] toArray() {
        return flat.clone();
    }

    /** The rows. */
    public Holdout holdout() {
        return holdout;
    }

    /** How many predictions there are a row. */
    public int repeats() {
        return repeats;
    }

    /** The share of true values that the prediction intervals are meant to hold; 0 for labels. */
    public double level() {
        return level;
    }

    /** The probability of a label. */
    double probability(int repeat, int row, int label) {
        return flat[(repeat * holdout.rows() + row) * width + label];
    }

    /**
     * The label decided on: of two, the positive one from an even chance on; of several, the most probable one, the first of equals. This is
     * the only place where figures turn probabilities into a label; it is the rule by which people are shown one.
     */
    int label(int repeat, int row) {
        int from = (repeat * holdout.rows() + row) * width;
        if (width == 2 && holdout.target() instanceof ClassTarget classes) {
            int positive = classes.positiveIndex();
            return flat[from + positive] >= 0.5 ? positive : 1 - positive;
        }
        int best = 0;
        for (int label = 1; label < width; label++) {
            if (flat[from + label] > flat[from + best]) {
                best = label;
            }
        }
        return best;
    }

    /** The predicted number. */
    double value(int repeat, int row) {
        return flat[(repeat * holdout.rows() + row) * width];
    }

    /** The lower end of the prediction interval. */
    double low(int repeat, int row) {
        return flat[(repeat * holdout.rows() + row) * width + 1];
    }

    /** The upper end of the prediction interval. */
    double high(int repeat, int row) {
        return flat[(repeat * holdout.rows() + row) * width + 2];
    }

    /** The scores of the rows that fulfil a condition. */
    public Scores where(IntPredicate rows) {
        int[] positions = holdout.positions(rows);
        double[] kept = new double[positions.length * width * repeats];
        for (int repeat = 0; repeat < repeats; repeat++) {
            for (int i = 0; i < positions.length; i++) {
                int from = (repeat * holdout.rows() + positions[i]) * width;
                System.arraycopy(flat, from, kept, (repeat * positions.length + i) * width, width);
            }
        }
        return new Scores(holdout.at(positions), repeats, level, kept);
    }

    /** Whether another version says the same of every row. */
    public boolean saysTheSameAs(Scores other) {
        return holdout.equals(other.holdout) && Arrays.equals(flat, other.flat);
    }

    @Override
    public String toString() {
        return "Scores[" + holdout + (repeats == 1 ? "]" : ", " + repeats + " repeats]");
    }
}
