package org.hindsight.core.recalibration;

import java.util.List;
import java.util.Optional;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Logistic recalibration in the large: of the recalibrations by Cox (1958) the one that estimates the intercept alone, with the predicted log
 * odds as an offset (Steyerberg, Borsboom, van Houwelingen, Eijkemans &amp; Habbema 2004, Statistics in Medicine 23:2567-86; Van Calster et
 * al. 2019, BMC Medicine 17:230). It is what an update on few events can bear. With several labels there is an intercept for each but the
 * first (Van Hoorde et al. 2014). Afterwards the mean prediction of every label equals its share.
 */
final class Intercepts {

    private static final int ITERATIONS = 100;
    private static final double CONVERGED = 1e-12;
    /** Longer steps of Newton's method may overshoot where predictions are sharp. */
    private static final double LONGEST_STEP = 1;

    private Intercepts() {}

    /** What was predicted of a case by a model that did not learn from it, and the label that it turned out to have. */
    record Outcome(double[] probabilities, int label) {}

    /** By how much log odds must be raised, the first label's by 0; empty when a label is absent or no finite shift does. */
    static Optional<double[]> fit(List<Outcome> outcomes, int labels) {
        double[] counts = new double[labels];
        outcomes.forEach(outcome -> counts[outcome.label()]++);
        double[] shifts = new double[labels];
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double largest = step(outcomes, counts, shifts);
            if (!Double.isFinite(largest)) {
                return Optional.empty();
            }
            if (largest < CONVERGED) {
                return Optional.of(shifts);
            }
        }
        return Optional.empty();
    }

    /** One step of Newton's method; gives its length in the label that moves most, NaN when there is none. */
    private static double step(List<Outcome> outcomes, double[] counts, double[] shifts) {
        int free = shifts.length - 1;
        RealMatrix information = MatrixUtils.createRealMatrix(free, free);
        RealVector gradient = MatrixUtils.createRealVector(new double[free]);
        for (int label = 1; label <= free; label++) {
            if (counts[label] == 0 || counts[0] == 0) {
                return Double.NaN;
            }
            gradient.setEntry(label - 1, counts[label]);
        }
        double[] factors = RecalibratedModel.factors(shifts);
        for (Outcome outcome : outcomes) {
            add(RecalibratedModel.shifted(outcome.probabilities(), factors), gradient, information);
        }
        LUDecomposition decomposition = new LUDecomposition(information);
        if (!decomposition.getSolver().isNonSingular()) {
            return Double.NaN;
        }
        RealVector step = decomposition.getSolver().solve(gradient);
        double largest = step.getLInfNorm();
        for (int label = 1; label <= free; label++) {
            shifts[label] += step.getEntry(label - 1) * Math.min(1, LONGEST_STEP / largest);
        }
        return largest;
    }

    private static void add(double[] q, RealVector gradient, RealMatrix information) {
        for (int i = 1; i < q.length; i++) {
            gradient.addToEntry(i - 1, -q[i]);
            for (int j = 1; j < q.length; j++) {
                information.addToEntry(i - 1, j - 1, (i == j ? q[i] : 0) - q[i] * q[j]);
            }
        }
    }
}
