package org.hindsight.weka;

import java.util.Arrays;
import java.util.List;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.Target;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.classifiers.functions.LinearRegression;
import weka.core.Instances;
import weka.core.Randomizable;
import weka.core.SelectedTag;

/** A learner fitted to rows, not yet calibrated. */
record Fitted(Encoder encoder, Scorer scorer) {

    double[] score(FeatureVector features) {
        return scorer.score(encoder.encode(features, 0));
    }

    /** Fits any learner but a forest, on the calling thread. */
    static Fitted fit(Preparation preparation, Learner learner, List<LabelledRow> rows, long seed) throws Exception {
        Encoder encoder = switch (learner) {
            case Learner.Logistic any -> Encoder.fit(preparation, rows, Learner.Choices.ONE_HOT, true);
            case Learner.Linear any -> Encoder.fit(preparation, rows, Learner.Choices.ONE_HOT, true);
            case Learner.Forest any -> Encoder.fit(preparation, rows, Learner.Choices.ONE_HOT, false);
            case Learner.Boosting any -> Encoder.fit(preparation, rows, Learner.Choices.POSITION, false);
            case Learner.Custom custom -> Encoder.fit(preparation, rows, custom.choices(), custom.scaled());
        };
        Target target = preparation.target();
        if (encoder.width() == 0 || !differ(rows)) {
            return new Fitted(encoder, constant(encoder, target, rows));
        }
        if (learner instanceof Learner.Boosting boosting) {
            return new Fitted(encoder, new BoostingTraining(boosting, encoder, target, rows, seed).train());
        }
        Instances data = WekaData.of(encoder, target, rows);
        return new Fitted(encoder, switch (learner) {
            case Learner.Logistic logistic -> logistic(logistic, data);
            case Learner.Linear linear -> linear(linear, data);
            case Learner.Custom custom -> custom(custom, data, seed);
            case Learner.Forest other -> throw new IllegalArgumentException(other.name() + " is grown elsewhere.");
            case Learner.Boosting other -> throw new IllegalArgumentException(other.name() + " is grown elsewhere.");
        });
    }

    private static boolean differ(List<LabelledRow> rows) {
        return rows.stream().mapToDouble(LabelledRow::target).distinct().limit(2).count() == 2;
    }

    /** What can be said when the inputs tell nothing or all outcomes are the same: the labels' shares, one row added to each; the mean. */
    private static Scorer constant(Encoder encoder, Target target, List<LabelledRow> rows) {
        if (!(target instanceof ClassTarget classes)) {
            double[] row = new double[encoder.width() + 1];
            row[0] = rows.stream().mapToDouble(LabelledRow::target).average().orElse(0);
            return LinearScorer.number(row);
        }
        double[] counts = new double[classes.labels().size()];
        Arrays.fill(counts, 1);
        rows.forEach(row -> counts[(int) row.target()]++);
        double[][] coefficients = new double[counts.length - 1][encoder.width() + 1];
        for (int label = 0; label < coefficients.length; label++) {
            coefficients[label][0] = Math.log(counts[label] / counts[counts.length - 1]);
        }
        return LinearScorer.labels(coefficients);
    }

    private static Scorer logistic(Learner.Logistic settings, Instances data) throws Exception {
        var logistic = new weka.classifiers.functions.Logistic();
        logistic.setRidge(settings.ridge());
        logistic.setDoNotStandardizeAttributes(true); // the encoder did, and left indicators as they are
        logistic.setMaxIts(500);
        logistic.buildClassifier(data);
        double[][] found = logistic.coefficients(); // [intercept, inputs...][label]
        if (found.length != data.numAttributes()) {
            throw new IllegalStateException("Weka left out inputs: " + found.length + " coefficients for " + data.numAttributes() + ".");
        }
        double[][] coefficients = new double[data.numClasses() - 1][found.length];
        for (int label = 0; label < coefficients.length; label++) {
            for (int input = 0; input < found.length; input++) {
                coefficients[label][input] = found[input][label];
            }
        }
        return LinearScorer.labels(coefficients);
    }

    private static Scorer linear(Learner.Linear settings, Instances data) throws Exception {
        LinearRegression regression = new LinearRegression();
        regression.setRidge(settings.ridge());
        regression.setAttributeSelectionMethod(
                new SelectedTag(LinearRegression.SELECTION_NONE, LinearRegression.TAGS_SELECTION));
        regression.setEliminateColinearAttributes(false);
        regression.buildClassifier(data);
        double[] found = regression.coefficients(); // inputs..., 0 for the class, intercept
        double[] coefficients = new double[data.numAttributes()];
        coefficients[0] = found[found.length - 1];
        System.arraycopy(found, 0, coefficients, 1, coefficients.length - 1);
        return LinearScorer.number(coefficients);
    }

    private static Scorer custom(Learner.Custom settings, Instances data, long seed) throws Exception {
        Classifier classifier = AbstractClassifier.makeCopy(settings.supplier().get());
        if (classifier instanceof Randomizable randomizable) {
            randomizable.setSeed((int) seed);
        }
        classifier.buildClassifier(data);
        return PooledScorer.of(classifier, new Instances(data, 0));
    }
}
