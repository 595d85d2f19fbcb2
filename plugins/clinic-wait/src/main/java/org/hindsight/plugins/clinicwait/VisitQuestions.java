package org.hindsight.plugins.clinicwait;

import java.util.List;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureSchema.Section;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.plugin.NumericTarget;

/** What is known at check-in, and what is predicted. What a person in the waiting room cannot see may stay open. */
final class VisitQuestions {

    static final NumericTarget TARGET = new NumericTarget("minutes", 0, 480, 10);

    static final FeatureSchema SCHEMA = FeatureSchema.of(visit(), waitingRoom());

    private VisitQuestions() {}

    private static Section visit() {
        return new Section(
                "Your visit",
                List.of(
                        ChoiceFeature.of(
                                "weekday",
                                "Which day is it?",
                                "0", "Monday",
                                "1", "Tuesday",
                                "2", "Wednesday",
                                "3", "Thursday",
                                "4", "Friday"),
                        NumericFeature.decimal("check_in_hour", "When did you check in?", "h", 6, 20, 0.25)
                                .withHelp("Half past nine is 9.5, a quarter to three in the afternoon is 14.75."),
                        ChoiceFeature.of(
                                "department",
                                "Which department do you visit?",
                                "general", "General medicine",
                                "paediatrics", "Paediatrics (children)",
                                "gynaecology", "Gynaecology",
                                "orthopaedics", "Orthopaedics (bones and joints)"),
                        ChoiceFeature.of(
                                        "doctor_id",
                                        "Which doctor do you see?",
                                        "D01", "Doctor 1, general medicine",
                                        "D02", "Doctor 2, general medicine",
                                        "D03", "Doctor 3, paediatrics",
                                        "D04", "Doctor 4, gynaecology",
                                        "D05", "Doctor 5, orthopaedics")
                                .withHelp("Leave it open if you do not know yet.")
                                .optional(),
                        ChoiceFeature.of(
                                "visit_type",
                                "Why do you come?",
                                "new", "A new problem",
                                "follow_up", "A check of something known",
                                "procedure", "A planned treatment",
                                "urgent", "Something urgent"),
                        ChoiceFeature.yesNo("has_appointment", "Do you have an appointment?"),
                        NumericFeature.decimal(
                                        "minutes_to_appointment", "How many minutes is it until your appointment?", "minutes", -180, 180, 1)
                                .withHelp("From your check-in; with a minus sign if you came late. Leave it open without an appointment.")
                                .optional(),
                        ChoiceFeature.of(
                                        "priority",
                                        "Are you called earlier than others?",
                                        "routine", "No, in the usual order",
                                        "senior", "A little, because of age",
                                        "urgent", "Yes, because it is urgent")
                                .withHelp("The reception tells you; if it said nothing, it is the usual order.")));
    }

    private static Section waitingRoom() {
        return new Section(
                "The clinic right now",
                List.of(
                        NumericFeature.integer("patients_ahead", "How many people are called before you by this doctor?", "people", 0, 60)
                                .withHelp("Those who wait for the same doctor and come before you."),
                        NumericFeature.integer(
                                "patients_waiting_department", "How many people wait in this department?", "people", 0, 120),
                        ChoiceFeature.yesNo("doctor_busy", "Is a patient with your doctor now?"),
                        NumericFeature.integer("doctors_on_duty", "How many doctors of the department are at work now?", "doctors", 0, 20)
                                .withHelp("0 before the clinic opens and during a break."),
                        NumericFeature.decimal(
                                        "mean_consult_minutes_today",
                                        "How long did this doctor's consultations take today, on average?",
                                        "minutes", 1, 180, 0.5)
                                .withHelp("The queue system knows it. Leave it open otherwise.")
                                .optional(),
                        NumericFeature.decimal(
                                        "doctor_delay_minutes",
                                        "How late is this doctor today?",
                                        "minutes", -180, 480, 1)
                                .withHelp("How long after the appointed time the last patient was called; with a minus sign if earlier. "
                                        + "Leave it open if you do not know.")
                                .optional()));
    }
}
