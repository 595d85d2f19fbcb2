package org.hindsight.plugins.diabetes;

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

/** The assessment of diabetes. */
public final class DiabetesPlugin implements AssessmentPlugin {

    private static final BaselineLoader BASELINE = DiabetesBaseline.loader();

    /** Called by the platform. */
    public DiabetesPlugin() {}

    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "diabetes",
                "Diabetes",
                "How likely is it that you get diabetes? From a sugar test and a few body measures.",
                "Women from 21 years on",
                "you or your doctor",
                "This is no diagnosis and does not replace your doctor. It compares your measures with those of women "
                        + "of Pima heritage, who get diabetes more often than most; for other women the chance is "
                        + "likely to be lower than shown.",
                "within five years");
    }

    @Override
    public FeatureSchema features() {
        return DiabetesQuestions.SCHEMA;
    }

    @Override
    public Target target() {
        return DiabetesQuestions.TARGET;
    }

    @Override
    public BaselineLoader baseline() {
        return BASELINE;
    }

    @Override
    public Trainer trainer() {
        return DiabetesTraining.TRAINER;
    }

    /**
     * Five years, because that is what the study's outcome means: a "no" after one year would teach the model that
     * people who fell ill in the second year stayed healthy. A diagnosis can be entered by the private link on any day
     * before.
     */
    @Override
    public FollowUp followUp() {
        return new FollowUp(
                Duration.ofDays(5 * 365 + 1),
                "Have you been told by a doctor, at any time within five years after your answers, that you have "
                        + "diabetes?",
                List.of(
                        new FollowUp.Answer("yes", "Yes, diabetes was found"),
                        new FollowUp.Answer("no", "No, not within the five years")));
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
                Metric.ROC_AUC, Map.of(Metric.ROC_AUC, 0.70, Metric.BRIER, 0.22), PromotionRules.Profile.CAUTIOUS);
    }

    @Override
    public List<QuasiIdentifier> quasiIdentifiers() {
        return List.of(
                QuasiIdentifier.of("Age", 30, 40, 50, 60),
                QuasiIdentifier.of("Pregnancies", 1, 3, 6),
                QuasiIdentifier.of("BMI", 25, 30, 35, 40));
    }

    @Override
    public List<Notice> notices(Answers answers, Audience audience) {
        return DiabetesWords.notices(answers, audience);
    }

    @Override
    public Advice advise(Answers answers, Prediction prediction, Audience audience) {
        return DiabetesWords.advice(answers, prediction, audience);
    }

    @Override
    public ResourceBundle texts(Locale locale) {
        return Texts.beside(DiabetesPlugin.class, locale);
    }
}
