package org.hindsight.weka;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    void add(Prediction prediction, double outcome) {
        predictions.add(prediction);
        outcomes.add(outcome);
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
        int[] order = IntStream.range(0, outcomes.size())
                .boxed()
                .sorted(Comparator.comparingDouble(row -> probability(row, label)))
                .mapToInt(Integer::intValue)
                .toArray();
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
        figures.put("R2", 1 - squared / variance);
        figures.put("Within tolerance", within / rows);
        figures.put("Coverage", covered / rows);
        figures.put("Width", width / rows);
        figures.put("Interval score", winkler / rows); // Winkler 1972; Gneiting and Raftery 2007: less is better
        return figures;
    }
}
