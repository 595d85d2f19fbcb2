package org.hindsight.core.recalibration;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.TrainedModel;
import org.hindsight.plugin.Trainer;
import org.hindsight.plugin.TrainingContext;

/**
 * A trainer whose model says a fixed logistic function of the answer, whatever it learns from; of rows that it learnt from it says nearly for
 * certain what happened, as a forest does.
 */
final class LogitTrainer implements Trainer {

    int fits;

    @Override
    public TrainedModel train(Dataset data, TrainingContext context) {
        fits++;
        return new Logit(data.rows().stream().collect(Collectors.toSet()));
    }

    @Override
    public TrainedModel read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (data.readInt() != 42) {
            throw new IOException("no such model");
        }
        return new Logit(Set.of());
    }

    private record Logit(Set<LabelledRow> learnt) implements TrainedModel {
        @Override
        public Prediction predict(FeatureVector features) {
            double yes = 1 / (1 + StrictMath.exp(-features.get(0)));
            for (int label = 0; label < 2; label++) {
                if (learnt.contains(new LabelledRow(features, label, "g" + features.get(1)))) {
                    yes = label == 1 ? 0.999 : 0.001;
                }
            }
            return new Prediction.ClassPrediction(new double[] {1 - yes, yes});
        }

        @Override
        public void write(OutputStream out) throws IOException {
            new DataOutputStream(out).writeInt(42);
        }

        @Override
        public Map<String, String> description() {
            return Map.of("algorithm", "a fixed function");
        }
    }
}
