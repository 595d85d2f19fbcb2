package org.hindsight.plugin.testkit;

import java.util.Arrays;
import java.util.List;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.Target;
import org.hindsight.plugin.TrainedModel;

/**
 * The summed loss of a model beside that of the trivial prediction, which knows the training rows' outcomes alone: the shares of the
 * labels by Brier score (Brier 1950, summed over the labels), the median by absolute error.
 */
record Loss(double ofModel, double ofTrivial, int rows) {

    Loss plus(Loss other) {
        return new Loss(ofModel + other.ofModel, ofTrivial + other.ofTrivial, rows + other.rows);
    }

    static String name(Target target) {
        return target instanceof ClassTarget ? "Brier score" : "mean absolute error";
    }

    static Loss of(Target target, TrainedModel model, List<LabelledRow> training, List<LabelledRow> unseen) {
        double[] trivial = trivial(target, training);
        Loss sum = new Loss(0, 0, 0);
        for (LabelledRow row : unseen) {
            Prediction prediction = Problems.ask("predict(" + row.features() + ")", () -> model.predict(row.features()));
            double loss = switch (prediction) {
                case Prediction.ClassPrediction classes -> brier(classes.probabilities(), row.target());
                case Prediction.NumericPrediction number -> Math.abs(number.value() - row.target());
            };
            double trivialLoss =
                    target instanceof ClassTarget ? brier(trivial, row.target()) : Math.abs(trivial[0] - row.target());
            sum = sum.plus(new Loss(loss, trivialLoss, 1));
        }
        return sum;
    }

    private static double[] trivial(Target target, List<LabelledRow> training) {
        return switch (target) {
            case ClassTarget classes -> {
                double[] shares = new double[classes.labels().size()];
                training.forEach(row -> shares[(int) row.target()] += 1.0 / training.size());
                yield shares;
            }
            case NumericTarget number -> {
                double[] outcomes = training.stream().mapToDouble(LabelledRow::target).toArray();
                Arrays.sort(outcomes);
                yield new double[] {outcomes[outcomes.length / 2]};
            }
        };
    }

    private static double brier(double[] probabilities, double label) {
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            double off = probabilities[i] - (i == label ? 1 : 0);
            sum += off * off;
        }
        return sum;
    }
}
