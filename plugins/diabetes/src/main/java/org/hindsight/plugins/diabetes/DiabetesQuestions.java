package org.hindsight.plugins.diabetes;

import java.util.List;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureSchema.Section;
import org.hindsight.plugin.NumericFeature;

/**
 * What is asked and predicted. Names are those of the public file. Ranges start above 0 where nobody alive has a 0, so
 * that the file's habit of writing 0 for "not measured" cannot slip into an answer: such a question is left open
 * instead.
 */
final class DiabetesQuestions {

    static final ClassTarget TARGET = new ClassTarget(List.of("no", "yes"), "yes");

    static final FeatureSchema SCHEMA = FeatureSchema.of(
            new Section("Pregnancies and sugar test", List.of(
                    NumericFeature.integer("Pregnancies", "How often have you been pregnant?", "times", 0, 25)
                            .withHelp("Count every pregnancy, also those that ended early."),
                    NumericFeature.integer("Glucose", "Blood sugar two hours after the sugar drink", "mg/dl", 30, 600)
                            .withHelp("From an oral glucose tolerance test. If yours is given in mmol/l, multiply it "
                                    + "by 18. Nothing tells more about diabetes: leave it open only if the test was "
                                    + "not done.")
                            .optional())),
            new Section("Body measures", List.of(
                    NumericFeature.integer("BloodPressure", "Lower blood pressure", "mm Hg", 20, 160)
                            .withHelp("The second and smaller of the two numbers (diastolic), such as the 80 of "
                                    + "130/80.")
                            .optional(),
                    NumericFeature.integer("SkinThickness", "Skin fold at the back of the upper arm", "mm", 2, 110)
                            .withHelp("Measured with a calliper over the triceps. Leave it open if it was not "
                                    + "measured.")
                            .optional(),
                    NumericFeature.integer("Insulin", "Insulin two hours after the sugar drink", "µU/ml", 1, 2000)
                            .withHelp("Rarely measured; from the same test as the blood sugar. Leave it open if it "
                                    + "was not measured.")
                            .optional(),
                    NumericFeature.decimal("BMI", "Body mass index", "kg/m²", 10, 100, 0.1)
                            .withHelp("Weight in kilograms divided by the square of the height in metres: 70 kg and "
                                    + "1.65 m give 25.7.")
                            .optional())),
            new Section("Family and age", List.of(
                    NumericFeature.decimal("DiabetesPedigreeFunction", "Family history score", "", 0, 3, 0.001)
                            .withHelp("The study's score of relatives with diabetes (diabetes pedigree function), "
                                    + "from about 0.1 for none to 2.4 for many close ones. Leave it open unless "
                                    + "somebody has worked it out for you.")
                            .optional(),
                    NumericFeature.integer("Age", "Age", "years", 18, 110))));

    private DiabetesQuestions() {}
}
