package org.hindsight.weka;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.TrainedModel;

/**
 * A model for every combination of optional blocks that a case may leave open; one alone where there are no such blocks.
 *
 * @param submodels by the number of the open blocks
 */
record WekaModel(
        Preparation preparation, OptionalBlocks blocks, List<Submodel> submodels, Map<String, String> description)
        implements TrainedModel {

    /** A fitted learner and what turns its scores into predictions. */
    record Submodel(Fitted fitted, Outcome outcome) {

        /** What it says of a case without the answers that it does not use. */
        Prediction predict(FeatureVector reduced) {
            return outcome.predict(fitted.score(reduced));
        }
    }

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
        submodels = List.copyOf(submodels);
        description = Collections.unmodifiableMap(new LinkedHashMap<>(description));
    }

    @Override
    public Prediction predict(FeatureVector features) {
        int open = blocks.open(preparation, features);
        return submodels.get(open).predict(blocks.without(features, open));
    }

    @Override
    public void write(OutputStream out) throws IOException {
        Artefact.write(this, out);
    }
}
