package org.hindsight.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** A fitted model. */
public interface TrainedModel {

    /**
     * What the model says of one case. Called from many threads at once, also while the same model is being written. Missing
     * values are allowed wherever the schema allows them.
     *
     * @param features the case, in the order of the schema
     * @return probabilities in the order of the labels, or a number with its interval
     */
    Prediction predict(FeatureVector features);

    /**
     * Writes the model so that {@link Trainer#read} gives one with bit-identical predictions. At most 100 MB.
     *
     * @param out where to; the caller closes it
     * @throws IOException when {@code out} fails
     */
    void write(OutputStream out) throws IOException;

    /** What the model is, for its model card: algorithm, its settings, how probabilities were calibrated. In reading order. */
    Map<String, String> description();
}
