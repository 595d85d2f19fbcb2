package org.hindsight.plugins.ppd;

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

/** Estimates the chance of a diagnosis of postpartum depression within six weeks. */
public final class PpdPlugin implements AssessmentPlugin {

    private static final Descriptor DESCRIPTOR = new Descriptor(
            "ppd",
            "Postpartum depression",
            "How likely is a postpartum depression in the next six weeks? 22 questions, about five minutes.",
            "Mothers 2 to 8 weeks after birth",
            "you",
            "This is not a diagnosis and replaces no doctor or midwife. Nine of the questions are the PHQ-9. " + Phq9.CREDIT,
            "within six weeks");

    private static final FollowUp FOLLOW_UP = new FollowUp(
            Duration.ofDays(42),
            "In the six weeks after you answered, did a doctor, midwife or psychologist tell you that you have a postpartum depression?",
            List.of(
                    new FollowUp.Answer("no", "No"),
                    new FollowUp.Answer("yes", "Yes")));

    /** Made by the platform. */
    public PpdPlugin() {}

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public FeatureSchema features() {
        return PpdQuestions.SCHEMA;
    }

    @Override
    public Target target() {
        return PpdQuestions.TARGET;
    }

    @Override
    public BaselineLoader baseline() {
        return PpdBaseline.LOADER;
    }

    @Override
    public Trainer trainer() {
        return PpdTraining.TRAINER;
    }

    @Override
    public FollowUp followUp() {
        return FOLLOW_UP;
    }

    /** Sundays at 2 AM, with 20 outcomes or more. */
    @Override
    public List<Trigger> triggers() {
        return List.of(new Trigger.Cron("0 2 * * 0", 20));
    }

    /** A wrong estimate can do harm, so a new version needs strong evidence. One that hardly tells mothers apart never serves. */
    @Override
    public PromotionRules promotion() {
        return new PromotionRules(Metric.ROC_AUC, Map.of(Metric.ROC_AUC, 0.65), Profile.CAUTIOUS);
    }

    @Override
    public List<QuasiIdentifier> quasiIdentifiers() {
        return List.of(
                QuasiIdentifier.of("age", 20, 25, 30, 35, 40),
                QuasiIdentifier.of("weeks_postpartum", 5),
                QuasiIdentifier.of("first_child"));
    }

    @Override
    public List<Notice> notices(Answers answers, Audience audience) {
        return PpdNotices.of(answers, audience);
    }

    @Override
    public Advice advise(Answers answers, Prediction prediction, Audience audience) {
        return prediction instanceof ClassPrediction labels
                ? PpdAdvice.of(answers, labels, audience)
                : AssessmentPlugin.super.advise(answers, prediction, audience);
    }

    @Override
    public ResourceBundle texts(Locale locale) {
        return Texts.beside(PpdPlugin.class, locale);
    }
}
