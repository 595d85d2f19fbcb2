package org.hindsight.plugins.studentdropout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Choices in lay words and the codes of the public file (UCI 697) that they stand for. Codes that tell apart more than an adviser knows, or
 * than some thousand students can teach, share a choice: dozens of qualifications become levels of schooling.
 *
 * @param value in answers
 * @param label in lay words
 * @param codes of the file
 */
record Codes(String value, String label, List<String> codes) {

    static final List<Codes> MARITAL_STATUS = List.of(
            of("single", "Single", 1),
            of("married", "Married", 2),
            of("cohabiting", "Living together", 5),
            of("separated", "Separated", 6),
            of("divorced", "Divorced", 4),
            of("widowed", "Widowed", 3));

    static final List<Codes> APPLICATION_MODE = List.of(
            of("first_phase", "General admission, first phase", 1),
            of("second_phase", "General admission, second phase", 17),
            of("third_phase", "General admission, third phase", 18),
            of("special_quota", "Special quota (islands, decrees)", 2, 5, 10, 16, 26, 27),
            of("over_23", "Over 23 years old", 39),
            of("degree_holder", "Holder of another degree", 7),
            of("diploma_holder", "Holder of a technological or short-cycle diploma", 44, 53),
            of("change", "Change or transfer of course or institution", 42, 43, 51, 57),
            of("international", "International student", 15));

    static final List<Codes> COURSE = List.of(
            of("advertising", "Advertising and marketing", 9670),
            of("agronomy", "Agronomy", 9003),
            of("animation", "Animation and multimedia design", 171),
            of("basic_education", "Basic education", 9853),
            of("biofuel", "Biofuel production technologies", 33),
            of("communication_design", "Communication design", 9070),
            of("equinculture", "Equinculture", 9130),
            of("informatics", "Informatics engineering", 9119),
            of("journalism", "Journalism and communication", 9773),
            of("management", "Management", 9147),
            of("management_evening", "Management, in the evening", 9991),
            of("nursing", "Nursing", 9500),
            of("oral_hygiene", "Oral hygiene", 9556),
            of("social_service", "Social service", 9238),
            of("social_service_evening", "Social service, in the evening", 8014),
            of("tourism", "Tourism", 9254),
            of("veterinary_nursing", "Veterinary nursing", 9085),
            of("other", "Another course"));

    /** By world region: in the file 98 of 100 students are Portuguese, and few of any other nation. */
    static final List<Codes> NATIONALITY = List.of(
            of("portugal", "Portugal", 1),
            of("europe", "Another country of Europe", 2, 6, 11, 13, 14, 17, 62, 100, 103, 105),
            of("africa", "Africa", 21, 22, 24, 25, 26),
            of("america", "America", 41, 101, 108, 109),
            of("elsewhere", "Elsewhere", 32));

    static final List<Codes> QUALIFICATION = List.of(
            of("below_primary", "Less than four years of school", 35, 36),
            of("primary", "Four or five years (1st cycle)", 37),
            of("second_cycle", "Six to eight years (2nd cycle)", 11, 26, 30, 38),
            of("lower_secondary", "Nine to eleven years (3rd cycle)", 9, 10, 12, 13, 14, 15, 19, 25, 27, 29),
            of("secondary", "Secondary school finished (12 years)", 1, 18, 20, 22, 31, 33),
            of("technological", "Technological or higher technical course", 39, 42),
            of("some_higher", "Higher education begun", 6),
            of("degree", "Bachelor or other first degree", 2, 3, 40, 41),
            of("postgraduate", "Master or doctorate", 4, 5, 43, 44),
            of("unknown", "Not known", 34));

    static final List<Codes> OCCUPATION = Stream.concat(
                    Stream.of(
                            of("student", "Student", 0),
                            major("manager", "Manager or director", 1),
                            major("professional", "Scientist, teacher, doctor or other specialist", 2),
                            major("technician", "Technician", 3),
                            major("clerk", "Office worker", 4),
                            major("service", "Personal services, security or sales", 5),
                            major("farming", "Farming, fishing or forestry", 6),
                            major("skilled", "Skilled worker in industry or building", 7),
                            major("operator", "Operator of machines, driver", 8),
                            major("unskilled", "Unskilled worker", 9)),
                    Stream.of(
                            of("military", "Armed forces", 10, 101, 102, 103),
                            of("other", "Other situation", 90),
                            of("unknown", "Not known", 99)))
            .toList();

    private static Codes of(String value, String label, int... codes) {
        return new Codes(value, label, IntStream.of(codes).mapToObj(String::valueOf).toList());
    }

    /** A major group of occupations and its finer ones: 123 is a part of 2. */
    private static Codes major(String value, String label, int group) {
        return of(value, label, IntStream.concat(IntStream.of(group), IntStream.rangeClosed(100 + 10 * group, 109 + 10 * group)).toArray());
    }

    /** Value, label, value, label and so on. */
    static String[] valuesAndLabels(List<Codes> choices) {
        return choices.stream().flatMap(each -> Stream.of(each.value, each.label)).toArray(String[]::new);
    }

    /** The choices of each question that has codes of its own. */
    static Map<String, List<Codes>> byQuestion() {
        Map<String, List<Codes>> questions = new LinkedHashMap<>();
        questions.put("Marital status", MARITAL_STATUS);
        questions.put("Application mode", APPLICATION_MODE);
        questions.put("Course", COURSE);
        questions.put("Nacionality", NATIONALITY);
        questions.put("Previous qualification", QUALIFICATION);
        questions.put("Mother's qualification", QUALIFICATION);
        questions.put("Father's qualification", QUALIFICATION);
        questions.put("Mother's occupation", OCCUPATION);
        questions.put("Father's occupation", OCCUPATION);
        return questions;
    }
}
