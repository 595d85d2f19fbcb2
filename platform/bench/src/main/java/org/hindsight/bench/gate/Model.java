package org.hindsight.bench.gate;

import java.util.Arrays;
import java.util.List;

/**
 * A fitted logistic regression.
 *
 * @param weights   of the features
 * @param intercept of the logit
 */
record Model(double[] weights, double intercept) {

    private static final int ITERATIONS = 12;
    private static final double CONVERGED = 1e-6;
    /** The usual ridge penalty of 1 on the weights keeps fits to few rows finite. */
    private static final double RIDGE = 1;

    private static final int SIZE = World.FEATURES + 1;

    double probability(double[] features) {
        return World.logistic(intercept + World.dot(features, weights));
    }

    /** The same model that takes no notice of a feature. */
    Model without(int feature) {
        double[] rest = weights.clone();
        rest[feature] = 0;
        return new Model(rest, intercept);
    }

    /** Fits by iteratively reweighted least squares. */
    static Model fit(List<Case> cases) {
        double[] at = new double[SIZE];
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] step = step(at, cases);
            double largest = 0;
            for (int i = 0; i < SIZE; i++) {
                at[i] += step[i];
                largest = Math.max(largest, Math.abs(step[i]));
            }
            if (largest < CONVERGED) {
                break;
            }
        }
        return new Model(Arrays.copyOf(at, World.FEATURES), at[World.FEATURES]);
    }

    private static double[] step(double[] at, List<Case> cases) {
        double[][] information = new double[SIZE][SIZE];
        double[] gradient = new double[SIZE];
        for (Case one : cases) {
            double[] x = Arrays.copyOf(one.features(), SIZE);
            x[World.FEATURES] = 1;
            double logit = 0;
            for (int i = 0; i < SIZE; i++) {
                logit += at[i] * x[i];
            }
            double p = World.logistic(logit);
            for (int i = 0; i < SIZE; i++) {
                gradient[i] += (one.reported() - p) * x[i];
                for (int j = 0; j <= i; j++) {
                    information[i][j] += p * (1 - p) * x[i] * x[j];
                }
            }
        }
        for (int i = 0; i < World.FEATURES; i++) {
            gradient[i] -= RIDGE * at[i];
            information[i][i] += RIDGE;
        }
        return solve(information, gradient);
    }

    /** Solves by Cholesky's decomposition of the lower triangle. */
    private static double[] solve(double[][] a, double[] b) {
        for (int j = 0; j < SIZE; j++) {
            for (int k = 0; k < j; k++) {
                for (int i = j; i < SIZE; i++) {
                    a[i][j] -= a[i][k] * a[j][k];
                }
            }
            double root = Math.sqrt(a[j][j]);
            for (int i = j; i < SIZE; i++) {
                a[i][j] /= root;
            }
        }
        double[] x = b.clone();
        for (int i = 0; i < SIZE; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= a[i][k] * x[k];
            }
            x[i] /= a[i][i];
        }
        for (int i = SIZE - 1; i >= 0; i--) {
            for (int k = i + 1; k < SIZE; k++) {
                x[i] -= a[k][i] * x[k];
            }
            x[i] /= a[i][i];
        }
        return x;
    }
}
