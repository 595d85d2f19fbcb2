package org.hindsight.bench.gate;

import java.util.SplittableRandom;

/**
 * A truth: twelve independent standard normal features and a logistic outcome.
 *
 * @param weights of the features, of length {@link TrueArea#STRENGTH}
 */
record World(double[] weights) {

    static final int FEATURES = 12;

    /** About three in ten have the outcome. */
    static final double INTERCEPT = -1;

    static World random(SplittableRandom random) {
        return new World(scaled(gaussians(random), TrueArea.STRENGTH));
    }

    /** A world whose weights have the given correlation with these. */
    World shifted(double correlation, SplittableRandom random) {
        double[] other = gaussians(random);
        double along = dot(other, weights) / dot(weights, weights);
        for (int i = 0; i < FEATURES; i++) {
            other[i] -= along * weights[i];
        }
        double[] aside = scaled(other, TrueArea.STRENGTH * Math.sqrt(1 - correlation * correlation));
        for (int i = 0; i < FEATURES; i++) {
            aside[i] += correlation * weights[i];
        }
        return new World(aside);
    }

    double[] features(SplittableRandom random) {
        return gaussians(random);
    }

    int outcome(double[] features, SplittableRandom random) {
        return random.nextDouble() < logistic(INTERCEPT + dot(features, weights)) ? 1 : 0;
    }

    /**
     * The area under the ROC curve of a model in this world, exactly: it depends on the angle between the weights
     * alone.
     */
    double areaOf(Model model) {
        return TrueArea.atCorrelation(dot(model.weights(), weights) / (norm(model.weights()) * norm(weights)));
    }

    /** A model that ranks as this one does and whose probabilities are neither too extreme nor too timid. */
    Model calibrated(Model model) {
        double correlation = dot(model.weights(), weights) / (norm(model.weights()) * norm(weights));
        return new Model(scaled(model.weights(), correlation * TrueArea.STRENGTH), INTERCEPT);
    }

    /** The feature without which a perfect model would lose nearest to the given area. */
    int featureWorth(double area) {
        int best = 0;
        double miss = Double.MAX_VALUE;
        for (int i = 0; i < FEATURES; i++) {
            double left = 1 - weights[i] * weights[i] / dot(weights, weights);
            double cost = TrueArea.atCorrelation(1) - TrueArea.atCorrelation(Math.sqrt(left));
            if (Math.abs(cost - area) < miss) {
                miss = Math.abs(cost - area);
                best = i;
            }
        }
        return best;
    }

    static double[] gaussians(SplittableRandom random) {
        double[] gaussians = new double[FEATURES];
        for (int i = 0; i < FEATURES; i++) {
            gaussians[i] = random.nextGaussian();
        }
        return gaussians;
    }

    static double logistic(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < FEATURES; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    static double[] scaled(double[] a, double length) {
        double factor = length / norm(a);
        double[] scaled = a.clone();
        for (int i = 0; i < FEATURES; i++) {
            scaled[i] *= factor;
        }
        return scaled;
    }
}
