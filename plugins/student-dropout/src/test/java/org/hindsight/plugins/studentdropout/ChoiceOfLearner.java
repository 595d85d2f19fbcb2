package org.hindsight.plugins.studentdropout;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.TrainedModel;
import org.hindsight.plugin.Trainer;
import org.hindsight.plugin.TrainingContext;
import org.hindsight.plugin.testkit.PluginChecks;
import org.hindsight.weka.Learner;
import org.hindsight.weka.Learner.Choices;
import org.hindsight.weka.LearnerComparison;
import org.junit.jupiter.api.Test;
import weka.classifiers.bayes.NaiveBayes;

/** Prints the table of the plugin's README, which says how to run it. Its name keeps it out of the usual tests. */
class ChoiceOfLearner {

    private static final String[] SECOND = Semester.SECOND.names().toArray(String[]::new);
    private static final Learner NAIVE_BAYES =
            new Learner.Custom("Naive Bayes", "", NaiveBayes::new, Choices.NOMINAL, false);
    private static final String[] ALL = StudentTraining.results().toArray(String[]::new);

    @Test
    void atEnrolmentAndAfterEachSemester() throws IOException {
        StudentDropoutPlugin plugin = new StudentDropoutPlugin();
        String table = LearnerComparison.of(plugin, PluginChecks.shippedBaseline(plugin))
                .add("boosted trees, submodels (in use)", plugin.trainer())
                .add("forest of 100, leaf 5, submodels", submodels(Learner.forest().withTrees(100)))
                .add("logistic, ridge 1, submodels", submodels(Learner.logistic()))
                .add("naive Bayes, submodels", submodels(NAIVE_BAYES))
                .add("boosted trees, filled", StudentTraining.with(StudentTraining.LEARNER))
                .add("boosted trees, masked copies", maskedCopies(StudentTraining.LEARNER))
                .withholding(SECOND)
                .withholding(ALL)
                .run()
                .markdown();
        System.out.println("\n" + table
                .replace("without " + String.join(", ", ALL), "at enrolment")
                .replace("without " + String.join(", ", SECOND), "after the first semester"));
    }

    private static Trainer submodels(Learner learner) {
        return StudentTraining.withSubmodels(StudentTraining.with(learner));
    }

    private static Trainer maskedCopies(Learner learner) {
        return new MaskedCopies(StudentTraining.with(learner).withMissingIndicators());
    }

    /** One model for all: every student is learnt three times, with as much as is known at each time, and what is missing is marked. */
    private record MaskedCopies(Trainer trainer) implements Trainer {

        @Override
        public TrainedModel train(Dataset data, TrainingContext context) {
            List<LabelledRow> copies = new ArrayList<>();
            for (int row = 0; row < data.rows().size(); row++) {
                LabelledRow student = data.rows().get(row);
                for (String[] open : List.of(new String[0], SECOND, ALL)) {
                    copies.add(new LabelledRow(without(student.features(), open), student.target(), "student " + row));
                }
            }
            return trainer.train(new Dataset(data.schema(), data.target(), copies), context);
        }

        private static FeatureVector without(FeatureVector student, String[] open) {
            FeatureVector rest = student;
            for (int position : Arrays.stream(open).mapToInt(StudentQuestions.SCHEMA::indexOf).toArray()) {
                rest = rest.with(position, Double.NaN);
            }
            return rest;
        }

        @Override
        public TrainedModel read(InputStream in) throws IOException {
            return trainer.read(in);
        }
    }
}
