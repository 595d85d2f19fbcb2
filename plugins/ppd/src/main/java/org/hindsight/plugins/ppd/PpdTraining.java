package org.hindsight.plugins.ppd;

import java.util.Arrays;
import java.util.List;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.Trainer;
import org.hindsight.weka.Learner;
import org.hindsight.weka.WekaTrainer;

/** The learner, chosen by measurement (see the plugin's README). */
final class PpdTraining {

    /** The penalty: a tenfold of the usual one, because 1,500 rows hold about 200 cases. */
    private static final double RIDGE = 10;

    /**
     * The baseline hardly lacks them, tired mothers leave them open. Open answers must not count as "no strain" and "no events", or the
     * chance is told too low.
     */
    static final String[] OPTIONAL = {
        "family_history", "sleep_hours", "financial_strain", "stressful_events", "breastfeeding_difficulty"
    };

    static final Trainer TRAINER = withSumOfAnswers(new Learner.Logistic(RIDGE)).withOptionalBlocks(List.of(
            List.of("family_history"),
            List.of("sleep_hours"),
            List.of(grade("financial_strain"), grade("stressful_events")),
            List.of(grade("breastfeeding_difficulty"))));

    private PpdTraining() {}

    /** A graded answer as the model gets it. */
    private static String grade(String name) {
        return name + ", grade";
    }

    /** Graded answers as numbers: "a lot" is more than "somewhat", which separate inputs a choice would not know. */
    static WekaTrainer withGrades(Learner learner) {
        FeatureSchema schema = PpdQuestions.SCHEMA;
        WekaTrainer trainer = WekaTrainer.of(schema, PpdQuestions.TARGET, learner);
        for (Feature feature : schema.features()) {
            if (feature instanceof ChoiceFeature choice && !choice.yesNo()) {
                int position = schema.indexOf(feature.name());
                trainer = trainer.without(feature.name()).withDerived(grade(feature.name()), row -> row.get(position));
            }
        }
        return trainer;
    }

    /**
     * The nine answers as their published sum instead of nine inputs, and its square root: from 0 to 3 points the chance rises more than
     * from 20 to 23.
     */
    static WekaTrainer withSumOfAnswers(Learner learner) {
        FeatureSchema schema = PpdQuestions.SCHEMA;
        int[] answers = Phq9.positions(schema);
        WekaTrainer trainer = WekaTrainer.of(schema, PpdQuestions.TARGET, learner);
        for (Feature feature : schema.features()) {
            if (feature instanceof ChoiceFeature choice && !choice.yesNo()) {
                trainer = trainer.without(feature.name());
            }
        }
        for (String graded : PpdQuestions.GRADED) {
            int position = schema.indexOf(graded);
            trainer = trainer.withDerived(grade(graded), row -> row.get(position));
        }
        return trainer.withDerived("PHQ-9 sum", row -> sum(row, answers))
                .withDerived("square root of the PHQ-9 sum", row -> Math.sqrt(sum(row, answers)));
    }

    private static double sum(FeatureVector row, int[] answers) {
        return Arrays.stream(answers).mapToDouble(row::get).sum();
    }
}
