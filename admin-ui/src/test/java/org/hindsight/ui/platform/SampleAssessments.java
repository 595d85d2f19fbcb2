package org.hindsight.ui.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.assessment.Assessment.Figure;
import org.hindsight.core.assessment.Assessment.ServingModelSummary;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Descriptor;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureSchema.Section;
import org.hindsight.plugin.FollowUp;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.plugin.NumericTarget;
import org.jspecify.annotations.Nullable;

/** Six assessments like those that are shipped: two classes, three classes, a number; short and long, with and without optional questions. */
public final class SampleAssessments {

    public static final Instant TRAINED = Instant.parse("2026-11-15T02:00:03Z");
    private static final String[] OFTEN = {
        "0", "Not at all", "1", "Several days", "2", "More than half the days", "3", "Nearly every day"
    };

    private SampleAssessments() {}

    /** All six, by title. */
    public static List<Assessment> all() {
        return List.of(clinic(), diabetes(), heart(), parkinsons(), ppd(), dropout());
    }

    /** One of them. */
    public static Assessment of(String id) {
        return all().stream().filter(assessment -> assessment.descriptor().id().equals(id)).findFirst().orElseThrow();
    }

    private static Assessment heart() {
        FeatureSchema schema = FeatureSchema.of(
                section("About you", NumericFeature.integer("age", "Age", "years", 18, 100),
                        ChoiceFeature.of("sex", "Sex at birth", "0", "Female", "1", "Male")),
                section("Chest and heart", ChoiceFeature.of("cp", "Kind of chest pain", "1", "Typical angina: brought on by effort, eased by rest",
                                        "2", "Atypical angina", "3", "Pain that is not angina", "4", "No pain")
                                .withHelp("As the doctor described it."),
                        NumericFeature.integer("trestbps", "Resting blood pressure", "mm Hg", 80, 220).withHelp("The upper number, on admission."),
                        NumericFeature.integer("chol", "Cholesterol", "mg/dl", 100, 600),
                        ChoiceFeature.yesNo("fbs", "Is the fasting blood sugar above 120 mg/dl?"),
                        NumericFeature.integer("thalach", "Highest heart rate reached", "per minute", 60, 220),
                        ChoiceFeature.yesNo("exang", "Does exercise bring on chest pain?"),
                        NumericFeature.decimal("oldpeak", "ST depression by exercise", "mm", 0, 7, 0.1)),
                section("Findings", ChoiceFeature.of("ca", "Vessels coloured by fluoroscopy", "0", "None", "1", "1", "2", "2", "3", "3").optional(),
                        ChoiceFeature.of("thal", "Thallium scan", "3", "Normal", "6", "Fixed defect", "7", "Reversible defect").optional()));
        return classes(
                new Descriptor("heart", "Heart disease", "How likely a coronary vessel is narrowed by half or more.",
                        "Adults examined for chest pain", "your doctor", "This is not a diagnosis. Chest pain that does not pass needs a doctor at once.", ""),
                schema, List.of("no", "disease"), "disease", List.of("no narrowed vessel", "a narrowed coronary vessel"),
                Duration.ofDays(28), "What did the examination of the coronary vessels find?",
                model("v20261001_020001", 243, 61, new Figure("roc_auc", 0.91, 0.85, 0.95, 60)));
    }

    private static Assessment ppd() {
        List<Feature> mood = new ArrayList<>();
        String[] items = {"Little interest or pleasure in doing things", "Feeling down, depressed or hopeless", "Trouble sleeping, or sleeping too much",
            "Feeling tired or having little energy", "Poor appetite or overeating", "Feeling bad about yourself", "Trouble concentrating",
            "Moving or speaking slowly, or being restless", "Thoughts that you would be better off dead, or of hurting yourself"};
        for (int i = 0; i < items.length; i++) {
            mood.add(ChoiceFeature.of("phq" + (i + 1), items[i], OFTEN));
        }
        FeatureSchema schema = FeatureSchema.of(
                section("About you", NumericFeature.integer("age", "Age", "years", 14, 55),
                        NumericFeature.integer("weeks_postpartum", "Weeks since the birth", "weeks", 0, 52),
                        ChoiceFeature.yesNo("first_child", "Is this your first child?"),
                        ChoiceFeature.yesNo("prior_depression", "Were you depressed before or during the pregnancy?"),
                        ChoiceFeature.yesNo("family_history", "Does a parent or sibling have a mood disorder?").optional()),
                section("Your days and nights", ChoiceFeature.of("partner_support", "Support by your partner", "0", "None, or no partner", "1", "Little", "2", "Some", "3", "Strong"),
                        NumericFeature.decimal("sleep_hours", "Sleep in a usual night", "hours", 0, 14, 0.5).optional(),
                        ChoiceFeature.of("financial_strain", "Worries about money", "0", "None", "1", "Some", "2", "Many", "3", "Severe").optional()),
                new Section("In the last two weeks, how often were you bothered by this?", mood));
        return classes(
                new Descriptor("ppd", "Postpartum depression", "How likely a depression is found in the weeks after a birth.",
                        "Mothers in the first weeks after a birth", "you", "This is not a diagnosis. Talk to your midwife or doctor about how you feel.",
                        "within the next six weeks"),
                schema, List.of("no", "yes"), "yes", List.of("no depression found", "diagnosed with postpartum depression"),
                Duration.ofDays(42), "Was a depression found by a doctor since then?",
                model("v20261115_020003", 1200, 214, new Figure("roc_auc", 0.86, 0.82, 0.89, 300)));
    }

    private static Assessment diabetes() {
        FeatureSchema schema = FeatureSchema.of(section("Measurements",
                NumericFeature.integer("Pregnancies", "Pregnancies", "", 0, 20), NumericFeature.integer("Glucose", "Glucose after two hours", "mg/dl", 40, 300),
                NumericFeature.integer("BloodPressure", "Diastolic blood pressure", "mm Hg", 20, 140).optional(),
                NumericFeature.decimal("BMI", "Body mass index", "kg/m\u00b2", 15, 80, 0.1), NumericFeature.integer("Age", "Age", "years", 21, 100)));
        return classes(
                new Descriptor("diabetes", "Diabetes", "How likely diabetes is found within five years.", "Women from 21 years on", "your doctor",
                        "This is not a diagnosis. A blood test by a doctor decides.", "within five years"),
                schema, List.of("0", "1"), "1", List.of("no diabetes", "diabetes"), Duration.ofDays(180), "Was diabetes found since then?", null);
    }

    private static Assessment parkinsons() {
        List<Feature> voice = new ArrayList<>();
        for (String name : List.of("MDVP:Fo(Hz)", "MDVP:Fhi(Hz)", "MDVP:Flo(Hz)", "MDVP:Jitter(%)", "MDVP:Jitter(Abs)", "MDVP:RAP", "MDVP:PPQ",
                "Jitter:DDP", "MDVP:Shimmer", "MDVP:Shimmer(dB)", "Shimmer:APQ3", "Shimmer:APQ5", "MDVP:APQ", "Shimmer:DDA", "NHR", "HNR")) {
            voice.add(NumericFeature.decimal(name, name.replace("MDVP:", ""), name.contains("Hz") ? "Hz" : "", 0, 600, 0.001));
        }
        List<Feature> complexity = new ArrayList<>();
        for (String name : List.of("RPDE", "DFA", "spread1", "spread2", "D2", "PPE")) {
            complexity.add(NumericFeature.decimal(name, name, "", -10, 10, 0.001));
        }
        return classes(
                new Descriptor("parkinsons", "Parkinson\u2019s", "What a recording of a sustained vowel says about Parkinson\u2019s.", "People with a voice analysis",
                        "your neurologist", "This is not a diagnosis. A neurologist decides.", ""),
                FeatureSchema.of(new Section("Voice", voice), new Section("Complexity", complexity)),
                List.of("0", "1"), "1", List.of("healthy", "Parkinson\u2019s"), Duration.ofDays(90), "What did the neurologist find?",
                model("v20261101_030004", 156, 3, new Figure("roc_auc", 0.78, 0.61, 0.92, 39)));
    }

    private static Assessment dropout() {
        String[] courses = {"33", "Biofuel production", "171", "Animation and multimedia", "8014", "Social service (evening)", "9003", "Agronomy", "9070", "Communication design",
            "9085", "Veterinary nursing", "9119", "Informatics engineering", "9130", "Equinculture", "9147", "Management"};
        FeatureSchema schema = FeatureSchema.of(
                section("The student", ChoiceFeature.of("Course", "Course", courses), NumericFeature.integer("Age at enrollment", "Age at enrolment", "years", 16, 80),
                        ChoiceFeature.yesNo("Scholarship holder", "Does the student hold a scholarship?"), ChoiceFeature.yesNo("Tuition fees up to date", "Are the fees paid?")),
                section("First semester", NumericFeature.integer("Curricular units 1st sem (enrolled)", "Units enrolled in", "", 0, 30),
                        NumericFeature.integer("Curricular units 1st sem (approved)", "Units passed", "", 0, 30),
                        NumericFeature.decimal("Curricular units 1st sem (grade)", "Mean grade", "of 20", 0, 20, 0.1)));
        return classes(
                new Descriptor("student-dropout", "Student dropout", "How likely a student leaves without a degree, while there is time to help.", "Advisers of students",
                        "the adviser", "This is an estimate for an adviser, not a verdict on a student.", "by the end of the course"),
                schema, List.of("Dropout", "Enrolled", "Graduate"), "Dropout", List.of("leaves without a degree", "is still enrolled", "graduates"),
                Duration.ofDays(180), "How does the student stand now?",
                model("v20261120_020000", 3539, 1102, new Figure("f1", 0.77, 0.74, 0.80, 885)));
    }

    private static Assessment clinic() {
        FeatureSchema schema = FeatureSchema.of(section("Your visit",
                ChoiceFeature.of("department", "Department", "general", "General medicine", "paediatrics", "Paediatrics", "gynaecology", "Gynaecology", "orthopaedics", "Orthopaedics"),
                ChoiceFeature.of("visit_type", "Kind of visit", "new", "First visit", "follow_up", "Follow-up", "procedure", "Procedure", "urgent", "Urgent"),
                NumericFeature.integer("patients_ahead", "People before you", "", 0, 40), ChoiceFeature.yesNo("has_appointment", "Do you have an appointment?")));
        return new Assessment(
                new Descriptor("clinic-wait", "Clinic wait time", "How long you will probably wait.", "Patients who have checked in", "the clinic\u2019s queue",
                        "An estimate: urgent cases may come before you.", ""),
                schema, new NumericTarget("minutes", 0, 240, 10), List.of(), new FollowUp(Duration.ofHours(2), "How long did you wait?", List.of()),
                model("v20261120_064511", 3100, 611, new Figure("mae", 8.1, 7.7, 8.6, 820)));
    }

    private static Assessment classes(
            Descriptor descriptor, FeatureSchema schema, List<String> labels, String positive, List<String> words, Duration after, String question,
            @Nullable ServingModelSummary model) {
        List<FollowUp.Answer> answers = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            answers.add(new FollowUp.Answer(labels.get(i), words.get(i).substring(0, 1).toUpperCase() + words.get(i).substring(1)));
        }
        return new Assessment(descriptor, schema, new ClassTarget(labels, positive), words, new FollowUp(after, question, answers), model);
    }

    private static Section section(String title, Feature... features) {
        return new Section(title, List.of(features));
    }

    private static ServingModelSummary model(String version, long baseline, long outcomes, Figure figure) {
        return new ServingModelSummary(version, TRAINED, baseline, outcomes, true, figure);
    }
}
