package org.hindsight.plugins.studentdropout;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.ChoiceFeature;

/** Which results of a student are known: asked, so that nothing is forgotten, and told by what is filled in where a file is read. */
enum KnownResults {
    NONE("none", "None yet: the student has just enrolled"),
    FIRST("first", "Those of the first semester"),
    BOTH("both", "Those of the first and the second semester");

    static final String QUESTION = "Results known";

    private final String value;
    private final String label;

    KnownResults(String value, String label) {
        this.value = value;
        this.label = label;
    }

    static ChoiceFeature question() {
        String[] choices = Arrays.stream(values())
                .flatMap(known -> List.of(known.value, known.label).stream())
                .toArray(String[]::new);
        return ChoiceFeature.of(QUESTION, "Which results of the student are known?", choices)
                .withHelp("Leave the parts with results open that are not known yet: there is a model for what is known.");
    }

    /** The value of the choice. */
    String value() {
        return value;
    }

    /** What is there, by the names of the results. */
    static KnownResults of(Predicate<String> isThere) {
        if (!Semester.FIRST.isComplete(isThere)) {
            return NONE;
        }
        return Semester.SECOND.isComplete(isThere) ? BOTH : FIRST;
    }

    static KnownResults of(Answers answers) {
        return of(Semester.isThere(answers));
    }

    /** What the answer to the question says. */
    static KnownResults said(Answers answers) {
        String said = answers.choice(QUESTION).orElse(of(answers).value);
        return Arrays.stream(values()).filter(known -> known.value.equals(said)).findFirst().orElse(NONE);
    }
}
