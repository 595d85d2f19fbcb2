package org.hindsight.plugins.heart;

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

    static final Trainer TRAINER = with(Learner.logistic()).withOptional(OPTIONAL);

    private HeartTraining() {}

    static WekaTrainer with(Learner learner) {
        return WekaTrainer.of(HeartQuestions.SCHEMA, HeartQuestions.TARGET, learner);
    }
}
