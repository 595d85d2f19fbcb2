package org.hindsight.plugins.studentdropout;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.hindsight.csv.Row;
import org.hindsight.csv.Table;
import org.hindsight.csv.TableLoader;
import org.hindsight.csv.TableLoaderBuilder;
import org.hindsight.plugin.BaselineLoader;
import org.hindsight.plugin.BaselineRefusedException;
import org.hindsight.plugin.Wording;

/** Reads UCI's file (697) and its copies with 36 columns and the outcome. Graduates and those still enrolled did not drop out. */
final class StudentBaseline {

    private static final String TARGET = "Target";

    /** Kaggle's copy numbers the courses from 1 to 17; the least of UCI's numbers is 33. */
    private static final int MOST_COURSES = 17;

    static final BaselineLoader LOADER = withCodes(withHeaders(TableLoader.forSchema(StudentQuestions.SCHEMA, StudentQuestions.TARGET)))
            .filledByRecoding(KnownResults.QUESTION)
            .inspect(StudentBaseline::refuseRenumberedCodes)
            .inspect(StudentBaseline::refuseNumberedOutcomes)
            .recode(table -> table.rows().forEach(StudentBaseline::tellWhatIsKnown))
            .build();

    private StudentBaseline() {}

    private static TableLoaderBuilder withHeaders(TableLoaderBuilder loader) {
        loader.targetColumn(TARGET, "output", "status")
                .aliases("Nacionality", "nationality")
                .aliases(StudentQuestions.ATTENDANCE, "attendance", "evening attendance", "Daytime/evening attendance\\t")
                .aliases(StudentQuestions.AGE, "age at enrolment", "age");
        for (String parent : List.of("Mother", "Father")) {
            loader.aliases(parent + "'s qualification", parent + " qualification")
                    .aliases(parent + "'s occupation", parent + " occupation");
        }
        for (Semester semester : Semester.values()) {
            semester.names().forEach(name -> loader.aliases(name, name.replace("Curricular units", "cu")));
        }
        return loader;
    }

    private static TableLoaderBuilder withCodes(TableLoaderBuilder loader) {
        Codes.byQuestion().forEach((question, choices) ->
                choices.forEach(choice -> loader.words(question, choice.value(), choice.codes().toArray(String[]::new))));
        return loader.words(StudentQuestions.ATTENDANCE, "day", "1", "daytime")
                .words(StudentQuestions.ATTENDANCE, "evening", "0")
                .words(StudentQuestions.GENDER, "male", "1", "m")
                .words(StudentQuestions.GENDER, "female", "0", "f")
                .words(TARGET, "yes", "dropout")
                .words(TARGET, "no", "graduate", "enrolled");
    }

    private static void refuseRenumberedCodes(Table table) {
        SortedSet<String> courses = table.values(StudentQuestions.COURSE);
        if (!courses.isEmpty() && courses.stream().allMatch(StudentBaseline::isSmallNumber)) {
            throw new BaselineRefusedException(Wording.of(StudentBaseline.class, "baseline.renumbered", courses.toString()));
        }
    }

    private static boolean isSmallNumber(String course) {
        return course.matches("\\d{1,2}") && Integer.parseInt(course) <= MOST_COURSES;
    }

    private static void refuseNumberedOutcomes(Table table) {
        SortedSet<String> outcomes = table.values(TARGET);
        if (!outcomes.isEmpty() && Set.of("0", "1", "2").containsAll(outcomes)) {
            throw new BaselineRefusedException(Wording.of(StudentBaseline.class, "baseline.numbered", outcomes.toString()));
        }
    }

    /** Where the file does not say, it is told by which results are there. */
    private static void tellWhatIsKnown(Row row) {
        if (row.text(KnownResults.QUESTION).isEmpty()) {
            row.set(KnownResults.QUESTION, KnownResults.of(result -> !row.text(result).isEmpty()).value());
        }
    }
}
