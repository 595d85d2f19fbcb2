package org.hindsight.plugins.clinicwait;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.Prediction.NumericPrediction;
import org.hindsight.plugin.TrainedModel;
import org.hindsight.plugin.TrainingContext;
import org.hindsight.weka.Learner;
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

    private NumericPrediction predict(Visit visit) {
        return (NumericPrediction) model.predict(visit.answers().encode(VisitQuestions.SCHEMA));
    }
}
