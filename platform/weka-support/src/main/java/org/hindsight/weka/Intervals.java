package org.hindsight.weka;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Prediction.NumericPrediction;

/**
 * How far off a prediction may be, by its size: quantiles of the errors on held-out training rows, taken in up to 20 bins of equal
 * size by predicted value (Mondrian conformal regression, Bostr&ouml;m and Johansson 2020), separately below and above because errors are
 * skewed (Romano, Patterson and Cand&egrave;s 2019), and joined by straight lines between the bins. The errors come from models that did not
 * see the row (cross-conformal, Vovk 2015). A few numbers are kept, however many rows there were.
 */
record Intervals(double[] centres, double[] below, double[] above) {

    static final double LEVEL = 0.9;
    private static final int MAXIMUM_BINS = 20;
    private static final int ROWS_A_BIN = 100;

    static Intervals fit(HeldOut heldOut, NumericTarget target) {
        int rows = heldOut.size();
        double[] predicted = new double[rows];
        for (int i = 0; i < rows; i++) {
            predicted[i] = Math.clamp(heldOut.scores()[i][0], target.min(), target.max());
        }
        int[] order = IntStream.range(0, rows)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> predicted[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int bins = Math.clamp(rows / ROWS_A_BIN, 1, MAXIMUM_BINS);
        double[][] found = new double[3][bins];
        int used = 0;
        for (int bin = 0; bin < bins; bin++) {
            int start = (int) ((long) rows * bin / bins);
            int end = (int) ((long) rows * (bin + 1) / bins);
            double centre = 0;
            double[] errors = new double[end - start];
            for (int i = start; i < end; i++) {
                centre += predicted[order[i]] / (end - start);
                errors[i - start] = heldOut.targets()[order[i]] - predicted[order[i]];
            }
            Arrays.sort(errors);
            int tail = (int) Math.floor((1 - LEVEL) / 2 * (errors.length + 1)); // rank with the small-sample correction
            double low = errors[Math.max(tail, 1) - 1];
            double high = errors[errors.length - Math.max(tail, 1)];
            if (used > 0 && centre <= found[0][used - 1]) { // the same prediction fills two bins
                found[1][used - 1] = Math.min(found[1][used - 1], low);
                found[2][used - 1] = Math.max(found[2][used - 1], high);
            } else {
                found[0][used] = centre;
                found[1][used] = low;
                found[2][used++] = high;
            }
        }
        return new Intervals(
                Arrays.copyOf(found[0], used), Arrays.copyOf(found[1], used), Arrays.copyOf(found[2], used));
    }

    /** The prediction and its interval, within the target's range. */
    NumericPrediction apply(double score, NumericTarget target) {
        double value = Math.clamp(score, target.min(), target.max());
        double low = Math.clamp(value + Curve.interpolate(centres, below, value), target.min(), value);
        double high = Math.clamp(value + Curve.interpolate(centres, above, value), value, target.max());
        return new NumericPrediction(value, low, high, LEVEL);
    }

    void write(DataOutputStream out) throws IOException {
        Artefact.writeDoubles(centres, out);
        Artefact.writeDoubles(below, out);
        Artefact.writeDoubles(above, out);
    }

    static Intervals read(DataInputStream in) throws IOException {
        double[] centres = Artefact.readDoubles(in);
        double[] below = Artefact.readDoubles(in);
        double[] above = Artefact.readDoubles(in);
        if (centres.length == 0 || below.length != centres.length || above.length != centres.length) {
            throw new IOException("The model is damaged: its intervals have no or unequal numbers of points.");
        }
        return new Intervals(centres, below, above);
    }
}
