package org.hindsight.weka;

/**
 * Platt scaling: the sigmoid that fits held-out scores best, with Platt's smoothed targets, which keep it from claiming certainty
 * (Platt 1999, "Probabilistic outputs for support vector machines"), by Newton's method with a line search (Lin, Lin and Weng 2007, "A note
 * on Platt's probabilistic outputs"). The score enters as its logarithmic odds, so that a score that is right already is left alone.
 */
final class Platt {

    private static final int MAXIMUM_STEPS = 100;
    private static final double RIDGE = 1e-12;

    private final double[] x;
    private final double[] targets;

    private Platt(double[] x, double[] targets) {
        this.x = x;
        this.targets = targets;
    }

    /**
     * Fits the sigmoid.
     *
     * @param scores a score a row
     * @param hits   whether the row has the label
     */
    static Curve fit(double[] scores, boolean[] hits) {
        int positives = 0;
        double[] x = new double[scores.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = Curve.logit(scores[i]);
            positives += hits[i] ? 1 : 0;
        }
        double high = (positives + 1.0) / (positives + 2.0);
        double low = 1 / (x.length - positives + 2.0);
        double[] targets = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            targets[i] = hits[i] ? high : low;
        }
        double start = Math.log((positives + 1.0) / (x.length - positives + 1.0));
        Curve.Sigmoid best = new Platt(x, targets).newton(start);
        // A falling sigmoid says that higher scores were right less often: the scores tell nothing, and the share of the label remains.
        return best.slope() > 0 ? best : new Curve.Sigmoid(0, start);
    }

    /** The plain logistic regression of the hits on the scores' logarithmic odds, with no smoothing: it measures calibration. */
    static Curve.Sigmoid line(double[] scores, boolean[] hits) {
        double[] x = new double[scores.length];
        double[] targets = new double[scores.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = Curve.logit(scores[i]);
            targets[i] = hits[i] ? 1 : 0;
        }
        return new Platt(x, targets).newton(0);
    }

    private Curve.Sigmoid newton(double start) {
        double slope = 0;
        double intercept = start;
        double loss = loss(slope, intercept);
        for (int step = 0; step < MAXIMUM_STEPS; step++) {
            double h11 = RIDGE;
            double h22 = RIDGE;
            double h12 = 0;
            double g1 = 0;
            double g2 = 0;
            for (int i = 0; i < x.length; i++) {
                double p = Curve.logistic(slope * x[i] + intercept);
                double weight = p * (1 - p);
                double off = p - targets[i];
                h11 += x[i] * x[i] * weight;
                h22 += weight;
                h12 += x[i] * weight;
                g1 += x[i] * off;
                g2 += off;
            }
            if (Math.abs(g1) < 1e-9 * x.length && Math.abs(g2) < 1e-9 * x.length) {
                break;
            }
            double determinant = h11 * h22 - h12 * h12;
            double ds = -(h22 * g1 - h12 * g2) / determinant;
            double di = -(h11 * g2 - h12 * g1) / determinant;
            double length = 1;
            double next = loss(slope + ds, intercept + di);
            while (!(next < loss + 1e-4 * length * (g1 * ds + g2 * di)) && length > 1e-10) {
                length /= 2;
                next = loss(slope + length * ds, intercept + length * di);
            }
            if (!(next < loss)) {
                break;
            }
            slope += length * ds;
            intercept += length * di;
            loss = next;
        }
        return new Curve.Sigmoid(slope, intercept);
    }

    /** The cross-entropy between the targets and the sigmoid, in a form that does not overflow. */
    private double loss(double slope, double intercept) {
        double loss = 0;
        for (int i = 0; i < x.length; i++) {
            double f = slope * x[i] + intercept;
            loss += (f >= 0 ? (1 - targets[i]) * f : -targets[i] * f) + Math.log1p(Math.exp(-Math.abs(f)));
        }
        return loss;
    }
}
