package org.hindsight.plugins.heart;

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
import org.hindsight.plugin.PromotionRules;
import org.hindsight.plugin.PromotionRules.Metric;
import org.hindsight.plugin.QuasiIdentifier;
import org.hindsight.plugin.Target;
import org.hindsight.plugin.Texts;
import org.hindsight.plugin.Trainer;
import org.hindsight.plugin.Trigger;

/** The assessment of heart disease. */
public final class HeartPlugin implements AssessmentPlugin {

    private static final BaselineLoader BASELINE = HeartBaseline.loader();

    /** Called by the platform. */
    public HeartPlugin() {}

    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "heart",
                "Heart disease",
                "How likely is it that a main artery of your heart is narrowed? From the findings of a heart "
                        + "examination.",
                "Adults whose heart has been examined, with an exercise test",
                "you or your doctor",
                "This is no diagnosis and does not replace your doctor. It compares your findings with those of "
                        + "patients who were examined for suspected heart disease. With chest pain now, call the "
                        + "emergency number.",
                "");
    }

    @Override
    public FeatureSchema features() {
        return HeartQuestions.SCHEMA;
    }

    @Override
    public Target target() {
        return HeartQuestions.TARGET;
    }

    @Override
    public BaselineLoader baseline() {
        return BASELINE;
    }

    @Override
    public Trainer trainer() {
        return HeartTraining.TRAINER;
    }

    /** Two months: an examination of the arteries is usually done and explained by then. */
    @Override
    public FollowUp followUp() {
        return new FollowUp(
                Duration.ofDays(60),
                "Have the arteries of your heart been examined since (by catheter or CT)? What was found?",
                List.of(
                        new FollowUp.Answer("yes", "At least one main artery is narrowed by half or more"),
                        new FollowUp.Answer("no", "No main artery is narrowed by half")));
    }

    @Override
    public List<Trigger> triggers() {
        return List.of(new Trigger.Cron("0 3 1 * *", 10));
    }

    /**
     * The floors lie well below what the baseline gives, so that they stop a broken model and not an unlucky holdout.
     */
    @Override
    public PromotionRules promotion() {
        return new PromotionRules(
                Metric.ROC_AUC, Map.of(Metric.ROC_AUC, 0.75, Metric.BRIER, 0.20), PromotionRules.Profile.CAUTIOUS);
    }

    @Override
    public List<QuasiIdentifier> quasiIdentifiers() {
        return List.of(QuasiIdentifier.of("age", 40, 50, 60, 70), QuasiIdentifier.of("sex"));
    }

    @Override
    public List<Notice> notices(Answers answers, Audience audience) {
        return HeartWords.notices(answers, audience);
    }

    @Override
    public Advice advise(Answers answers, Prediction prediction, Audience audience) {
        return HeartWords.advice(answers, prediction, audience);
    }

    @Override
    public ResourceBundle texts(Locale locale) {
        return Texts.beside(HeartPlugin.class, locale);
    }
}
