package org.hindsight.core.explanation;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hindsight.plugin.FeatureVector;

/**
 * Shapley values of one case (Shapley 1953): a feature that is not yet in the coalition has the value of a background case, in the sense of
 * Lundberg and Lee (2017) with an interventional background (Janzing and others 2020). Exact for few features. For more, each background case
 * is turned into the case in question one feature after the other in a random order (Strumbelj and Kononenko 2014), every second one in the
 * reverse order of the one before, which cancels much of the sampling error (Mitchell and others 2022).
 *
 * <p>Every background case is walked equally often, so the contributions add up to the difference exactly, whatever the sampling error of each.
 */
final class ShapleyValues {

    /** The model is asked at most so often: tens of milliseconds with the shipped plugins. */
    static final int EVALUATIONS = 3_000;
    /** The largest number of background cases that are used. */
    static final int LARGEST_BACKGROUND = 100;

    private static final int MOST_EXACT_FEATURES = 5;

    private final ToDoubleFunction<FeatureVector> model;
    private final FeatureVector asked;
    private final double result;

    ShapleyValues(ToDoubleFunction<FeatureVector> model, FeatureVector asked) {
        this.model = model;
        this.asked = asked;
        this.result = model.applyAsDouble(asked);
    }

    /**
     * The contributions of the case.
     *
     * @param background at least one case to compare with; the first ones are used when they are too many for the number of features
     * @param seed       the same seed gives the same figures
     */
    Contributions over(List<FeatureVector> background, long seed) {
        if (background.isEmpty()) {
            throw new IllegalArgumentException("There is no background case to compare with.");
        }
        if (asked.size() <= MOST_EXACT_FEATURES) {
            return exact(first(background, EVALUATIONS >> asked.size()));
        }
        List<FeatureVector> used = first(background, Math.max(2, EVALUATIONS / asked.size()));
        return sampled(used, Math.max(1, EVALUATIONS / (asked.size() * used.size())), seed);
    }

    private static List<FeatureVector> first(List<FeatureVector> background, int atMost) {
        return background.subList(0, Math.min(Math.min(atMost, LARGEST_BACKGROUND), background.size()));
    }

    /** The definition itself: over all coalitions, what a feature adds, weighted by the number of orders that lead there. */
    Contributions exact(List<FeatureVector> background) {
        int features = asked.size();
        double[] worth = IntStream.range(0, 1 << features).mapToDouble(coalition -> worth(coalition, background)).toArray();
        double[] weight = weights(features);
        double[] effects = new double[features];
        for (int coalition = 0; coalition < worth.length; coalition++) {
            for (int feature = 0; feature < features; feature++) {
                int joined = coalition | 1 << feature;
                if (joined != coalition) {
                    effects[feature] += weight[Integer.bitCount(coalition)] * (worth[joined] - worth[coalition]);
                }
            }
        }
        return new Contributions(worth[0], result, effects);
    }

    private double worth(int coalition, List<FeatureVector> background) {
        return background.stream().mapToDouble(other -> model.applyAsDouble(mixed(coalition, other))).average().orElseThrow();
    }

    private FeatureVector mixed(int coalition, FeatureVector other) {
        double[] values = other.toArray();
        for (int feature = 0; feature < values.length; feature++) {
            if ((coalition & 1 << feature) != 0) {
                values[feature] = asked.get(feature);
            }
        }
        return FeatureVector.of(values);
    }

    /** By size of the coalition before: {@code size! (n - size - 1)! / n!}. */
    private static double[] weights(int features) {
        double[] weights = new double[features];
        weights[0] = 1.0 / features;
        for (int size = 1; size < features; size++) {
            weights[size] = weights[size - 1] * size / (features - size);
        }
        return weights;
    }

    /** The mean over random orders, as many for each background case. */
    Contributions sampled(List<FeatureVector> background, int passes, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = IntStream.range(0, asked.size()).toArray();
        double[] starts = background.stream().mapToDouble(model).toArray();
        double[] sums = new double[asked.size()];
        int walks = passes * background.size();
        for (int walk = 0; walk < walks; walk++) {
            if (walk % 2 == 0) {
                shuffle(order, random);
            } else {
                reverse(order);
            }
            walk(background.get(walk % background.size()), starts[walk % background.size()], order, sums);
        }
        return new Contributions(
                Arrays.stream(starts).average().orElseThrow(), result, Arrays.stream(sums).map(sum -> sum / walks).toArray());
    }

    /** Turns a background case into the one asked about; each step's change belongs to its feature. What is equal changes nothing. */
    private void walk(FeatureVector other, double start, int[] order, double[] sums) {
        int[] steps = Arrays.stream(order).filter(feature -> Double.compare(asked.get(feature), other.get(feature)) != 0).toArray();
        double[] values = other.toArray();
        double before = start;
        for (int step = 0; step < steps.length; step++) {
            values[steps[step]] = asked.get(steps[step]);
            double after = step == steps.length - 1 ? result : model.applyAsDouble(FeatureVector.of(values));
            sums[steps[step]] += after - before;
            before = after;
        }
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            swap(order, i, random.nextInt(i + 1));
        }
    }

    private static void reverse(int[] order) {
        for (int i = 0; i < order.length / 2; i++) {
            swap(order, i, order.length - 1 - i);
        }
    }

    private static void swap(int[] order, int one, int other) {
        int kept = order[one];
        order[one] = order[other];
        order[other] = kept;
    }
}
