package org.hindsight.plugins.clinicwait;

import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.Trainer;
import org.hindsight.weka.Learner;
import org.hindsight.weka.WekaTrainer;

/** The learner, chosen by measurement (see the plugin's README). */
final class ClinicTraining {

    private static final String TO_APPOINTMENT = "minutes_to_appointment";
    private static final int APPOINTMENT = VisitQuestions.SCHEMA.indexOf("has_appointment");
    private static final int MINUTES = VisitQuestions.SCHEMA.indexOf(TO_APPOINTMENT);

    /** Every input may compete for every split: a few of them say nearly all, and a split without them helps nobody. */
    private static final int ALL_INPUTS = 30;

    static final Trainer TRAINER = withAppointment(
            Learner.forest().withTrees(100).withMinimumLeaf(8).withFeaturesPerSplit(ALL_INPUTS));

    private ClinicTraining() {}

    /** Without an appointment the time to it is 0, as in the baseline, whether it was left open or not. */
    static WekaTrainer withAppointment(Learner learner) {
        return WekaTrainer.of(VisitQuestions.SCHEMA, VisitQuestions.TARGET, learner)
                .without(TO_APPOINTMENT)
                .withDerived("minutes to the appointment, 0 without one", ClinicTraining::minutesToAppointment);
    }

    private static double minutesToAppointment(FeatureVector visit) {
        return visit.get(APPOINTMENT) == 0 ? 0 : visit.get(MINUTES);
    }
}
