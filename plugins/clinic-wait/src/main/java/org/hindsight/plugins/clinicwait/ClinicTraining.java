package org.hindsight.plugins.clinicwait;

import java.util.List;
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

    static final Learner.Forest LEARNER =
            Learner.forest().withTrees(40).withMinimumLeaf(8).withBagShare(0.5).withFeaturesPerSplit(ALL_INPUTS);

    /**
     * What the queue system knows and a person often does not. Taken for the usual, it made waits too short by one to three minutes. It is
     * one block, because who lacks one of the three loses nothing without the others. The time to the appointment is not among them:
     * without it the usual one is about right.
     */
    static final List<List<String>> OPTIONAL =
            List.of(List.of("doctor_id", "mean_consult_minutes_today", "doctor_delay_minutes"));

    static final Trainer TRAINER = withAppointment(LEARNER).withOptionalBlocks(OPTIONAL);

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
