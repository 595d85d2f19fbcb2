package org.hindsight.core.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.TrainedModel;

/** A model that always says the same probability. */
public record SampleVersion(double probability) implements TrainedModel {

    public static SampleVersion read(InputStream in) throws IOException {
        return new SampleVersion(new DataInputStream(in).readDouble());
    }

    @Override
    public Prediction predict(FeatureVector features) {
        return new Prediction.ClassPrediction(new double[] {1 - probability, probability});
    }

    @Override
    public void write(OutputStream out) throws IOException {
        new DataOutputStream(out).writeDouble(probability);
    }

    @Override
    public Map<String, String> description() {
        return Map.of("Algorithm", "constant");
    }
}
