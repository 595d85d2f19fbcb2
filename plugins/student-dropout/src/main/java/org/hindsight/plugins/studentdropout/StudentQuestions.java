package org.hindsight.plugins.studentdropout;

import java.util.List;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureSchema.Section;
import org.hindsight.plugin.NumericFeature;

/** What an adviser is asked, and what is predicted. Names are those of the public file (UCI 697), with its spelling. */
final class StudentQuestions {

    static final ClassTarget TARGET = new ClassTarget(List.of("no", "yes"), "yes");

    static final String COURSE = "Course";
    static final String ATTENDANCE = "Daytime/evening attendance";
    static final String FEES_PAID = "Tuition fees up to date";
    static final String DEBTOR = "Debtor";
    static final String SCHOLARSHIP = "Scholarship holder";
    static final String SPECIAL_NEEDS = "Educational special needs";
    static final String AGE = "Age at enrollment";
    static final String GENDER = "Gender";
    static final String INTERNATIONAL = "International";

    /** The same for all students of a year. */
    static final String[] ECONOMY = {"Unemployment rate", "Inflation rate", "GDP"};

    static final FeatureSchema SCHEMA = FeatureSchema.of(
            course(),
            Semester.FIRST.section("Results of the first semester"),
            Semester.SECOND.section("Results of the second semester"),
            money(),
            schooling(),
            person(),
            parents(),
            economy());

    private StudentQuestions() {}

    private static Section course() {
        return new Section("The course", List.of(
                KnownResults.question(),
                choice(COURSE, "Course", Codes.COURSE)
                        .withHelp("The courses that the model has learnt from. Choose “Another course” for any other."),
                ChoiceFeature.of(ATTENDANCE, "When are the classes?", "day", "In the daytime", "evening", "In the evening"),
                choice("Application mode", "How was the student admitted?", Codes.APPLICATION_MODE),
                NumericFeature.integer("Application order", "Which choice was this course?", "", 0, 9)
                        .withHelp("1 for the first choice in the application, 2 for the second and so on.")));
    }

    private static Section money() {
        return new Section("Fees and support", List.of(
                ChoiceFeature.yesNo(FEES_PAID, "Are the tuition fees paid up to date?"),
                ChoiceFeature.yesNo(DEBTOR, "Does the student owe the school money?"),
                ChoiceFeature.yesNo(SCHOLARSHIP, "Does the student hold a scholarship?")));
    }

    private static Section schooling() {
        return new Section("School before", List.of(
                choice("Previous qualification", "Highest qualification before enrolment", Codes.QUALIFICATION),
                NumericFeature.decimal("Previous qualification (grade)", "Grade of that qualification", "points", 0, 200, 0.1)
                        .withHelp("On the scale to 200: ten times a grade on the scale to 20."),
                NumericFeature.decimal("Admission grade", "Admission grade", "points", 0, 200, 0.1)
                        .withHelp("On the scale to 200 too.")));
    }

    private static Section person() {
        return new Section("The student", List.of(
                NumericFeature.integer(AGE, "Age at enrolment", "years", 15, 100),
                ChoiceFeature.of(GENDER, "Gender", "female", "Female", "male", "Male")
                        .withHelp("As in the records. The public data knows these two alone."),
                choice("Marital status", "Marital status", Codes.MARITAL_STATUS),
                ChoiceFeature.yesNo("Displaced", "Does the student live away from home because of the course?"),
                ChoiceFeature.yesNo(SPECIAL_NEEDS, "Does the student have special educational needs?"),
                choice("Nacionality", "Nationality", Codes.NATIONALITY),
                ChoiceFeature.yesNo(INTERNATIONAL, "Is the student from abroad?")
                        .withHelp("The nationality tells it, so it may be left open.")
                        .optional()));
    }

    private static Section parents() {
        return new Section("Parents", List.of(
                choice("Mother's qualification", "Mother's highest qualification", Codes.QUALIFICATION),
                choice("Mother's occupation", "Mother's occupation", Codes.OCCUPATION),
                choice("Father's qualification", "Father's highest qualification", Codes.QUALIFICATION),
                choice("Father's occupation", "Father's occupation", Codes.OCCUPATION)));
    }

    private static Section economy() {
        String help = "Of the country, in the year of enrolment. Leave it open if you do not know it.";
        return new Section("The economy in the year of enrolment", List.of(
                NumericFeature.decimal("Unemployment rate", "Unemployment rate", "%", 0, 60, 0.1).withHelp(help).optional(),
                NumericFeature.decimal("Inflation rate", "Inflation rate", "%", -20, 100, 0.1).withHelp(help).optional(),
                NumericFeature.decimal("GDP", "Growth of the gross domestic product", "%", -30, 30, 0.01).withHelp(help).optional()));
    }

    private static ChoiceFeature choice(String name, String label, List<Codes> choices) {
        return ChoiceFeature.of(name, label, Codes.valuesAndLabels(choices));
    }
}
