package org.hindsight.plugins.clinicwait;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.Prediction.NumericPrediction;
import org.hindsight.plugin.TrainedModel;
import org.hindsight.plugin.TrainingContext;
import org.hindsight.plugin.testkit.PluginChecks;
import org.hindsight.weka.Learner;
import org.hindsight.weka.LearnerComparison;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class ClinicTrainingTest {

    private TrainedModel model;

    @BeforeAll
    void train() throws IOException {
        try (InputStream in = ClinicWaitPlugin.class.getResourceAsStream("/baseline-data/clinic-wait.csv")) {
            Dataset data = new Dataset(
                    VisitQuestions.SCHEMA, VisitQuestions.TARGET, new ClinicWaitPlugin().baseline().load(in).rows());
            model = ClinicTraining.withAppointment(Learner.forest().withTrees(20)).train(data, TrainingContext.of(1));
        }
    }

    @Test
    void takesAnOpenTimeToTheAppointmentForNoneWithoutAppointment() {
        Visit walkIn = Visit.booked().with("has_appointment", "0");

        assertThat(predict(walkIn.without("minutes_to_appointment")))
                .isEqualTo(predict(walkIn.with("minutes_to_appointment", 0.0)));
    }

    @Test
    void expectsALongerWaitTheMorePeopleAreAhead() {
        assertThat(predict(Visit.booked().with("patients_ahead", 4.0).with("patients_waiting_department", 5.0)).value())
                .isGreaterThan(predict(Visit.booked().with("patients_ahead", 0.0).with("doctor_busy", "0")).value() + 10);
    }

    /** It was 2.7 minutes too little without all four facts, and 1.2 without the doctor's day, before there were submodels. */
    @Test
    void promisesNoShorterWaitToPeopleWithoutTheQueueSystem() throws IOException {
        ClinicWaitPlugin plugin = new ClinicWaitPlugin();
        List<LearnerComparison.Result> results = LearnerComparison.of(plugin, PluginChecks.shippedBaseline(plugin))
                .add("in use", plugin.trainer())
                .withholding("mean_consult_minutes_today", "doctor_delay_minutes")
                .withholding("doctor_id", "minutes_to_appointment", "mean_consult_minutes_today", "doctor_delay_minutes")
                .run()
                .results();

        assertThat(results).hasSize(3).allSatisfy(result -> {
            assertThat(result.figures().get("Mean error")).as(result.name()).isBetween(-0.9, 1.2);
            assertThat(result.figures().get("Coverage")).as(result.name()).isBetween(0.9, 0.96);
            assertThat(result.figures().get("MAE")).as(result.name()).isLessThan(9);
        });
    }

    private NumericPrediction predict(Visit visit) {
        return (NumericPrediction) model.predict(visit.answers().encode(VisitQuestions.SCHEMA));
    }
}
