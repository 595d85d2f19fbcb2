package org.hindsight.core.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.hindsight.core.assessment.SampleAssessments;
import org.hindsight.core.assessment.SamplePlugin;
import org.hindsight.core.database.SettableClock;
import org.hindsight.core.explanation.Explanation.Driver;
import org.hindsight.core.explanation.VersionModels.Held;
import org.hindsight.core.prediction.PredictionErased;
import org.hindsight.core.prediction.PredictionResult;
import org.hindsight.core.prediction.SampleModel;
import org.hindsight.core.secret.Tokens;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.Prediction.ClassPrediction;
import org.hindsight.plugin.Target;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExplanationsTest {

    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");

    private final SampleAssessments assessments = new SampleAssessments();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger released = new AtomicInteger();
    private final Remembered remembered = new Remembered();
    private Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private Map<String, SampleModel> versions = new HashMap<>();

    /** Age from 0 to 120, weight, mood (3 choices), pain: the sample plugin's questions. Somebody of 20 in a good mood without pain. */
    private List<FeatureVector> others = List.of(FeatureVector.of(20, 70, 0, 0));

    @Test
    void tellsInWordsWhatMovedTheChanceOfThePositiveLabel() {
        serve(SamplePlugin.YES_NO, x -> new ClassPrediction(new double[] {1 - chance(x), chance(x)}));
        Explanation found = explain(result("No", 40), Locale.ENGLISH).orElseThrow();
        assertThat(found.base()).isCloseTo(0.1, within(1e-9));
        assertThat(found.result()).isCloseTo(0.5, within(1e-9));
        assertThat(found.drivers()).extracting(Driver::feature).containsExactly("Pain", "Age", "Mood", "Weight");
        assertThat(found.drivers()).extracting(Driver::label).contains("Are you in pain?", "Your age");
        assertThat(found.drivers()).extracting(Driver::answer).containsExactly("Yes", "40 years", "Low", null);
        assertThat(found.drivers().stream().mapToDouble(Driver::effect).toArray())
                .containsExactly(new double[] {0.3, 0.2, -0.1, 0}, within(1e-9));
    }

    @Test
    void speaksTheReadersLanguage() {
        serve(SamplePlugin.YES_NO, x -> new ClassPrediction(new double[] {1 - chance(x), chance(x)}));
        Explanation german = explain(result("No", 40), Locale.GERMAN).orElseThrow();
        assertThat(german.drivers()).extracting(Driver::label).contains("Ihr Alter");
    }

    @Test
    void explainsTheLabelThatWasToldWhereNoneIsPositive() {
        serve(SamplePlugin.COLOURS, x -> new ClassPrediction(new double[] {0.2, 0.8 - chance(x), chance(x)}));
        assertThat(effect(explain(result("blue", 40), Locale.ENGLISH), "Pain")).isCloseTo(0.3, within(1e-9));
        assertThat(effect(explain(result("green", 40), Locale.ENGLISH), "Pain")).isCloseTo(-0.3, within(1e-9));
    }

    @Test
    void explainsNumbersInTheirUnit() {
        serve(SamplePlugin.MINUTES, x -> new Prediction.NumericPrediction(x.get(0), 0, 200, 0.9));
        assertThat(effect(explain(result(null, 40), Locale.ENGLISH), "Age")).isCloseTo(20, within(1e-9));
    }

    @Test
    void saysNothingWithoutTheVersionThatAnswered() {
        serve(SamplePlugin.YES_NO, x -> new ClassPrediction(new double[] {0.5, 0.5}));
        versions = new HashMap<>(Map.of("v2", SampleModel.probabilities(0.5, 0.5)));
        assertThat(explain(result("No", 40), Locale.ENGLISH)).isEmpty();
    }

    @Test
    void saysNothingWhenThePluginIsGoneOrAsksOtherQuestions() {
        assertThat(explain(result("No", 40), Locale.ENGLISH)).isEmpty();
        serve(SamplePlugin.YES_NO, x -> new ClassPrediction(new double[] {0.5, 0.5}));
        assertThat(explain(result("No", 400), Locale.ENGLISH)).isEmpty();
        assertThat(assessments.open()).isZero();
    }

    @Test
    void givesUpOnAModelThatTakesTooLongAndLetsItGo() {
        SettableClock slow = SettableClock.at(NOW);
        clock = slow;
        serve(SamplePlugin.YES_NO, x -> {
            slow.advance(Duration.ofMillis(400));
            return new ClassPrediction(new double[] {0.5, 0.5});
        });
        assertThat(explain(result("No", 40), Locale.ENGLISH)).isEmpty();
        assertThat(asked.get()).isLessThan(6);
        assertThat(released.get()).isEqualTo(1);
    }

    @Test
    void asksTheModelOnceHoweverOftenAResultIsRead() {
        serve(SamplePlugin.YES_NO, x -> new ClassPrediction(new double[] {1 - chance(x), chance(x)}));
        Explanations explanations = explanations();
        Optional<Explanation> first = explanations.of(result("No", 40), Locale.ENGLISH);
        int once = asked.get();
        assertThat(explanations.of(result("No", 40), Locale.ENGLISH)).isEqualTo(first);
        assertThat(asked.get()).isEqualTo(once).isPositive();
        assertThat(released.get()).isEqualTo(1);

        remembered.forget(new PredictionErased(1, "sample", "", "", Tokens.hash(result("No", 40).token())));
        explanations.of(result("No", 40), Locale.ENGLISH);
        assertThat(asked.get()).as("after its erasure nothing of it is kept").isEqualTo(2 * once);
    }

    private static double chance(FeatureVector x) {
        return x.get(0) / 100 - 0.1 + 0.3 * x.get(3) - 0.1 * x.get(2);
    }

    private static double effect(Optional<Explanation> found, String feature) {
        return found.orElseThrow().drivers().stream().filter(driver -> driver.feature().equals(feature)).findFirst().orElseThrow().effect();
    }

    private void serve(Target target, Function<FeatureVector, Prediction> says) {
        assessments.put(new SamplePlugin("sample", target));
        versions.put("v1", new SampleModel(x -> {
            asked.incrementAndGet();
            return says.apply(x);
        }));
    }

    private Optional<Explanation> explain(PredictionResult result, Locale locale) {
        return explanations().of(result, locale);
    }

    private Explanations explanations() {
        return new Explanations(
                assessments,
                (live, version) -> Optional.ofNullable(versions.get(version)).map(model -> new Held(model, released::incrementAndGet)),
                id -> others,
                clock,
                remembered);
    }

    private static PredictionResult result(@Nullable String label, double age) {
        Map<String, Object> answers = Map.of("Age", age, "Mood", "low", "Pain", "1");
        return new PredictionResult(
                "token-" + label, "sample", label != null, answers, label, null, null, null, null, null, null, null, "v1", NOW, "", List.of(), null,
                null, null);
    }
}
