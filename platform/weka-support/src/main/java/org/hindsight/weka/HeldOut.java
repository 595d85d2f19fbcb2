package org.hindsight.weka;

import java.util.ArrayList;
import java.util.List;

/**
 * What a learner said of training rows that it had not seen, and what was true.
 *
 * @param scores  a row's scores, one a label or one number
 * @param targets the rows' outcomes
 */
record HeldOut(double[][] scores, double[] targets) {

    int size() {
        return targets.length;
    }

    /** Collects rows in order. */
    static final class Builder {
        private final List<double[]> scores;
        private final List<Double> targets;

        Builder(int expected) {
            scores = new ArrayList<>(expected);
            targets = new ArrayList<>(expected);
        }

        void add(double[] score, double target) {
            scores.add(score);
            targets.add(target);
        }

        HeldOut build() {
            return new HeldOut(
                    scores.toArray(double[][]::new), targets.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }
}
