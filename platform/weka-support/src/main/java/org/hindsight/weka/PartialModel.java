package org.hindsight.weka;

import java.io.OutputStream;
import java.util.Map;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.TrainedModel;

/**
 * A model that is asked about known cases alone, as in a cross-validation: it has the submodels that these need, and answers them as the whole model
 * would.
 *
 * @param submodels by the number of the open blocks
 */
record PartialModel(Preparation preparation, OptionalBlocks blocks, Map<Integer, WekaModel.Submodel> submodels) implements TrainedModel {

    PartialModel {
        submodels = Map.copyOf(submodels);
    }

    @Override
    public Prediction predict(FeatureVector features) {
        int open = blocks.open(preparation, features);
        WekaModel.Submodel submodel = submodels.get(open);
        if (submodel == null) {
            throw new IllegalStateException("The model was trained to be asked about other cases only: none of them leaves open what this one does.");
        }
        return submodel.predict(blocks.without(features, open));
    }

    @Override
    public void write(OutputStream out) {
        throw new IllegalStateException("The model was trained to be asked about a few known cases; it is not kept.");
    }

    @Override
    public Map<String, String> description() {
        return Map.of();
    }
}
