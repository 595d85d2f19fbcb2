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
record Intervals(double[] centres, double[] below, double[] middle, double[] above) {

    static final double LEVEL = 0.9;
    private static final int MAXIMUM_BINS = 20;
    private static final int ROWS_A_BIN = 100;

    /**
     * Takes the quantiles.
     *
     * @param median whether the prediction moves to the median of what was true, from the mean that learners predict
     */
    static Intervals fit(HeldOut heldOut, NumericTarget target, boolean median) {
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
        double[][] points = new double[bins][];
        for (int bin = 0; bin < bins; bin++) {
            int start = (int) ((long) rows * bin / bins);
            int end = (int) ((long) rows * (bin + 1) / bins);
            points[bin] = point(heldOut, predicted, Arrays.copyOfRange(order, start, end), median);
        }
        return of(points);
    }

    /** Mean prediction, low, middle and high error of the rows of a bin. */
    private static double[] point(HeldOut heldOut, double[] predicted, int[] rows, boolean median) {
        double centre = 0;
        double[] errors = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            centre += predicted[rows[i]] / rows.length;
            errors[i] = heldOut.targets()[rows[i]] - predicted[rows[i]];
        }
        Arrays.sort(errors);
        int tail = Math.max(1, (int) Math.floor((1 - LEVEL) / 2 * (rows.length + 1))); // rank with the small-sample correction
        double middle = median ? errors[rows.length / 2] : 0;
        return new double[] {centre, errors[tail - 1], middle, errors[rows.length - tail]};
    }

    private static Intervals of(double[][] points) {
        double[][] columns = new double[4][points.length];
        int used = 0;
        for (double[] point : points) {
            if (used > 0 && point[0] <= columns[0][used - 1]) { // the same prediction fills two bins
                columns[1][used - 1] = Math.min(columns[1][used - 1], point[1]);
                columns[3][used - 1] = Math.max(columns[3][used - 1], point[3]);
                continue;
            }
            for (int i = 0; i < columns.length; i++) {
                columns[i][used] = point[i];
            }
            used++;
        }
        return new Intervals(
                Arrays.copyOf(columns[0], used),
                Arrays.copyOf(columns[1], used),
                Arrays.copyOf(columns[2], used),
                Arrays.copyOf(columns[3], used));
    }

    /** The prediction and its interval, within the target's range. */
    NumericPrediction apply(double score, NumericTarget target) {
        double mean = Math.clamp(score, target.min(), target.max());
        double value = Math.clamp(mean + Curve.interpolate(centres, middle, mean), target.min(), target.max());
        double low = Math.clamp(mean + Curve.interpolate(centres, below, mean), target.min(), value);
        double high = Math.clamp(mean + Curve.interpolate(centres, above, mean), value, target.max());
        return new NumericPrediction(value, low, high, LEVEL);
    }

    void write(DataOutputStream out) throws IOException {
        Artefact.writeDoubles(centres, out);
        Artefact.writeDoubles(below, out);
        Artefact.writeDoubles(middle, out);
        Artefact.writeDoubles(above, out);
    }

    static Intervals read(DataInputStream in) throws IOException {
        double[] centres = Artefact.readDoubles(in);
        double[] below = Artefact.readDoubles(in);
        double[] middle = Artefact.readDoubles(in);
        double[] above = Artefact.readDoubles(in);
        if (centres.length == 0
                || below.length != centres.length
                || middle.length != centres.length
                || above.length != centres.length) {
            throw new IOException("The model is damaged: its intervals have no or unequal numbers of points.");
        }
        return new Intervals(centres, below, middle, above);
    }
}
