package org.hindsight.plugins.heart;

import java.util.List;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureSchema.Section;
import org.hindsight.plugin.NumericFeature;

/**
 * What is asked and predicted. Names and codes are those of the UCI file. Ranges hold every value of the four hospitals
 * of the study and what a living adult can have, so that a slip of the finger is noticed and a rare patient is not
 * turned away.
 */
final class HeartQuestions {

    /** "yes" is a narrowing of at least half in a main artery, whatever number of arteries it concerns. */
    static final ClassTarget TARGET = new ClassTarget(List.of("no", "yes"), "yes");

    static final FeatureSchema SCHEMA = FeatureSchema.of(you(), measurements(), heartTests(), pictures());

    private HeartQuestions() {}

    private static Section you() {
        return new Section("You and your symptoms", List.of(
                NumericFeature.integer("age", "Age", "years", 18, 110),
                ChoiceFeature.of("sex", "Sex", "0", "Female", "1", "Male")
                        .withHelp("As in your medical records; the study recorded only these two."),
                ChoiceFeature.of(
                                "cp",
                                "Chest pain",
                                "1", "Typical angina: pressure behind the breastbone that comes with effort and goes "
                                        + "with rest",
                                "2", "Atypical: like that, but one of these three features is absent",
                                "3", "Other chest pain: at most one of the three features is present",
                                "4", "No chest pain")
                        .withHelp("The three features: behind the breastbone, brought on by effort or upset, gone "
                                + "within minutes of rest. A pain that is there now is no case for a form: call the "
                                + "emergency number.")));
    }

    private static Section measurements() {
        return new Section("Blood pressure and blood tests", List.of(
                NumericFeature.integer("trestbps", "Upper blood pressure at rest", "mm Hg", 60, 260)
                        .withHelp("The first and larger of the two numbers (systolic), such as the 130 of 130/80."),
                NumericFeature.integer("chol", "Total cholesterol", "mg/dl", 80, 700)
                        .withHelp("From a blood test. If yours is given in mmol/l, multiply it by 38.7."),
                ChoiceFeature.yesNo("fbs", "Is your fasting blood sugar above 120 mg/dl?")
                        .withHelp("Measured in the morning before eating; 120 mg/dl are 6.7 mmol/l. Leave it open if "
                                + "it was not measured.")
                        .optional()));
    }

    private static Section heartTests() {
        return new Section("Heart tracing (ECG) at rest and under effort", List.of(
                ChoiceFeature.of(
                                "restecg",
                                "ECG at rest",
                                "0", "Normal",
                                "1", "Changes of the ST segment or the T wave",
                                "2", "Thickened left chamber (left ventricular hypertrophy)")
                        .withHelp("Stated in the ECG report. Leave it open if you do not know.")
                        .optional(),
                NumericFeature.integer("thalach", "Highest heart rate in the exercise test", "beats per minute", 50,
                        230)
                        .withHelp("The highest pulse reached on the bicycle or treadmill."),
                ChoiceFeature.yesNo("exang", "Did effort bring on chest pain (angina) in the exercise test?"),
                NumericFeature.decimal("oldpeak", "ST depression by effort", "mm", 0, 10, 0.1)
                        .withHelp("How far the ST segment of the ECG sank under effort compared with rest, from the "
                                + "report; 0 if it did not. 1 mm on paper is 0.1 mV."),
                ChoiceFeature.of(
                                "slope",
                                "Slope of the ST segment at peak effort",
                                "1", "Rising",
                                "2", "Flat",
                                "3", "Falling")
                        .withHelp("Stated in the report of the exercise test. Leave it open if you do not know.")
                        .optional()));
    }

    private static Section pictures() {
        return new Section("Pictures of the heart, if there are any", List.of(
                NumericFeature.integer("ca", "Main arteries that stood out in the X-ray film (fluoroscopy)",
                        "arteries", 0, 3)
                        .withHelp("From 0 to 3, as stated in the report. Leave it open if this was not done.")
                        .optional(),
                ChoiceFeature.of(
                                "thal",
                                "Blood flow scan with thallium",
                                "3", "Normal",
                                "6", "Fixed defect: part of the heart gets too little blood at rest and under effort",
                                "7", "Reversible defect: part of the heart gets too little blood under effort alone")
                        .withHelp("Stated in the report of the scan. Leave it open if this was not done.")
                        .optional()));
    }
}
