package org.hindsight.plugins.clinicwait;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.hindsight.plugin.Prediction.NumericPrediction;
import org.hindsight.plugin.PromotionRules;
import org.hindsight.plugin.PromotionRules.Metric;
import org.hindsight.plugin.PromotionRules.Profile;
import org.hindsight.plugin.QuasiIdentifier;
import org.hindsight.plugin.Target;
import org.hindsight.plugin.Texts;
import org.hindsight.plugin.Trainer;
import org.hindsight.plugin.Trigger;

/** Estimates the minutes from check-in to consultation. */
public final class ClinicWaitPlugin implements AssessmentPlugin {

    private static final Descriptor DESCRIPTOR = new Descriptor(
            "clinic-wait",
            "Clinic wait time",
            "How long will you wait for the doctor today? 14 questions, about two minutes.",
            "People who have just checked in at the clinic",
            "the clinic's queue system",
            "This is an estimate and no promise: emergencies go first, and consultations take as long as they need.",
            "");

    private static final FollowUp FOLLOW_UP =
            new FollowUp(Duration.ZERO, "How many minutes passed from check-in to the beginning of the consultation?", List.of());

    /** Made by the platform. */
    public ClinicWaitPlugin() {}

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public FeatureSchema features() {
        return VisitQuestions.SCHEMA;
    }

    @Override
    public Target target() {
        return VisitQuestions.TARGET;
    }

    @Override
    public BaselineLoader baseline() {
        return ClinicBaseline.LOADER;
    }

    /** The day: a doctor who begins late makes all wait who come after. */
    @Override
    public Optional<String> group(Answers answers, LocalDate day) {
        return Optional.of(day.toString());
    }

    @Override
    public Trainer trainer() {
        return ClinicTraining.TRAINER;
    }

    @Override
    public FollowUp followUp() {
        return FOLLOW_UP;
    }

    /** Every night at 2 AM in any case, every 12 hours with 3 outcomes, and soon after 5 outcomes of a day. */
    @Override
    public List<Trigger> triggers() {
        return List.of(
                new Trigger.Cron("0 2 * * *", 0),
                new Trigger.Interval(Duration.ofHours(12), 3),
                new Trigger.OutcomeBurst(5, Duration.ofHours(24), Duration.ofHours(6)));
    }

    /** A wrong estimate costs little, a stale one costs daily. One that is no better than the mean wait never serves. */
    @Override
    public PromotionRules promotion() {
        return new PromotionRules(Metric.MAE, Map.of(Metric.R2, 0.05), Profile.RESPONSIVE);
    }

    /** What others in the waiting room could know of a visit. */
    @Override
    public List<QuasiIdentifier> quasiIdentifiers() {
        return List.of(
                QuasiIdentifier.of("weekday"),
                QuasiIdentifier.of("check_in_hour", 10, 12, 14),
                QuasiIdentifier.of("department"),
                QuasiIdentifier.of("priority"));
    }

    @Override
    public List<Notice> notices(Answers answers, Audience audience) {
        return VisitNotices.of(answers, audience);
    }

    @Override
    public Advice advise(Answers answers, Prediction prediction, Audience audience) {
        return prediction instanceof NumericPrediction wait
                ? WaitAdvice.of(answers, wait, audience)
                : AssessmentPlugin.super.advise(answers, prediction, audience);
    }

    @Override
    public ResourceBundle texts(Locale locale) {
        return Texts.beside(ClinicWaitPlugin.class, locale);
    }
}
