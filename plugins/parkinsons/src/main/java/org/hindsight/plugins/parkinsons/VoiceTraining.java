package org.hindsight.plugins.parkinsons;

import java.util.List;
import org.hindsight.plugin.Trainer;
import org.hindsight.weka.Learner;
import org.hindsight.weka.WekaTrainer;

/** The learner, chosen by measurement (see the plugin's README). */
final class VoiceTraining {

    /** Measures that differ between people by factors rather than by amounts. */
    private static final List<String> SKEWED = List.of(
            VoiceQuestions.MEAN_PITCH, VoiceQuestions.HIGHEST_PITCH, VoiceQuestions.LOWEST_PITCH,
            "MDVP:Jitter(%)", "MDVP:Jitter(Abs)", VoiceQuestions.RAP, "MDVP:PPQ", "MDVP:Shimmer", "MDVP:Shimmer(dB)",
            VoiceQuestions.APQ3, "Shimmer:APQ5", "MDVP:APQ", "NHR");

    /** In place of a measure of 0, which has no logarithm; none studied was smaller. */
    private static final double LEAST = 1e-6;

    static final Trainer TRAINER = withLogarithms(Learner.logistic());

    private VoiceTraining() {}

    /** Without exact multiples of other measures: they tell nothing more, and only split the weight of the others. */
    static WekaTrainer withoutMultiples(Learner learner) {
        return WekaTrainer.of(VoiceQuestions.SCHEMA, VoiceQuestions.TARGET, learner)
                .without(VoiceQuestions.DDP, VoiceQuestions.DDA);
    }

    /** The same, with the logarithms of skewed measures in their place. */
    static WekaTrainer withLogarithms(Learner learner) {
        WekaTrainer trainer = withoutMultiples(learner);
        for (String measure : SKEWED) {
            int position = VoiceQuestions.SCHEMA.indexOf(measure);
            trainer = trainer.without(measure)
                    .withDerived("log " + measure, voice -> Math.log(Math.max(voice.get(position), LEAST)));
        }
        return trainer;
    }
}
