package org.hindsight.core.evaluation;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Prediction;

/** Small data for the tests of figures. */
final class Sample {

    static final ClassTarget YES_NO = new ClassTarget(List.of("no", "yes"), "yes");
    static final ClassTarget THREE = new ClassTarget(List.of("a", "b", "c"), null);
    static final NumericTarget MINUTES = new NumericTarget("minutes", -1000, 1000, 1);

    private Sample() {}

    static Holdout labels(ClassTarget target, int... actual) {
        Holdout.Builder builder = Holdout.builder(target, actual.length);
        for (int label : actual) {
            builder.add(label, null, true);
        }
        return builder.build();
    }

    static Holdout numbers(double... actual) {
        Holdout.Builder builder = Holdout.builder(MINUTES, actual.length);
        for (double number : actual) {
            builder.add(number, null, true);
        }
        return builder.build();
    }

    /** Two labels, each row with the probability of "yes". */
    static Scores yes(Holdout holdout, double... probabilities) {
        return Scores.of(holdout, row -> yes(probabilities[row]));
    }

    static Prediction yes(double probability) {
        return new Prediction.ClassPrediction(new double[] {1 - probability, probability});
    }

    /** Certain decisions. */
    static Scores decided(Holdout holdout, int... decided) {
        return Scores.of(holdout, row -> {
            double[] probabilities = new double[holdout.labels()];
            probabilities[decided[row]] = 1;
            return new Prediction.ClassPrediction(probabilities);
        });
    }

    /** Numbers with intervals of plus and minus one. */
    static Scores values(Holdout holdout, double... values) {
        return Scores.of(holdout, row -> number(values[row]));
    }

    static Prediction number(double value) {
        return new Prediction.NumericPrediction(value, value - 1, value + 1, 0.9);
    }

    /** Rows of which about a third are "yes", in groups of the given size. */
    static Holdout random(int rows, int groupSize, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Holdout.Builder builder = Holdout.builder(YES_NO, rows);
        for (int row = 0; row < rows; row++) {
            String group = groupSize == 1 ? null : "g" + row / groupSize;
            builder.add(random.nextDouble() < 0.35 ? 1 : 0, group, row % 2 == 0);
        }
        return builder.build();
    }

    /** Probabilities that know something of the outcome; more noise, less knowledge. */
    static Scores informed(Holdout holdout, double noise, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        IntFunction<Prediction> predictions = row -> {
            double logit = 2 * holdout.actual(row) - 1.3 + noise * random.nextGaussian();
            return yes(1 / (1 + Math.exp(-logit)));
        };
        return Scores.of(holdout, predictions);
    }
}
