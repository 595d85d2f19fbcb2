package org.hindsight.weka;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * From a learner's scores of the labels to probabilities. With two labels one curve serves the second label, and the first gets the
 * rest; with more each label has its own and the results are brought to a sum of 1 (one against the rest, Zadrozny and Elkan 2002).
 */
record Calibration(String description, List<Curve> curves) {

    /** From so many held-out rows on a curve of any rising shape is fitted (Niculescu-Mizil and Caruana 2005). */
    static final int ISOTONIC_FROM_ROWS = 1000;

    /** A free curve also needs so many rows with the label, and without. */
    private static final int ISOTONIC_FROM_CASES = 100;

    Calibration {
        curves = List.copyOf(curves);
    }

    static Calibration none(String why) {
        return new Calibration(why, List.of());
    }

    /**
     * Fits curves to held-out scores.
     *
     * @param straight whether the learner's odds are straight already, so that only a sigmoid is ever needed
     */
    static Calibration fit(HeldOut heldOut, int labels, boolean straight) {
        List<Curve> curves = new ArrayList<>();
        boolean isotonic = false;
        for (int label = labels == 2 ? 1 : 0; label < labels; label++) {
            double[] scores = new double[heldOut.size()];
            boolean[] hits = new boolean[scores.length];
            int positives = 0;
            for (int i = 0; i < scores.length; i++) {
                scores[i] = heldOut.scores()[i][label];
                hits[i] = heldOut.targets()[i] == label;
                positives += hits[i] ? 1 : 0;
            }
            boolean free = !straight
                    && scores.length >= ISOTONIC_FROM_ROWS
                    && Math.min(positives, scores.length - positives) >= ISOTONIC_FROM_CASES;
            curves.add(free ? Isotonic.fit(scores, hits) : Platt.fit(scores, hits));
            isotonic |= free;
        }
        String method = isotonic ? "isotonic regression" : "Platt scaling";
        return new Calibration(method + " on " + heldOut.size() + " held-out training rows", curves);
    }

    double[] apply(double[] scores) {
        if (curves.isEmpty()) {
            return scores;
        }
        if (curves.size() == 1) {
            double second = curves.getFirst().apply(scores[1]);
            return new double[] {1 - second, second};
        }
        double[] probabilities = new double[scores.length];
        double total = 0;
        for (int label = 0; label < scores.length; label++) {
            probabilities[label] = curves.get(label).apply(scores[label]);
            total += probabilities[label];
        }
        for (int label = 0; label < scores.length; label++) {
            probabilities[label] = total > 0 ? probabilities[label] / total : 1.0 / scores.length;
        }
        return probabilities;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(description);
        out.writeInt(curves.size());
        for (Curve curve : curves) {
            Curve.write(curve, out);
        }
    }

    static Calibration read(DataInputStream in, int labels) throws IOException {
        String description = in.readUTF();
        int count = in.readInt();
        if (count != 0 && count != (labels == 2 ? 1 : labels)) {
            throw new IOException("The model is damaged: " + count + " calibration curves for " + labels + " labels.");
        }
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            curves.add(Curve.read(in));
        }
        return new Calibration(description, curves);
    }
}
