package org.hindsight.plugins.parkinsons;

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

/** Estimates from measures of a voice whether it is that of a person with Parkinson's disease. */
public final class ParkinsonsPlugin implements AssessmentPlugin {

    private static final Descriptor DESCRIPTOR = new Descriptor(
            "parkinsons",
            "Parkinson's disease",
            "How much does a voice resemble those of people with Parkinson's? From 20 measures of a long “aah”, which can be pasted "
                    + "as a row.",
            "Adults whose voice was measured in a voice lab",
            "the voice lab",
            "This is no diagnosis: only a neurologist can find or rule out Parkinson's. The model compares with 32 people of whom 24 "
                    + "had Parkinson's, far more than anywhere else, so the chance it shows is too high for people who were "
                    + "not already suspected to have it.",
            "");

    private static final FollowUp FOLLOW_UP = new FollowUp(
            Duration.ofDays(182),
            "What did a neurologist find after this recording of the voice?",
            List.of(
                    new FollowUp.Answer("yes", "Parkinson's disease was confirmed"),
                    new FollowUp.Answer("no", "Parkinson's disease was ruled out")));

    /** Made by the platform. */
    public ParkinsonsPlugin() {}

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public FeatureSchema features() {
        return VoiceQuestions.SCHEMA;
    }

    @Override
    public Target target() {
        return VoiceQuestions.TARGET;
    }

    @Override
    public BaselineLoader baseline() {
        return VoiceBaseline.LOADER;
    }

    @Override
    public Trainer trainer() {
        return VoiceTraining.TRAINER;
    }

    /** Half a year: the waits for a neurologist are long, and the response to treatment belongs to the diagnosis. */
    @Override
    public FollowUp followUp() {
        return FOLLOW_UP;
    }

    /** The first of a month at 3 AM, with 5 outcomes or more. */
    @Override
    public List<Trigger> triggers() {
        return List.of(new Trigger.Cron("0 3 1 * *", 5));
    }

    /**
     * A wrong estimate can do harm, so a new version needs strong evidence. The floor lies well below the usual 0.74 to 0.83, because
     * with 32 subjects chance alone moves the figure by about 0.1.
     */
    @Override
    public PromotionRules promotion() {
        return new PromotionRules(Metric.ROC_AUC, Map.of(Metric.ROC_AUC, 0.60), Profile.CAUTIOUS);
    }

    /** What anybody hears who knows the voice. */
    @Override
    public List<QuasiIdentifier> quasiIdentifiers() {
        return List.of(QuasiIdentifier.of(VoiceQuestions.MEAN_PITCH, 130, 165, 200));
    }

    @Override
    public List<Notice> notices(Answers answers, Audience audience) {
        return VoiceNotices.of(answers, audience);
    }

    @Override
    public Advice advise(Answers answers, Prediction prediction, Audience audience) {
        return prediction instanceof ClassPrediction labels
                ? VoiceAdvice.of(labels, audience)
                : AssessmentPlugin.super.advise(answers, prediction, audience);
    }

    @Override
    public ResourceBundle texts(Locale locale) {
        return Texts.beside(ParkinsonsPlugin.class, locale);
    }
}
