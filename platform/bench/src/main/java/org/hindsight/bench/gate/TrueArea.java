package org.hindsight.bench.gate;

import org.hipparchus.special.Erf;

/**
 * The area under the ROC curve of a linear score in a {@link World}. Score and true logit are jointly normal with some
 * correlation r, so the area is the chance that r (t - u) plus noise of variance 2 (1 - r²) is above 0, with t drawn
 * from those who have the outcome and u from those who have not. It is integrated on a grid once and interpolated in r
 * afterwards.
 */
final class TrueArea {

    /** The length of the true weights, which gives a perfect model an area of about 0.79. */
    static final double STRENGTH = 1.33;

    private static final int STEPS = 240;
    private static final double FARTHEST = 6;
    private static final int TABLE = 200;
    private static final double[] AREAS = table();

    private TrueArea() {}

    static double atCorrelation(double correlation) {
        double position = Math.clamp((correlation + 1) / 2, 0, 1) * TABLE;
        int below = Math.min(TABLE - 1, (int) position);
        return AREAS[below] + (position - below) * (AREAS[below + 1] - AREAS[below]);
    }

    private static double[] table() {
        double[] areas = new double[TABLE + 1];
        for (int i = 0; i <= TABLE; i++) {
            areas[i] = area(Math.clamp(2.0 * i / TABLE - 1, -0.999999, 0.999999));
        }
        return areas;
    }

    private static double area(double correlation) {
        double deviation = Math.sqrt(2 * (1 - correlation * correlation));
        double wins = 0;
        double pairs = 0;
        for (int i = 0; i < STEPS; i++) {
            double t = point(i);
            double with = density(t) * World.logistic(World.INTERCEPT + STRENGTH * t);
            for (int j = 0; j < STEPS; j++) {
                double u = point(j);
                double without = density(u) * (1 - World.logistic(World.INTERCEPT + STRENGTH * u));
                wins += with * without * normal(correlation * (t - u) / deviation);
                pairs += with * without;
            }
        }
        return wins / pairs;
    }

    private static double point(int i) {
        return -FARTHEST + 2 * FARTHEST * (i + 0.5) / STEPS;
    }

    private static double density(double t) {
        return Math.exp(-t * t / 2);
    }

    private static double normal(double z) {
        return 0.5 * Erf.erfc(-z / Math.sqrt(2));
    }
}
