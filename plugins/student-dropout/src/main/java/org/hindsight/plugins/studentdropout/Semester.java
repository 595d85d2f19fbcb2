package org.hindsight.plugins.studentdropout;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureSchema.Section;
import org.hindsight.plugin.NumericFeature;

/** The results of one of the two semesters. They are known together or not at all. */
enum Semester {
    FIRST("1st"),
    SECOND("2nd");

    private final String prefix;

    Semester(String ordinal) {
        prefix = "Curricular units " + ordinal + " sem ";
    }

    String credited() {
        return prefix + "(credited)";
    }

    String enrolled() {
        return prefix + "(enrolled)";
    }

    String evaluations() {
        return prefix + "(evaluations)";
    }

    String approved() {
        return prefix + "(approved)";
    }

    String grade() {
        return prefix + "(grade)";
    }

    String withoutEvaluations() {
        return prefix + "(without evaluations)";
    }

    List<String> names() {
        return List.of(enrolled(), approved(), grade(), evaluations(), withoutEvaluations(), credited());
    }

    Section section(String title) {
        List<NumericFeature> features = List.of(
                NumericFeature.integer(enrolled(), "Units enrolled in", "units", 0, 40)
                        .withHelp("How many curricular units the student took in this semester."),
                NumericFeature.integer(approved(), "Units passed", "units", 0, 40),
                NumericFeature.decimal(grade(), "Mean grade of the units passed", "points", 0, 20, 0.1)
                        .withHelp("On the scale to 20: from 10 on, or 0 when no unit was passed."),
                NumericFeature.integer(evaluations(), "Examinations taken", "times", 0, 80)
                        .withHelp("Count every attempt at every unit."),
                NumericFeature.integer(withoutEvaluations(), "Units without examination", "units", 0, 40)
                        .withHelp("Units enrolled in of which no examination was tried; 0 for most students."),
                NumericFeature.integer(credited(), "Units credited from before", "units", 0, 40)
                        .withHelp("Recognised from an earlier course; 0 for most students."));
        return new Section(title, features.stream().map(feature -> (Feature) feature.optional()).toList());
    }

    /** The semesters whose results can be used. */
    static List<Semester> complete(Answers answers) {
        return Arrays.stream(values()).filter(semester -> semester.isComplete(isThere(answers))).toList();
    }

    static Predicate<String> isThere(Answers answers) {
        return result -> answers.number(result).isPresent();
    }

    boolean isComplete(Predicate<String> isThere) {
        return names().stream().allMatch(isThere);
    }

    boolean isTouched(Predicate<String> isThere) {
        return names().stream().anyMatch(isThere);
    }
}
