package org.hindsight.weka;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureSchema.Section;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.plugin.NumericTarget;

/** Simulated data whose truth is known. */
final class Worlds {

    static final FeatureSchema SCHEMA = FeatureSchema.of(
            new Section(
                    "Numbers",
                    List.of(
                            NumericFeature.decimal("a", "A", "", -10, 10, 0.1),
                            NumericFeature.decimal("b", "B", "", -10, 10, 0.1),
                            NumericFeature.decimal("c", "C", "", -10, 10, 0.1).optional(),
                            NumericFeature.decimal("noise", "Noise", "", -10, 10, 0.1))),
            new Section(
                    "Choices",
                    List.of(
                            ChoiceFeature.yesNo("yes", "Yes?"),
                            ChoiceFeature.of("colour", "Colour", "r", "red", "g", "green", "b", "blue", "never", "never seen")
                                    .optional())));

    static final ClassTarget BINARY = new ClassTarget(List.of("no", "yes"), "yes");
    static final ClassTarget THREE = new ClassTarget(List.of("low", "middle", "high"), null);
    static final NumericTarget MINUTES = new NumericTarget("minutes", 0, 120, 5);

    private Worlds() {}

    /** The true probability of "yes". */
    static double probability(FeatureVector x) {
        double c = x.isMissing(2) ? 0 : x.get(2);
        double colour = x.isMissing(5) ? 0 : new double[] {0.8, 0, -0.8, 0}[(int) x.get(5)];
        return 1 / (1 + Math.exp(-(1.2 * x.get(0) - 0.8 * x.get(1) + 0.5 * c + 0.7 * x.get(4) + colour - 0.6)));
    }

    /** Rows of which each belongs to itself. */
    static Dataset binary(int rows, long seed) {
        Random random = new Random(seed);
        List<LabelledRow> result = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            FeatureVector x = features(random);
            result.add(new LabelledRow(x, random.nextDouble() < probability(x) ? 1 : 0, null));
        }
        return new Dataset(SCHEMA, BINARY, result);
    }

    /** The true probability of "yes" in a world that no straight line describes. */
    static double curvedProbability(FeatureVector x) {
        double c = x.isMissing(2) ? 0 : x.get(2);
        return 1 / (1 + Math.exp(-(1.2 * x.get(0) * x.get(1) + Math.abs(c) + 0.8 * x.get(4) * x.get(0) - 1.5)));
    }

    /** Rows of that world. */
    static Dataset curved(int rows, long seed) {
        Random random = new Random(seed);
        List<LabelledRow> result = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            FeatureVector x = features(random);
            result.add(new LabelledRow(x, random.nextDouble() < curvedProbability(x) ? 1 : 0, null));
        }
        return new Dataset(SCHEMA, BINARY, result);
    }

    /** Three labels, by the true logit plus noise. */
    static Dataset three(int rows, long seed) {
        Random random = new Random(seed);
        List<LabelledRow> result = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            FeatureVector x = features(random);
            double p = probability(x);
            double level = Math.log(p / (1 - p)) + 2 * random.nextGaussian();
            result.add(new LabelledRow(x, level < -1 ? 0 : level < 1.5 ? 1 : 2, null));
        }
        return new Dataset(SCHEMA, THREE, result);
    }

    /** Waits: many are 0, and the longer the expected wait the wider they scatter. */
    static Dataset waits(int rows, long seed) {
        Random random = new Random(seed);
        List<LabelledRow> result = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            FeatureVector x = features(random);
            double expected = 12 * (x.get(0) + 1.2);
            double wait = expected + (3 + 0.4 * Math.max(0, expected)) * random.nextGaussian();
            result.add(new LabelledRow(x, Math.clamp(wait, 0, 120), null));
        }
        return new Dataset(SCHEMA, MINUTES, result);
    }

    /** The waits before they are cut off at 0: the longer the wider they scatter. */
    static Dataset scattered(NumericTarget target, int rows, long seed) {
        Random random = new Random(seed);
        List<LabelledRow> result = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            FeatureVector x = features(random);
            double expected = 12 * (x.get(0) + 1.2);
            double scatter = 3 + 0.4 * Math.max(0, expected);
            double wait = expected + scatter * random.nextGaussian();
            result.add(new LabelledRow(x, Math.clamp(wait, target.min(), target.max()), null));
        }
        return new Dataset(SCHEMA, target, result);
    }

    /**
     * As with a heart: c and the colour are tests that say much, c is related to a, and most of them find nothing.
     *
     * @param complete so many rows have all answers
     * @param open     so many more lack c and the colour
     */
    static Dataset examined(int complete, int open, long seed) {
        Random random = new Random(seed);
        List<LabelledRow> rows = new ArrayList<>();
        for (int i = 0; i < complete + open; i++) {
            double a = random.nextGaussian();
            double c = random.nextDouble() < Curve.logistic(a - 0.5) ? 1 : 0;
            FeatureVector x = FeatureVector.of(
                    a, random.nextGaussian(), c, random.nextGaussian(), random.nextInt(2), random.nextInt(5) < 3 ? 1 : 0);
            double p = Curve.logistic(0.5 * a - 0.5 * x.get(1) + 2 * c + (x.get(5) == 0 ? 1.2 : 0) - 1.4);
            rows.add(new LabelledRow(i < complete ? x : withoutTests(x), random.nextDouble() < p ? 1 : 0, null));
        }
        return new Dataset(SCHEMA, BINARY, rows);
    }

    static FeatureVector withoutTests(FeatureVector x) {
        return x.with(2, Double.NaN).with(5, Double.NaN);
    }

    static FeatureVector features(Random random) {
        return FeatureVector.of(
                random.nextGaussian(),
                random.nextGaussian(),
                random.nextInt(10) == 0 ? Double.NaN : random.nextGaussian(),
                random.nextGaussian(),
                random.nextInt(2),
                random.nextInt(20) == 0 ? Double.NaN : random.nextInt(3));
    }
}
