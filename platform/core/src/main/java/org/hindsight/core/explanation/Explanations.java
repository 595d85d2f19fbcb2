package org.hindsight.core.explanation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hindsight.core.assessment.AnswerValidation;
import org.hindsight.core.assessment.DistinctLabels;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.assessment.LiveAssessment;
import org.hindsight.core.assessment.LiveAssessments;
import org.hindsight.core.assessment.Translation;
import org.hindsight.core.explanation.Explanation.Driver;
import org.hindsight.core.explanation.VersionModels.Held;
import org.hindsight.core.plugin.Plugins;
import org.hindsight.core.prediction.PredictionResult;
import org.hindsight.core.secret.Tokens;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.Prediction.ClassPrediction;
import org.hindsight.plugin.Prediction.NumericPrediction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What drove results, found out when somebody looks at them, with the version that gave them. */
@Singleton
public class Explanations {

    private static final Logger LOG = LoggerFactory.getLogger(Explanations.class);
    /** No reader waits longer for a model that takes its time. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    /** Where models come from. */
    @FunctionalInterface
    interface Models {
        Optional<Held> hold(LiveAssessment live, String version);
    }

    /** Where the cases to compare with come from. */
    @FunctionalInterface
    interface Cases {
        List<FeatureVector> of(String assessment);
    }

    private final LiveAssessments assessments;
    private final Models models;
    private final Cases cases;
    private final Clock clock;
    private final Remembered remembered;

    @Inject
    Explanations(
            LiveAssessments assessments, VersionModels models, Plugins plugins, Background background, Clock clock, Remembered remembered) {
        this(assessments, models::hold, id -> plugins.find(id).map(background::of).orElse(List.of()), clock, remembered);
    }

    Explanations(LiveAssessments assessments, Models models, Cases cases, Clock clock, Remembered remembered) {
        this.remembered = remembered;
        this.assessments = assessments;
        this.models = models;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * What drove a result, with questions and answers in the reader's language. Empty when it cannot be told: the version is no longer on
     * disk, the plugin asks other questions now, or its model takes too long. The same result always gives the same figures as long as the
     * baseline stays.
     */
    public Optional<Explanation> of(PredictionResult result, Locale locale) {
        try (LiveAssessment live = assessments.open(result.assessment()).orElse(null)) {
            return live == null ? Optional.empty() : of(live, result, locale);
        } catch (InvalidAnswersException otherQuestions) {
            return Optional.empty();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.warn("A result of '{}' cannot be explained.", result.assessment(), e);
            return Optional.empty();
        }
    }

    private Optional<Explanation> of(LiveAssessment live, PredictionResult result, Locale locale) {
        FeatureVector asked = AnswerValidation.validate(live.schema(), result.answers()).encode(live.schema());
        String key = Tokens.hash(result.token());
        return remembered.get(key, () -> contributions(live, result, asked, key))
                .map(found -> words(Translation.of(live, locale).schema(live.schema()), asked, found, locale));
    }

    private Optional<Contributions> contributions(LiveAssessment live, PredictionResult result, FeatureVector asked, String key) {
        List<FeatureVector> others = cases.of(result.assessment());
        if (others.isEmpty()) {
            return Optional.empty();
        }
        int label = label(live, result);
        Instant deadline = clock.instant().plus(LONGEST);
        try (Held held = models.hold(live, result.modelVersion()).orElse(null)) {
            return held == null
                    ? Optional.empty()
                    : Optional.of(new ShapleyValues(features -> inTime(held.predict(features), label, deadline), asked)
                            .over(others, key.hashCode()));
        }
    }

    /** Which label is spoken of: the positive one, or the one that was told; none for a number. */
    private static int label(LiveAssessment live, PredictionResult result) {
        if (!(live.target() instanceof ClassTarget target)) {
            return -1;
        }
        return target.positiveIndex() >= 0 ? target.positiveIndex() : target.labels().indexOf(result.label());
    }

    private double inTime(Prediction prediction, int label, Instant deadline) {
        if (clock.instant().isAfter(deadline)) {
            throw new IllegalStateException("The model took longer than " + LONGEST.toMillis() + " ms.");
        }
        return switch (prediction) {
            case ClassPrediction classes -> classes.probability(label);
            case NumericPrediction number -> number.value();
        };
    }

    private static Explanation words(FeatureSchema schema, FeatureVector asked, Contributions found, Locale locale) {
        Map<String, String> labels = DistinctLabels.of(schema);
        List<Driver> drivers = IntStream.range(0, schema.size())
                .mapToObj(i -> driver(labels, schema.features().get(i), asked.get(i), found.effects()[i], locale))
                .sorted(Comparator.comparingDouble((Driver driver) -> -Math.abs(driver.effect())))
                .toList();
        return new Explanation(found.base(), found.result(), drivers);
    }

    private static Driver driver(Map<String, String> labels, Feature feature, double value, double effect, Locale locale) {
        String label = labels.getOrDefault(feature.name(), feature.label());
        return new Driver(feature.name(), label, AnswerInWords.of(feature, value, locale), effect);
    }
}
