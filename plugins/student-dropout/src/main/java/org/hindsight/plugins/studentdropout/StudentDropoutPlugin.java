package org.hindsight.plugins.studentdropout;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.hindsight.plugin.Advice;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.Audience;
import org.hindsight.plugin.BaselineLoader;
import org.hindsight.plugin.Descriptor;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FollowUp;
import org.hindsight.plugin.Notice;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.Prediction.ClassPrediction;
import org.hindsight.plugin.PromotionRules;
import org.hindsight.plugin.PromotionRules.Metric;
import org.hindsight.plugin.PromotionRules.Profile;
import org.hindsight.plugin.QuasiIdentifier;
import org.hindsight.plugin.Target;
import org.hindsight.plugin.Texts;
import org.hindsight.plugin.Trainer;
import org.hindsight.plugin.Trigger;

/** Estimates how likely a student is to leave a course before its end. */
public final class StudentDropoutPlugin implements AssessmentPlugin {

    private static final Descriptor DESCRIPTOR = new Descriptor(
            "student-dropout",
            "Student dropout",
            "Which students could use a talk before they leave? From the records at enrolment, and from results once there are any.",
            "Students of a bachelor's course",
            "the student's adviser",
            "This is an estimate from records, no judgement of a student. It knows circumstances, not effort, health or plans. Use it to "
                    + "offer help; never to refuse admission, a scholarship or a place.",
            "until the course usually ends");

    private static final FollowUp FOLLOW_UP = new FollowUp(
            Duration.ofDays(3 * 365 + 1),
            "What became of the student by the time the course usually ends?",
            List.of(
                    new FollowUp.Answer("no", "Finished the course, or is still enrolled"),
                    new FollowUp.Answer("yes", "Left the course")));

    /** Made by the platform. */
    public StudentDropoutPlugin() {}

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public FeatureSchema features() {
        return StudentQuestions.SCHEMA;
    }

    @Override
    public Target target() {
        return StudentQuestions.TARGET;
    }

    @Override
    public BaselineLoader baseline() {
        return StudentBaseline.LOADER;
    }

    @Override
    public Trainer trainer() {
        return StudentTraining.TRAINER;
    }

    /**
     * Three years, because that is what the study's outcome means. A school's records can tell earlier: then a whole year of students at a
     * time, or those who left would be learnt before those who stayed.
     */
    @Override
    public FollowUp followUp() {
        return FOLLOW_UP;
    }

    /** Every night at 2 AM, also when nothing is new. */
    @Override
    public List<Trigger> triggers() {
        return List.of(new Trigger.Cron("0 2 * * *", 0));
    }

    /** A missed student and a needless talk both cost something, a stale model too. */
    @Override
    public PromotionRules promotion() {
        return new PromotionRules(Metric.ROC_AUC, Map.of(Metric.ROC_AUC, 0.75), Profile.BALANCED);
    }

    /** What fellow students know of each other. */
    @Override
    public List<QuasiIdentifier> quasiIdentifiers() {
        return List.of(
                QuasiIdentifier.of(StudentQuestions.COURSE),
                QuasiIdentifier.of(StudentQuestions.AGE, 20, 23, 26, 31, 41),
                QuasiIdentifier.of(StudentQuestions.GENDER),
                QuasiIdentifier.of("Marital status"),
                QuasiIdentifier.of("Nacionality"));
    }

    @Override
    public List<Notice> notices(Answers answers, Audience audience) {
        return StudentNotices.of(answers, audience);
    }

    @Override
    public Advice advise(Answers answers, Prediction prediction, Audience audience) {
        return prediction instanceof ClassPrediction labels
                ? StudentAdvice.of(answers, labels, audience)
                : AssessmentPlugin.super.advise(answers, prediction, audience);
    }

    @Override
    public ResourceBundle texts(Locale locale) {
        return Texts.beside(StudentDropoutPlugin.class, locale);
    }
}
