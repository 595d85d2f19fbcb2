package org.hindsight.weka;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.Prediction.ClassPrediction;
import org.hindsight.plugin.Prediction.NumericPrediction;
import org.hindsight.plugin.Target;

/** The figures of one candidate in a {@link LearnerComparison}, from predictions for rows that the predicting model had not seen. */
final class Scores {

    private final List<Prediction> predictions = new ArrayList<>();
    private final List<Double> outcomes = new ArrayList<>();
    private final List<Integer> groups = new ArrayList<>();

    /** A row that stands for itself. */
    void add(Prediction prediction, double outcome) {
        add(prediction, outcome, groups.size());
    }

    void add(Prediction prediction, double outcome, int group) {
        predictions.add(prediction);
        outcomes.add(outcome);
        groups.add(group);
    }

    /** The same rows, each as often as its group was drawn. */
    Scores drawn(int[] times) {
        Scores drawn = new Scores();
        for (int row = 0; row < outcomes.size(); row++) {
            for (int i = 0; i < times[groups.get(row)]; i++) {
                drawn.add(predictions.get(row), outcomes.get(row), groups.get(row));
            }
        }
        return drawn;
    }

    /** The figures' means over several deals of the folds. */
    static Map<String, Double> means(List<Scores> deals, Target target) {
        Map<String, Double> means = new LinkedHashMap<>();
        deals.forEach(deal -> deal.figures(target)
                .forEach((figure, value) -> means.merge(figure, value / deals.size(), Double::sum)));
        return means;
    }

    /**
     * The first of the figures, with every row counted as often as its group was drawn.
     *
     * @return takes how often each group was drawn; NaN where all rows drawn have one outcome
     */
    ToDoubleFunction<int[]> first(Target target) {
        if (target instanceof NumericTarget) {
            return drawn -> {
                double rows = 0;
                double off = 0;
                for (int row = 0; row < outcomes.size(); row++) {
                    int times = drawn[groups.get(row)];
                    rows += times;
                    off += times * Math.abs(((NumericPrediction) predictions.get(row)).value() - outcomes.get(row));
                }
                return off / rows;
            };
        }
        int labels = ((ClassTarget) target).labels().size();
        List<ToDoubleFunction<int[]>> ofLabels = IntStream.range(labels == 2 ? 1 : 0, labels).mapToObj(this::resampledAuc).toList();
        return drawn -> ofLabels.stream().mapToDouble(auc -> auc.applyAsDouble(drawn)).average().orElse(Double.NaN);
    }

    /** The rows are put in order once; each draw then takes one pass. */
    private ToDoubleFunction<int[]> resampledAuc(int label) {
        int[] order = order(label);
        double[] scores = Arrays.stream(order).mapToDouble(row -> probability(row, label)).toArray();
        boolean[] hits = new boolean[order.length];
        int[] groupOf = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            hits[i] = outcomes.get(order[i]) == label;
            groupOf[i] = groups.get(order[i]);
        }
        return drawn -> {
            double inOrder = 0;
            double positives = 0;
            double negatives = 0;
            for (int i = 0; i < scores.length; ) {
                double tiedPositives = 0;
                double tiedNegatives = 0;
                for (double score = scores[i]; i < scores.length && scores[i] == score; i++) {
                    tiedPositives += hits[i] ? drawn[groupOf[i]] : 0;
                    tiedNegatives += hits[i] ? 0 : drawn[groupOf[i]];
                }
                inOrder += tiedPositives * (negatives + tiedNegatives / 2);
                positives += tiedPositives;
                negatives += tiedNegatives;
            }
            return inOrder / (positives * negatives);
        };
    }

    private int[] order(int label) {
        return IntStream.range(0, outcomes.size())
                .boxed()
                .sorted(Comparator.comparingDouble(row -> probability(row, label)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The figures by name, in the order in which they are shown. */
    Map<String, Double> figures(Target target) {
        return switch (target) {
            case ClassTarget classes -> ofLabels(classes);
            case NumericTarget number -> ofNumbers(number);
        };
    }

    private Map<String, Double> ofLabels(ClassTarget classes) {
        int labels = classes.labels().size();
        double logLoss = 0;
        double brier = 0;
        double right = 0;
        for (int row = 0; row < outcomes.size(); row++) {
            ClassPrediction prediction = (ClassPrediction) predictions.get(row);
            int label = outcomes.get(row).intValue();
            logLoss -= Math.log(Math.max(prediction.probability(label), 1e-15));
            right += prediction.mostProbable() == label ? 1 : 0;
            for (int i = 0; i < labels; i++) {
                double off = prediction.probability(i) - (i == label ? 1 : 0);
                brier += off * off / (labels == 2 ? 2 : 1); // with two labels both errors are the same
            }
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("AUC", auc(classes));
        figures.put("Brier", brier / outcomes.size());
        figures.put("Log loss", logLoss / outcomes.size());
        figures.put("Accuracy", right / outcomes.size());
        if (labels == 2) {
            Curve.Sigmoid line = calibrationLine(classes.positiveIndex());
            figures.put("Slope", line.slope());
            figures.put("Intercept", line.intercept());
        }
        return figures;
    }

    /**
     * Slope and intercept of the logistic regression of the outcome on the predicted odds (Cox 1958): 1 and 0 when calibrated, a slope
     * below 1 for predictions that are too sure.
     */
    private Curve.Sigmoid calibrationLine(int label) {
        double[] scores = new double[outcomes.size()];
        boolean[] hits = new boolean[scores.length];
        for (int row = 0; row < scores.length; row++) {
            scores[row] = ((ClassPrediction) predictions.get(row)).probability(label);
            hits[row] = outcomes.get(row) == label;
        }
        return Platt.line(scores, hits);
    }

    /** The area under the ROC curve; with several labels the mean over each against the rest. */
    private double auc(ClassTarget classes) {
        if (classes.labels().size() == 2) {
            return auc(classes.positiveIndex());
        }
        return IntStream.range(0, classes.labels().size()).mapToDouble(this::auc).average().orElse(Double.NaN);
    }

    /** By ranks with ties halved (Hanley and McNeil 1982). */
    private double auc(int label) {
        int[] order = order(label);
        double ranks = 0;
        double positives = 0;
        int start = 0;
        while (start < order.length) {
            int end = start + 1;
            while (end < order.length && probability(order[end], label) == probability(order[start], label)) {
                end++;
            }
            for (int i = start; i < end; i++) {
                if (outcomes.get(order[i]) == label) {
                    positives++;
                    ranks += (start + 1 + end) / 2.0;
                }
            }
            start = end;
        }
        double negatives = order.length - positives;
        return (ranks - positives * (positives + 1) / 2) / (positives * negatives);
    }

    private double probability(int row, int label) {
        return ((ClassPrediction) predictions.get(row)).probability(label);
    }

    private Map<String, Double> ofNumbers(NumericTarget target) {
        double rows = outcomes.size();
        double mean = outcomes.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double absolute = 0;
        double squared = 0;
        double above = 0;
        double variance = 0;
        double within = 0;
        double covered = 0;
        double width = 0;
        double winkler = 0;
        for (int row = 0; row < rows; row++) {
            NumericPrediction prediction = (NumericPrediction) predictions.get(row);
            double outcome = outcomes.get(row);
            double off = Math.abs(prediction.value() - outcome);
            absolute += off;
            squared += off * off;
            above += prediction.value() - outcome;
            variance += (outcome - mean) * (outcome - mean);
            within += off <= target.tolerance() ? 1 : 0;
            double outside = Math.max(0, Math.max(prediction.low() - outcome, outcome - prediction.high()));
            covered += outside == 0 ? 1 : 0;
            width += prediction.high() - prediction.low();
            winkler += prediction.high() - prediction.low() + 2 / (1 - prediction.level()) * outside;
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("MAE", absolute / rows);
        figures.put("RMSE", Math.sqrt(squared / rows));
        figures.put("Mean error", above / rows);
        figures.put("R2", 1 - squared / variance);
        figures.put("Within tolerance", within / rows);
        figures.put("Coverage", covered / rows);
        figures.put("Width", width / rows);
        figures.put("Interval score", winkler / rows); // Winkler 1972; Gneiting and Raftery 2007: less is better
        return figures;
    }
}
