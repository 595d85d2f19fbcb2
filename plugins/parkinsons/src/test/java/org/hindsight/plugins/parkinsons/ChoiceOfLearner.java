package org.hindsight.plugins.parkinsons;

import java.io.IOException;
import java.util.List;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.Trainer;
import org.hindsight.weka.Learner;
import org.hindsight.weka.Learner.Choices;
import org.hindsight.weka.LearnerComparison;
import org.junit.jupiter.api.Test;
import weka.classifiers.bayes.NaiveBayes;

/** Prints the tables of the plugin's README, which says how to run it. Its name keeps it out of the usual tests. */
class ChoiceOfLearner {

    private static final int DEALS = 10;

    @Test
    void bySubject() throws IOException {
        print("Recordings of one person stay together", rows());
    }

    /** What figures would be if recordings of one person were on both sides. */
    @Test
    void byRecording() throws IOException {
        print("Recordings are dealt one by one (too good)", rows().stream()
                .map(row -> new LabelledRow(row.features(), row.target(), null))
                .toList());
    }

    /** Whether a lab without the nonlinear measures could be answered by a submodel. */
    @Test
    void withoutNonlinearMeasures() throws IOException {
        String[] nonlinear = {"RPDE", "DFA", "spread1", "spread2", "D2", "PPE"};
        List<List<String>> block = List.of(List.of(nonlinear));
        System.out.println("\nWithout the nonlinear measures, " + DEALS + " deals of the folds:\n\n"
                + LearnerComparison.of(new Dataset(VoiceQuestions.SCHEMA, VoiceQuestions.TARGET, rows()))
                        .add("logistic of logarithms, submodel", VoiceTraining.withLogarithms(Learner.logistic()).withOptionalBlocks(block))
                        .add("forest, submodel", VoiceTraining.withoutMultiples(Learner.forest()).withOptionalBlocks(block))
                        .withholding(nonlinear)
                        .repeated(DEALS)
                        .run()
                        .markdown());
    }

    private static void print(String title, List<LabelledRow> rows) {
        LearnerComparison comparison = LearnerComparison.of(new Dataset(VoiceQuestions.SCHEMA, VoiceQuestions.TARGET, rows));
        comparison.add("logistic of logarithms, ridge 1 (in use)", VoiceTraining.TRAINER)
                .add("logistic of logarithms, ridge 10", VoiceTraining.withLogarithms(new Learner.Logistic(10)))
                .add("logistic, ridge 1", VoiceTraining.withoutMultiples(Learner.logistic()))
                .add("logistic, ridge 10", VoiceTraining.withoutMultiples(new Learner.Logistic(10)))
                .add("forest of 200, leaf 5", VoiceTraining.withoutMultiples(Learner.forest()))
                .add("forest of 200, leaf 2", VoiceTraining.withoutMultiples(Learner.forest().withMinimumLeaf(2)))
                .add("boosted trees", VoiceTraining.withoutMultiples(Learner.boosting()))
                .add("naive Bayes of logarithms", naiveBayes());
        System.out.println("\n" + title + ", " + DEALS + " deals of the folds:\n\n"
                + comparison.repeated(DEALS).run().markdown());
    }

    private static Trainer naiveBayes() {
        return VoiceTraining.withLogarithms(new Learner.Custom("Naive Bayes", "", NaiveBayes::new, Choices.NOMINAL, false));
    }

    private static List<LabelledRow> rows() throws IOException {
        return VoiceFiles.load(VoiceFiles.shipped()).rows();
    }
}
