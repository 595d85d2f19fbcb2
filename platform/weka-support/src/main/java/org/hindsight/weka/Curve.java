package org.hindsight.weka;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** A rising function from a learner's score of a label to its probability. */
sealed interface Curve {

    /** Beyond these a score's logarithmic odds carry no further information. */
    double LEAST_SCORE = 1e-4;

    double apply(double score);

    /** Nothing is changed. */
    record Identity() implements Curve {
        @Override
        public double apply(double score) {
            return score;
        }
    }

    /** The logistic function of a straight line in the score's logarithmic odds. */
    record Sigmoid(double slope, double intercept) implements Curve {
        @Override
        public double apply(double score) {
            return logistic(slope * logit(score) + intercept);
        }
    }

    /** Straight lines between points; level beyond the first and the last. */
    record Points(double[] x, double[] y) implements Curve {
        @Override
        public double apply(double score) {
            return interpolate(x, y, score);
        }
    }

    static double logit(double score) {
        double clipped = Math.clamp(score, LEAST_SCORE, 1 - LEAST_SCORE);
        return StrictMath.log(clipped / (1 - clipped));
    }

    static double logistic(double x) {
        return x >= 0 ? 1 / (1 + StrictMath.exp(-x)) : 1 - 1 / (1 + StrictMath.exp(x));
    }

    static double interpolate(double[] x, double[] y, double at) {
        int found = Arrays.binarySearch(x, at);
        if (found >= 0) {
            return y[found];
        }
        int right = -found - 1;
        if (right == 0) {
            return y[0];
        }
        if (right == x.length) {
            return y[x.length - 1];
        }
        double share = (at - x[right - 1]) / (x[right] - x[right - 1]);
        return y[right - 1] + share * (y[right] - y[right - 1]);
    }

    static void write(Curve curve, DataOutputStream out) throws IOException {
        switch (curve) {
            case Identity identity -> out.writeByte(0);
            case Sigmoid sigmoid -> {
                out.writeByte(1);
                out.writeDouble(sigmoid.slope());
                out.writeDouble(sigmoid.intercept());
            }
            case Points points -> {
                out.writeByte(2);
                Artefact.writeDoubles(points.x(), out);
                Artefact.writeDoubles(points.y(), out);
            }
        }
    }

    static Curve read(DataInputStream in) throws IOException {
        return switch (Artefact.within(in.readByte(), 0, 2, "a calibration's form")) {
            case 0 -> new Identity();
            case 1 -> new Sigmoid(in.readDouble(), in.readDouble());
            default -> new Points(Artefact.readDoubles(in), Artefact.readDoubles(in));
        };
    }
}
