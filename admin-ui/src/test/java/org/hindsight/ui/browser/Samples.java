package org.hindsight.ui.browser;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Answers to the forms of the fakes. */
final class Samples {

    /** A mother who has thought of hurting herself: the result begins with where help is. */
    static final Map<String, String> MOTHER = mother();

    static final Map<String, String> PATIENT = Map.of(
            "age", "63", "sex", "1", "cp", "1", "trestbps", "145", "chol", "233", "fbs", "1", "thalach", "150", "exang", "0", "oldpeak", "2.3");

    static final Map<String, String> STUDENT = Map.of(
            "Course", "9119", "Age at enrollment", "23", "Scholarship holder", "0", "Tuition fees up to date", "0",
            "Curricular units 1st sem (enrolled)", "6", "Curricular units 1st sem (approved)", "2", "Curricular units 1st sem (grade)", "11.4");

    static final Map<String, String> VISITOR =
            Map.of("department", "paediatrics", "visit_type", "follow_up", "patients_ahead", "7", "has_appointment", "1");

    private Samples() {}

    private static Map<String, String> mother() {
        Map<String, String> answers = new LinkedHashMap<>(Map.of(
                "age", "31", "weeks_postpartum", "5", "first_child", "1", "prior_depression", "1", "partner_support", "1", "sleep_hours", "4.5"));
        IntStream.rangeClosed(1, 9).forEach(i -> answers.put("phq" + i, Integer.toString(i % 3)));
        answers.put("phq9", "1");
        return answers;
    }
}
