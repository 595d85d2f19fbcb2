package org.hindsight.ui.platform;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.assessment.AnswerValidation;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.evaluation.Peers;
import org.hindsight.core.explanation.Explanation;
import org.hindsight.core.prediction.NoModelYetException;
import org.hindsight.core.prediction.PredictionRequest;
import org.hindsight.core.prediction.PredictionResult;
import org.hindsight.core.prediction.PredictionResult.ReportedOutcome;
import org.hindsight.core.recalibration.Population;
import org.hindsight.plugin.Advice;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.Notice;
import org.jspecify.annotations.Nullable;

/** Sample assessments with a model that can be followed in the head: the more is answered above zero, the higher the chance. */
@Singleton
@Replaces(CoreAssessments.class)
public final class FakeAssessments implements Assessments {

    private static final Notice CRISIS = new Notice(
            Notice.Level.URGENT, "You are not alone",
            "You told us of thoughts of hurting yourself. Please talk to somebody now. These people listen, day and night, free of charge.",
            List.of(new Notice.Contact("Suicide and crisis lifeline", "988", "https://988lifeline.org"),
                    new Notice.Contact("Maternal mental health hotline", "1-833-852-6262", "")));

    private final List<Assessment> assessments = new ArrayList<>(SampleAssessments.all());
    private final Map<String, PredictionResult> results = new LinkedHashMap<>();
    private final Clock clock;
    private boolean broken;

    FakeAssessments(Clock clock) {
        this.clock = clock;
    }

    /** Whether scoring fails from now on, as with a database that is gone. */
    public void breakScoring(boolean wanted) {
        broken = wanted;
    }

    /** One more assessment. */
    public void add(Assessment assessment) {
        assessments.add(assessment);
    }

    /** The assessment is gone again. */
    public void remove(String id) {
        assessments.removeIf(assessment -> assessment.descriptor().id().equals(id));
    }

    @Override
    public synchronized List<Assessment> all(Locale locale) {
        return List.copyOf(assessments);
    }

    @Override
    public synchronized Optional<Assessment> find(String id, Locale locale) {
        return assessments.stream().filter(assessment -> assessment.descriptor().id().equals(id)).findFirst();
    }

    @Override
    public synchronized PredictionResult predict(String id, PredictionRequest request) {
        Assessment assessment = find(id, request.caller().locale()).orElseThrow(() -> new UnknownAssessmentException(id));
        Answers answers = AnswerValidation.validate(assessment.schema(), request.answers());
        if (assessment.model() == null) {
            throw new NoModelYetException(id, crisis(answers));
        }
        if (broken) {
            throw new IllegalStateException("The database is gone.");
        }
        String token = "sample-" + id + "-" + (results.size() + 1);
        PredictionResult result = result(token, assessment, answers);
        results.put(token, result);
        return result;
    }

    private PredictionResult result(String token, Assessment assessment, Answers answers) {
        double share = answers.values().values().stream().filter(value -> !value.equals("0")).count() / (double) assessment.schema().size();
        boolean classes = assessment.target() instanceof ClassTarget;
        Map<String, Double> probabilities = assessment.target() instanceof ClassTarget target ? probabilities(target, share) : null;
        double minutes = 22 * share;
        String version = assessment.model() == null ? "" : assessment.model().version();
        return new PredictionResult(
                token, assessment.descriptor().id(), classes, answers.values(),
                probabilities == null ? null : probabilities.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey(),
                probabilities == null ? null : share * 0.62, probabilities,
                classes ? null : minutes, classes ? null : "minutes", classes ? null : minutes * 0.4, classes ? null : minutes * 1.9, classes ? null : 0.9,
                version, clock.instant(), assessment.descriptor().horizon(), crisis(answers), advice(share, headline(assessment, share)), null, null,
                classes ? Population.BASELINE : null, assessment.target() instanceof ClassTarget target && target.labels().size() == 2 ? peers(share * 0.62) : null);
    }

    /** A hundred people, of whom about as many had it as was said. */
    private static Peers peers(double chance) {
        double half = 1.96 * Math.sqrt(chance * (1 - chance) / 100);
        return new Peers(
                (int) Math.round(100 * chance), 100, chance * 0.82, Math.min(1, chance * 1.15), Math.round(100 * chance) / 100.0, Math.max(0, chance - half), chance + half);
    }

    private static Map<String, Double> probabilities(ClassTarget target, double share) {
        Map<String, Double> probabilities = new LinkedHashMap<>();
        double positive = share * 0.62;
        for (String label : target.labels()) {
            probabilities.put(label, label.equals(target.positive()) ? positive : (1 - positive) / (target.labels().size() - 1));
        }
        return probabilities;
    }

    private static String headline(Assessment assessment, double share) {
        return assessment.target() instanceof ClassTarget target
                ? "About " + Math.round(62 * share) + " of 100 people with answers like yours: " + assessment.labels().get(target.positiveIndex())
                : "You will probably wait about " + Math.round(22 * share) + " minutes";
    }

    private static Advice advice(double share, String headline) {
        Advice.Band band = share < 0.3 ? Advice.Band.LOW : share < 0.8 ? Advice.Band.MODERATE : Advice.Band.HIGH;
        return new Advice(band, headline,
                "Your answers are more like those of people who are found to be ill than most answers are. Most people with answers like yours are well all the same.",
                List.of("Tell your midwife or doctor how you have slept and felt in the last two weeks. You can show them this page.",
                        "Ask someone close to take one night feed this week.", "If things get harder before then, call your doctor the same day."));
    }

    private static List<Notice> crisis(Answers answers) {
        return answers.choice("phq9").filter(value -> !value.equals("0")).map(value -> List.of(CRISIS)).orElse(List.of());
    }

    @Override
    public List<Notice> notices(String id, Map<String, ?> answers, Locale locale, String country) {
        return find(id, locale).map(assessment -> crisis(AnswerValidation.validate(assessment.schema(), answers))).orElse(List.of());
    }

    @Override
    public synchronized Optional<PredictionResult> prediction(String token, Locale locale, String country) {
        return Optional.ofNullable(results.get(token));
    }

    @Override
    public Optional<Explanation> explain(PredictionResult result, Locale locale) {
        Assessment assessment = find(result.assessment(), locale).orElseThrow();
        double scale = result.classification() ? 0.12 : 6;
        List<Explanation.Driver> drivers = new ArrayList<>();
        for (int i = 0; i < assessment.schema().size(); i++) {
            Feature feature = assessment.schema().features().get(i);
            Object answer = result.answers().get(feature.name());
            double effect = answer == null ? 0 : scale * (i % 3 == 1 ? -0.6 : 1) / (1 + i);
            drivers.add(new Explanation.Driver(feature.name(), feature.label(), answer == null ? null : words(feature, answer), effect));
        }
        drivers.sort(Comparator.comparingDouble(driver -> -Math.abs(driver.effect())));
        return Optional.of(new Explanation(result.classification() ? 0.22 : 24, result.classification() ? 0.4 : 20, drivers));
    }

    private static String words(Feature feature, Object answer) {
        return feature instanceof ChoiceFeature choice ? choice.choices().get(choice.indexOf(answer.toString())).label() : String.valueOf(answer).replace(".0", "");
    }

    @Override
    public synchronized boolean erase(String token) {
        return results.remove(token) != null;
    }

    /** Notes or forgets what happened. */
    synchronized void outcome(String token, @Nullable String value) {
        results.computeIfPresent(token, (key, old) -> new PredictionResult(
                old.token(), old.assessment(), old.classification(), old.answers(), old.label(), old.probability(), old.probabilities(), old.value(),
                old.unit(), old.low(), old.high(), old.intervalLevel(), old.modelVersion(), old.createdAt(), old.horizon(), old.notices(), old.advice(),
                old.ref(), value == null ? null : new ReportedOutcome(value, clock.instant()), old.population(), old.peers()));
    }
}
