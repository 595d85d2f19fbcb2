package org.hindsight.bench.gate;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * How much larger the challenger's ROC area is than the champion's, and the standard error of that on the same cases
 * (DeLong, DeLong &amp; Clarke-Pearson 1988).
 */
record AreaDifference(double value, double error) {

    static AreaDifference of(Bout bout) {
        double[][] yes = new double[2][];
        double[][] no = new double[2][];
        Model[] models = {bout.champion(), bout.challenger()};
        for (int i = 0; i < 2; i++) {
            Model model = models[i];
            yes[i] = scores(bout, model, 1);
            no[i] = scores(bout, model, 0);
        }
        double[] ofYes = difference(placements(yes[1], no[1]), placements(yes[0], no[0]));
        double[] ofNo = difference(complements(placements(no[1], yes[1])), complements(placements(no[0], yes[0])));
        double variance = variance(ofYes) / ofYes.length + variance(ofNo) / ofNo.length;
        return new AreaDifference(mean(ofYes), Math.sqrt(variance));
    }

    double lowerBound(double alpha) {
        return value + error * new NormalDistribution().inverseCumulativeProbability(alpha);
    }

    private static double[] scores(Bout bout, Model model, int outcome) {
        return bout.cases().stream()
                .filter(one -> one.reported() == outcome)
                .mapToDouble(one -> model.probability(one.features()))
                .toArray();
    }

    /** For each score the share of the others that it exceeds, equal ones counting half. */
    private static double[] placements(double[] scores, double[] others) {
        double[] placements = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            for (double other : others) {
                placements[i] += scores[i] > other ? 1 : scores[i] == other ? 0.5 : 0;
            }
            placements[i] /= others.length;
        }
        return placements;
    }

    private static double[] complements(double[] shares) {
        double[] complements = shares.clone();
        Arrays.setAll(complements, i -> 1 - shares[i]);
        return complements;
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = a.clone();
        Arrays.setAll(difference, i -> a[i] - b[i]);
        return difference;
    }

    private static double mean(double[] numbers) {
        return Arrays.stream(numbers).average().orElse(0);
    }

    private static double variance(double[] numbers) {
        double mean = mean(numbers);
        return Arrays.stream(numbers).map(x -> (x - mean) * (x - mean)).sum() / Math.max(1, numbers.length - 1);
    }
}
