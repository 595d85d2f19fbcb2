package org.hindsight.plugins.studentdropout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.TrainedModel;
import org.hindsight.plugin.TrainingContext;
import org.hindsight.weka.LearnerComparison;
import org.junit.jupiter.api.Test;

class StudentTrainingTest {

    /** A part of the students, so that the test takes seconds; the README has the figures of all. */
    private static final Dataset DATA = new Dataset(
            StudentQuestions.SCHEMA,
            StudentQuestions.TARGET,
            StudentFiles.load(StudentFiles.shipped()).rows().subList(0, 1200));

    /** Filled with the usual results instead, chances at enrolment have a calibration intercept of 3: 10 % is said of 60 % in truth. */
    @Test
    void tellsTheChanceRightBeforeAndAfterResultsAreKnown() {
        List<LearnerComparison.Result> results = LearnerComparison.of(DATA)
                .add("in use", StudentTraining.TRAINER)
                .withholding(Semester.SECOND.names().toArray(String[]::new))
                .withholding(StudentTraining.results().toArray(String[]::new))
                .run()
                .results();

        assertThat(results).hasSize(3).allSatisfy(result -> {
            assertThat(result.figures().get("Intercept")).as(result.name()).isCloseTo(0, within(0.25));
            assertThat(result.figures().get("Slope")).as(result.name()).isCloseTo(1, within(0.25));
        });
        assertThat(results.get(0).figures().get("AUC")).isGreaterThan(0.90);
        assertThat(results.get(1).figures().get("AUC")).isGreaterThan(0.88);
        assertThat(results.get(2).figures().get("AUC")).isBetween(0.78, results.get(1).figures().get("AUC"));
    }

    @Test
    void leavesOutOfTheModelWhatOtherAnswersTellOrTenYearsCannotTeach() {
        TrainedModel model = StudentTraining.TRAINER.train(DATA, TrainingContext.of(1));
        FeatureVector student = DATA.rows().getFirst().features();

        assertThat(List.of("Results known", "International", "Unemployment rate", "Inflation rate", "GDP")).allSatisfy(name -> {
            FeatureVector without = student.with(StudentQuestions.SCHEMA.indexOf(name), Double.NaN);
            assertThat(model.predict(without)).isEqualTo(model.predict(student));
        });
        int fees = StudentQuestions.SCHEMA.indexOf(StudentQuestions.FEES_PAID);
        assertThat(model.predict(student.with(fees, 0))).isNotEqualTo(model.predict(student));
    }
}
