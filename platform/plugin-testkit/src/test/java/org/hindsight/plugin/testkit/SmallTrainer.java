package org.hindsight.plugin.testkit;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.Target;
import org.hindsight.plugin.TrainedModel;
import org.hindsight.plugin.Trainer;
import org.hindsight.plugin.TrainingContext;

/** A linear model by gradient descent on values brought to the range from -1 to 1; for labels, the chance of the second one. */
class SmallTrainer implements Trainer {

    private static final int MARK = 0x7261696e;
    private static final int STEPS = 60;

    final FeatureSchema schema;
    final Target target;

    SmallTrainer(FeatureSchema schema, Target target) {
        this.schema = schema;
        this.target = target;
    }

    @Override
    public TrainedModel train(Dataset data, TrainingContext context) {
        double[] weights = new double[schema.size() + 1];
        for (int step = 0; step < STEPS; step++) {
            context.checkCancelled();
            context.progress((double) step / STEPS, "Descending");
            double[] gradient = new double[weights.length];
            for (LabelledRow row : data.rows()) {
                double[] inputs = inputs(row.features());
                double off = output(weights, inputs) - scaled(row.target());
                for (int i = 0; i < weights.length; i++) {
                    gradient[i] += off * inputs[i] / data.rows().size();
                }
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] -= gradient[i];
            }
        }
        return new SmallModel(weights);
    }

    double stored(double weight) {
        return weight;
    }

    private double scaled(double outcome) {
        return target instanceof NumericTarget number ? (outcome - number.min()) / (number.max() - number.min()) : outcome;
    }

    private double output(double[] weights, double[] inputs) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * inputs[i];
        }
        return target instanceof ClassTarget ? 1 / (1 + Math.exp(-sum)) : sum;
    }

    private double[] inputs(FeatureVector features) {
        double[] inputs = new double[schema.size() + 1];
        inputs[0] = 1;
        for (int i = 0; i < schema.size(); i++) {
            double[] range = Subject.range(schema.features().get(i));
            inputs[i + 1] = features.isMissing(i) ? 0 : 2 * (features.get(i) - range[0]) / (range[1] - range[0]) - 1;
        }
        return inputs;
    }

    @Override
    public TrainedModel read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        try {
            if (data.readInt() != MARK) {
                throw new IOException("These bytes are no such model.");
            }
            double[] weights = new double[schema.size() + 1];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = data.readDouble();
            }
            return new SmallModel(weights);
        } catch (EOFException e) {
            throw new IOException("The model ends too early.", e);
        }
    }

    class SmallModel implements TrainedModel {
        private final double[] weights;

        SmallModel(double[] weights) {
            this.weights = weights;
        }

        @Override
        public Prediction predict(FeatureVector features) {
            double output = output(weights, inputs(features));
            if (target instanceof NumericTarget number) {
                double width = number.max() - number.min();
                double value = Math.clamp(number.min() + output * width, number.min(), number.max());
                return new Prediction.NumericPrediction(
                        value, Math.max(number.min(), value - width / 4), Math.min(number.max(), value + width / 4), 0.9);
            }
            return new Prediction.ClassPrediction(new double[] {1 - output, output});
        }

        @Override
        public void write(OutputStream out) throws IOException {
            DataOutputStream data = new DataOutputStream(out);
            data.writeInt(MARK);
            for (double weight : weights) {
                data.writeDouble(stored(weight));
            }
            data.flush();
        }

        @Override
        public Map<String, String> description() {
            return Map.of("Algorithm", "Gradient descent");
        }
    }
}
