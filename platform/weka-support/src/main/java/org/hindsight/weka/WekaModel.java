package org.hindsight.weka;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.TrainedModel;

/** A fitted learner and what turns its scores into predictions. */
record WekaModel(Preparation preparation, Fitted fitted, Outcome outcome, Map<String, String> description)
        implements TrainedModel {

    /** What turns scores into a prediction. */
    sealed interface Outcome {
        Prediction predict(double[] scores);
    }

    /** For labels. */
    record Labels(Calibration calibration) implements Outcome {
        @Override
        public Prediction predict(double[] scores) {
            return new Prediction.ClassPrediction(calibration.apply(scores));
        }
    }

    /** For a number. */
    record Number(Intervals intervals, NumericTarget target) implements Outcome {
        @Override
        public Prediction predict(double[] scores) {
            return intervals.apply(scores[0], target);
        }
    }

    WekaModel {
        description = Collections.unmodifiableMap(new LinkedHashMap<>(description));
    }

    @Override
    public Prediction predict(FeatureVector features) {
        return outcome.predict(fitted.score(features));
    }

    @Override
    public void write(OutputStream out) throws IOException {
        Artefact.write(this, out);
    }
}
