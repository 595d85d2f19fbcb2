package org.hindsight.plugins.heart;

import java.util.List;
import org.hindsight.plugin.Trainer;
import org.hindsight.weka.Learner;
import org.hindsight.weka.WekaTrainer;

/** The learner, chosen by measurement (see the plugin's README). */
final class HeartTraining {

    /**
     * What the patients of the study were all examined for and many people are not. A submodel for every combination keeps a picture
     * that was never taken from counting as one that found nothing.
     */
    static final String[] OPTIONAL = {"fbs", "restecg", "slope", "ca", "thal"};

    /** Who has no report of an ECG lacks both answers from it. */
    private static final List<List<String>> BLOCKS =
            List.of(List.of("fbs"), List.of("restecg", "slope"), List.of("ca"), List.of("thal"));

    static final Trainer TRAINER = withSubmodels(Learner.logistic());


    private HeartTraining() {}

    static WekaTrainer withSubmodels(Learner learner) {
        return with(learner).withOptionalBlocks(BLOCKS);
    }

    static WekaTrainer with(Learner learner) {
        return WekaTrainer.of(HeartQuestions.SCHEMA, HeartQuestions.TARGET, learner);
    }
}
