package org.hindsight.core.recalibration;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.TrainedModel;
import org.hindsight.plugin.Trainer;

/**
 * A plugin's model whose log odds are shifted by a constant for each label. Its artefact holds the shifts before the plugin's own bytes, so
 * the store's signature covers them. A model that needs no shift is wrapped too, which tells that it was fitted to confirmed outcomes.
 */
public final class RecalibratedModel implements TrainedModel {

    /** What a plugin calls impossible can be shifted as well. */
    private static final double EXTREME = 1e-6;

    private static final byte[] OPENING = "hindsight-shift1".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_LABELS = 1000;

    private final TrainedModel model;
    private final double[] shifts;
    private final double[] factors;

    /**
     * Wraps a model.
     *
     * @param shifts by how much the logarithm of each label's odds against the first label is raised
     */
    RecalibratedModel(TrainedModel model, double[] shifts) {
        this.model = model;
        this.shifts = shifts.clone();
        this.factors = factors(shifts);
    }

    /** The same on every machine, to the last bit. */
    static double[] factors(double[] shifts) {
        return Arrays.stream(shifts).map(StrictMath::exp).toArray();
    }

    /** Probabilities with their log odds shifted. */
    static double[] shifted(double[] probabilities, double[] factors) {
        double[] shifted = new double[factors.length];
        double sum = 0;
        for (int label = 0; label < shifted.length; label++) {
            shifted[label] = Math.max(EXTREME, probabilities[label]) * factors[label];
            sum += shifted[label];
        }
        for (int label = 0; label < shifted.length; label++) {
            shifted[label] /= sum;
        }
        return shifted;
    }

    @Override
    public Prediction predict(FeatureVector features) {
        Prediction prediction = model.predict(features);
        return prediction instanceof Prediction.ClassPrediction classes && isShifted()
                ? new Prediction.ClassPrediction(shifted(classes.probabilities(), factors))
                : prediction;
    }

    private boolean isShifted() {
        return Arrays.stream(shifts).anyMatch(shift -> shift != 0);
    }

    @Override
    public void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.write(OPENING);
        data.writeInt(shifts.length);
        for (double shift : shifts) {
            data.writeDouble(shift);
        }
        data.flush();
        model.write(out);
    }

    /**
     * Reads what {@link #write} or a plugin's own model wrote. Call it with checked bytes only.
     *
     * @throws IOException when the bytes are no such model
     */
    public static TrainedModel read(byte[] bytes, Trainer trainer) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        if (!Arrays.equals(in.readNBytes(OPENING.length), OPENING)) {
            return trainer.read(new ByteArrayInputStream(bytes));
        }
        DataInputStream data = new DataInputStream(in);
        int labels = data.readInt();
        if (labels < 2 || labels > MOST_LABELS) {
            throw new IOException("It tells shifts of " + labels + " labels.");
        }
        double[] shifts = new double[labels];
        for (int label = 0; label < labels; label++) {
            shifts[label] = data.readDouble();
        }
        return new RecalibratedModel(trainer.read(in), shifts);
    }

    @Override
    public Map<String, String> description() {
        Map<String, String> description = new LinkedHashMap<>(model.description());
        description.put("intercept", isShifted()
                ? "recalibrated on confirmed outcomes: log odds raised by " + Arrays.stream(shifts)
                        .mapToObj(shift -> String.format(Locale.ROOT, "%.3f", shift))
                        .collect(Collectors.joining(", ")) + " (in the order of the labels)"
                : "that of the confirmed outcomes, which are nearly all of the training rows");
        return description;
    }
}
