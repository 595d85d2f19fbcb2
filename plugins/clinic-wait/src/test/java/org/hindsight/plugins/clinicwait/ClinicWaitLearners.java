package org.hindsight.plugins.clinicwait;

import java.io.IOException;
import org.hindsight.plugin.testkit.PluginChecks;
import org.hindsight.weka.Learner;
import org.hindsight.weka.LearnerComparison;
import org.junit.jupiter.api.Test;

/** Prints the tables of this plugin's README, which tells how to run it. It takes minutes, so no build does. */
class ClinicWaitLearners {

    private static final int HOUR = VisitQuestions.SCHEMA.indexOf("check_in_hour");
    private static final int AHEAD = VisitQuestions.SCHEMA.indexOf("patients_ahead");

    @Test
    void compareLearners() throws IOException {
        System.out.println(comparison()
                .add("**forest of 40, leaf 8, each on half of the days, all inputs at a split** (in use)", new ClinicWaitPlugin().trainer())
                .add("100 trees", ClinicTraining.withAppointment(ClinicTraining.LEARNER.withTrees(100)))
                .add("each tree on draws of as many days as there are", ClinicTraining.withAppointment(ClinicTraining.LEARNER.withBagShare(1)))
                .add("forest of 200, leaf 5, half of the inputs", ClinicTraining.withAppointment(Learner.forest()))
                .add("the one in use, median", ClinicTraining.withAppointment(ClinicTraining.LEARNER).predictingMedian())
                .add("linear, ridge 1", ClinicTraining.withAppointment(Learner.linear()))
                .add("boosted trees of depth 3", ClinicTraining.withAppointment(Learner.boosting()))
                .add("boosted trees of depth 5", ClinicTraining.withAppointment(Learner.boosting().withDepth(5)))
                .repeated(2)
                .run()
                .markdown());
    }

    @Test
    void coverTheTruthInEverySituation() throws IOException {
        System.out.println(comparison()
                .add("in use", new ClinicWaitPlugin().trainer())
                .among("check-in before 10", visit -> visit.get(HOUR) < 10)
                .among("check-in from 10 to 13", visit -> visit.get(HOUR) >= 10 && visit.get(HOUR) < 13)
                .among("check-in after 13", visit -> visit.get(HOUR) >= 13)
                .among("nobody ahead", visit -> visit.get(AHEAD) == 0)
                .among("one ahead", visit -> visit.get(AHEAD) == 1)
                .among("two or more ahead", visit -> visit.get(AHEAD) >= 2)
                .repeated(3)
                .run()
                .markdown());
    }

    @Test
    void leaveAnswersOpen() throws IOException {
        System.out.println(comparison()
                .add("**submodels** (in use)", new ClinicWaitPlugin().trainer())
                .add("filled", ClinicTraining.withAppointment(ClinicTraining.LEARNER))
                .withholding("doctor_id")
                .withholding("minutes_to_appointment")
                .withholding("mean_consult_minutes_today", "doctor_delay_minutes")
                .withholding("doctor_id", "minutes_to_appointment", "mean_consult_minutes_today", "doctor_delay_minutes")
                .repeated(2)
                .run()
                .markdown());
    }

    private static LearnerComparison comparison() throws IOException {
        ClinicWaitPlugin plugin = new ClinicWaitPlugin();
        return LearnerComparison.of(plugin, PluginChecks.shippedBaseline(plugin));
    }
}
