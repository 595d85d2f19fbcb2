package org.hindsight.core.prediction;

import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.hindsight.core.assessment.Assessment.ServingModelSummary;
import org.hindsight.core.model.ServingModel;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.TrainedModel;

/** A model that says what a test wants it to say. */
public record SampleModel(Function<FeatureVector, Prediction> says) implements TrainedModel {

    /** A model that gives these probabilities to every case. */
    public static SampleModel probabilities(double... probabilities) {
        return new SampleModel(features -> new Prediction.ClassPrediction(probabilities));
    }

    /** A model that gives this number to every case, between 10 less and 10 more. */
    public static SampleModel number(double value) {
        return new SampleModel(features -> new Prediction.NumericPrediction(value, value - 10, value + 10, 0.9));
    }

    /** This model, in service. */
    public ServingModel serving(String assessment, String version) {
        return new ServingModel(
                assessment, version, this, new ServingModelSummary(version, Instant.parse("2026-02-01T00:00:00Z"), 100, 0, true, null));
    }

    @Override
    public Prediction predict(FeatureVector features) {
        return says.apply(features);
    }

    @Override
    public void write(OutputStream out) {
        throw new UnsupportedOperationException("The sample model is never stored.");
    }

    @Override
    public Map<String, String> description() {
        return Map.of();
    }
}
