package org.hindsight.plugins.diabetes;

import org.hindsight.plugin.Trainer;
import org.hindsight.weka.Learner;
import org.hindsight.weka.WekaTrainer;

/** The learner, chosen by measurement (see the plugin's README). */
final class DiabetesTraining {

    /** Hardly a row of the baseline lacks the sugar test, the family score or the body mass index; many people will. */
    static final String[] OPTIONAL = {
        "Glucose", "BloodPressure", "SkinThickness", "Insulin", "BMI", "DiabetesPedigreeFunction"
    };

    static final Trainer TRAINER = with(Learner.logistic()).withOptional(OPTIONAL);

    private DiabetesTraining() {}

    static WekaTrainer with(Learner learner) {
        return WekaTrainer.of(DiabetesQuestions.SCHEMA, DiabetesQuestions.TARGET, learner);
    }
}
