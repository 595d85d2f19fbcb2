package org.hindsight.core.evaluation;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How far predicted probabilities can be believed: the logistic recalibration of Cox (1958). The slope is that of
 * outcome on predicted log odds; below 1 predictions are too extreme. The intercept is estimated with the slope held at
 * 1 ("calibration in the large", Van Calster et al. 2019); above 0 predictions are too low on the whole. Intervals rest
 * on the sandwich variance over groups (Liang &amp; Zeger 1986) and Student's t. Probabilities are kept within 0.000001
 * and 0.999999, because one certain and wrong prediction would decide alone.
 *
 * @param slope     1 is ideal
 * @param intercept 0 is ideal
 */
public record Calibration(Figure slope, Figure intercept) {

    private static final double EXTREME = 1e-6;
    private static final int ITERATIONS = 50;
    private static final double CONVERGED = 1e-9;
    private static final double STEEPEST = 100;

    /**
     * Estimates slope and intercept for a label; null when the labels are separated, one is absent or all predictions
     * are equal.
     */
    static @Nullable Calibration of(Scores scores, int label) {
        Data data = new Data(scores, label);
        double[] slope = data.holdout.groups() < 3 ? null : data.fit(true);
        double[] intercept = slope == null ? null : data.fit(false);
        if (slope == null || intercept == null) {
            return null;
        }
        return new Calibration(data.figure(slope, true), data.figure(intercept, false));
    }

    /** Newton's method on intercept a and slope b of logit P(y = 1) = a + b x. */
    private static final class Data {
        private final Holdout holdout;
        private final double weight;
        private final double[] logOdds;
        private final boolean[] has;

        Data(Scores scores, int label) {
            holdout = scores.holdout();
            weight = 1.0 / scores.repeats();
            int rows = holdout.rows();
            logOdds = new double[rows * scores.repeats()];
            has = new boolean[logOdds.length];
            for (int i = 0; i < logOdds.length; i++) {
                double p = Math.clamp(scores.probability(i / rows, i % rows, label), EXTREME, 1 - EXTREME);
                logOdds[i] = Math.log(p / (1 - p));
                has[i] = holdout.actual(i % rows) == label;
            }
        }

        double @Nullable [] fit(boolean withSlope) {
            double[] at = {0, 1};
            for (int iteration = 0; iteration < ITERATIONS; iteration++) {
                double[] step = step(at, sums(at), withSlope);
                if (!Double.isFinite(step[0] + step[1]) || Math.abs(at[1] + step[1]) > STEEPEST) {
                    return null;
                }
                at[0] += step[0];
                at[1] += step[1];
                if (Math.abs(step[0]) + Math.abs(step[1]) < CONVERGED) {
                    return at;
                }
            }
            return null;
        }

        /** Gradient (2) and information (3) of the log-likelihood. */
        private double[] sums(double[] at) {
            double[] sums = new double[5];
            for (int i = 0; i < logOdds.length; i++) {
                double x = logOdds[i];
                double p = probability(at, x);
                double residual = weight * ((has[i] ? 1 : 0) - p);
                double curvature = weight * p * (1 - p);
                sums[0] += residual;
                sums[1] += residual * x;
                sums[2] += curvature;
                sums[3] += curvature * x;
                sums[4] += curvature * x * x;
            }
            return sums;
        }

        private static double[] step(double[] at, double[] sums, boolean withSlope) {
            if (!withSlope) {
                return new double[] {sums[0] / sums[2], 0};
            }
            double determinant = sums[2] * sums[4] - sums[3] * sums[3];
            if (determinant <= 1e-12 * sums[2] * sums[4]) {
                return new double[] {Double.NaN, Double.NaN};
            }
            return new double[] {
                (sums[4] * sums[0] - sums[3] * sums[1]) / determinant,
                (sums[2] * sums[1] - sums[3] * sums[0]) / determinant
            };
        }

        private static double probability(double[] at, double x) {
            return 1 / (1 + Math.exp(-at[0] - at[1] * x));
        }

        Figure figure(double[] at, boolean slope) {
            double[] sums = sums(at);
            double determinant = sums[2] * sums[4] - sums[3] * sums[3];
            // The estimate's row of the inverse information; with the slope held only the intercept is estimated.
            double onIntercept = slope ? -sums[3] / determinant : 1 / sums[2];
            double onSlope = slope ? sums[2] / determinant : 0;
            double[] influence = new double[holdout.groups()];
            for (int i = 0; i < logOdds.length; i++) {
                double residual = weight * ((has[i] ? 1 : 0) - probability(at, logOdds[i]));
                influence[holdout.group(i % holdout.rows())] += residual * (onIntercept + onSlope * logOdds[i]);
            }
            double groups = holdout.groups();
            double error = Math.sqrt(Arrays.stream(influence).map(u -> u * u).sum() * groups / (groups - 1));
            double half = error * new TDistribution(groups - 1).inverseCumulativeProbability(0.975);
            double value = slope ? at[1] : at[0];
            return Figure.of(value, new double[] {value - half, value + half}, holdout);
        }
    }
}
