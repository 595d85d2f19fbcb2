package org.hindsight.plugins.studentdropout;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.Trainer;
import org.hindsight.weka.Learner;
import org.hindsight.weka.WekaTrainer;

/** The learner, chosen by measurement (see the plugin's README). */
final class StudentTraining {

    /** Half as many rounds of twice the step as usual: half the time, and hardly less accurate. */
    static final Learner LEARNER = new Learner.Boosting(50, 0.2, 3, 10, 0.5);

    static final Trainer TRAINER = withSubmodels(with(LEARNER));

    private StudentTraining() {}

    /**
     * With the share of units passed, which tells more than two counts do. Without the question what is known, which the results tell;
     * without whether a student is from abroad, which the nationality tells; and without the economy, which was seen in ten years only.
     */
    static WekaTrainer with(Learner learner) {
        WekaTrainer trainer = WekaTrainer.of(StudentQuestions.SCHEMA, StudentQuestions.TARGET, learner)
                .without(KnownResults.QUESTION, StudentQuestions.INTERNATIONAL)
                .without(StudentQuestions.ECONOMY);
        for (Semester semester : Semester.values()) {
            int approved = StudentQuestions.SCHEMA.indexOf(semester.approved());
            int enrolled = StudentQuestions.SCHEMA.indexOf(semester.enrolled());
            String name = "share of units passed, " + semester.name().toLowerCase(Locale.ROOT) + " semester";
            trainer = trainer.withDerived(name, student -> share(student, approved, enrolled));
        }
        return trainer;
    }

    /** Of no unit none is passed. */
    private static double share(FeatureVector student, int approved, int enrolled) {
        return student.get(enrolled) == 0 ? 0 : student.get(approved) / student.get(enrolled);
    }

    /** A submodel for students of whom the results of a semester are not known yet. */
    static WekaTrainer withSubmodels(WekaTrainer trainer) {
        return trainer.withOptionalBlocks(Arrays.stream(Semester.values()).map(Semester::names).toList());
    }

    /** What is not known of a student at enrolment. */
    static List<String> results() {
        return Arrays.stream(Semester.values()).flatMap(semester -> semester.names().stream()).toList();
    }
}
