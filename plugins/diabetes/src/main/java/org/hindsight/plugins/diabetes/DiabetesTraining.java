package org.hindsight.plugins.diabetes;

import java.util.List;
import org.hindsight.plugin.Trainer;
import org.hindsight.weka.Learner;
import org.hindsight.weka.WekaTrainer;

/** The learner, chosen by measurement (see the plugin's README). */
final class DiabetesTraining {

    /** Hardly a row of the baseline lacks the sugar test, the family score or the body mass index; many people will. */
    static final String[] OPTIONAL = {
        "Glucose", "BloodPressure", "SkinThickness", "Insulin", "BMI", "DiabetesPedigreeFunction"
    };

    /** Skin fold and insulin were left out of most examinations together. */
    private static final List<List<String>> BLOCKS = List.of(
            List.of("Glucose"), List.of("BloodPressure"), List.of("SkinThickness", "Insulin"), List.of("BMI"),
            List.of("DiabetesPedigreeFunction"));

    static final Trainer TRAINER = withSubmodels(Learner.logistic());


    private DiabetesTraining() {}

    static WekaTrainer withSubmodels(Learner learner) {
        return with(learner).withOptionalBlocks(BLOCKS);
    }

    static WekaTrainer with(Learner learner) {
        return WekaTrainer.of(DiabetesQuestions.SCHEMA, DiabetesQuestions.TARGET, learner);
    }
}
