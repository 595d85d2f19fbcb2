package org.hindsight.ui.result;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.assessment.DistinctLabels;
import org.hindsight.core.explanation.Explanation;
import org.hindsight.core.prediction.PredictionResult;
import org.hindsight.core.recalibration.Population;
import org.hindsight.plugin.Advice;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.ui.assessment.ModelInWords;
import org.hindsight.ui.assessment.NoticeCard;
import org.hindsight.ui.followup.Ask;
import org.hindsight.ui.text.Figures;
import org.hindsight.ui.text.Times;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** Makes the page of a result. */
@Singleton
final class ResultPages {

    private final Clock clock;

    ResultPages(Clock clock) {
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param explanation what drove the result, where that can be told
     * @param ask         whether the person is asked later
     * @param host        where this server is reached, such as {@code https://example.org}
     */
    ResultPage of(Assessment assessment, PredictionResult result, Optional<Explanation> explanation, Ask ask, String host, Words words) {
        Times times = new Times(words, clock);
        Advice advice = result.advice();
        ModelInWords model = ModelInWords.of(assessment, words);
        String path = "/results/" + result.token();
        String level = advice == null ? "" : advice.band().name().toLowerCase(Locale.ROOT);
        return new ResultPage(
                assessment.descriptor().id(),
                assessment.descriptor().title(),
                result.horizon(),
                advice == null ? headline(assessment, result, words) : advice.title(),
                level,
                level.isEmpty() ? "" : words.say("band." + level),
                uncertainty(assessment, result, words),
                chance(assessment, result, words),
                result.peers() == null ? null : Certainty.of(result.peers(), words),
                span(assessment, result, words),
                NoticeCard.of(result.notices()),
                advice == null ? "" : advice.text(),
                advice == null ? List.of() : advice.steps(),
                explanation.map(found -> Drivers.of(found, scale(assessment, words), words)).orElse(null),
                result.modelVersion(),
                model,
                model != null && !model.version().equals(result.modelVersion()),
                assessment.descriptor().disclaimer(),
                times.moment(result.createdAt()),
                host + path,
                path,
                outcome(assessment, result, words, times),
                "/outcomes/" + result.token(),
                times.due(result.createdAt(), assessment.followUp().after()),
                ask,
                answers(assessment, result, words));
    }

    private static Drivers.Scale scale(Assessment assessment, Words words) {
        return assessment.classification() ? Drivers.Scale.chance(words) : Drivers.Scale.number(ModelInWords.unit(assessment), words);
    }

    private static String headline(Assessment assessment, PredictionResult result, Words words) {
        if (assessment.target() instanceof ClassTarget target) {
            int looked = looked(target, result);
            double probability = probability(target, result, looked);
            int people = Figures.ofHundred(probability);
            String key = people == 0 ? "result.headline.rare" : people == 100 ? "result.headline.sure" : "result.headline.chance";
            return words.say(key, people, assessment.labels().get(looked));
        }
        return words.say("result.headline.number", words.figures().estimate(number(result.value())), ModelInWords.unit(assessment));
    }

    private static String uncertainty(Assessment assessment, PredictionResult result, Words words) {
        if (assessment.target() instanceof ClassTarget) {
            String chance = words.say("result.uncertainty.chance");
            return result.population() == Population.BASELINE ? chance + " " + words.say("result.population.baseline") : chance;
        }
        Figures figures = words.figures();
        return words.say(
                "result.uncertainty.number",
                Figures.ofHundred(number(result.intervalLevel())),
                figures.estimate(number(result.low())),
                figures.estimate(number(result.high())),
                ModelInWords.unit(assessment));
    }

    private static @Nullable Chance chance(Assessment assessment, PredictionResult result, Words words) {
        if (!(assessment.target() instanceof ClassTarget target)) {
            return null;
        }
        List<Integer> order = new ArrayList<>();
        order.add(looked(target, result));
        for (int i = 0; i < target.labels().size(); i++) {
            if (!order.contains(i)) {
                order.add(i);
            }
        }
        return Chance.of(
                order.stream().map(assessment.labels()::get).toList(),
                order.stream().map(i -> probability(target, result, i)).toList(),
                words);
    }

    private static @Nullable Span span(Assessment assessment, PredictionResult result, Words words) {
        return assessment.target() instanceof NumericTarget target
                ? Span.of(
                        number(result.value()), number(result.low()), number(result.high()), target.min(), target.max(), target.unit(), words)
                : null;
    }

    /** The label that the page speaks of: the one the assessment looks for, else the most probable one. */
    private static int looked(ClassTarget target, PredictionResult result) {
        return target.positiveIndex() >= 0
                ? target.positiveIndex()
                : Math.max(0, target.indexOf(Objects.requireNonNullElse(result.label(), "")));
    }

    private static double probability(ClassTarget target, PredictionResult result, int label) {
        Map<String, Double> all = result.probabilities();
        return all == null ? 0 : all.getOrDefault(target.labels().get(label), 0.0);
    }

    private static double number(@Nullable Double value) {
        return Objects.requireNonNull(value, "A numeric prediction without its number.");
    }

    private static String outcome(Assessment assessment, PredictionResult result, Words words, Times times) {
        PredictionResult.ReportedOutcome outcome = result.outcome();
        return outcome == null
                ? ""
                : words.say("result.told", times.moment(outcome.reportedAt()).text(), OutcomeWords.of(assessment, outcome.value(), words));
    }

    private static List<ResultPage.Answered> answers(Assessment assessment, PredictionResult result, Words words) {
        Map<String, String> labels = DistinctLabels.of(assessment.schema());
        return assessment.schema().features().stream()
                .map(feature -> new ResultPage.Answered(labels.getOrDefault(feature.name(), feature.label()), answer(feature, result.answers().get(feature.name()), words)))
                .toList();
    }

    private static String answer(Feature feature, @Nullable Object answer, Words words) {
        if (answer == null) {
            return words.say("result.answer.open");
        }
        return switch (feature) {
            case NumericFeature numeric when answer instanceof Number number ->
                words.figures().plain(number.doubleValue(), 6) + (numeric.unit().isEmpty() ? "" : "\u00a0" + numeric.unit());
            case ChoiceFeature choice when choice.indexOf(answer.toString()) >= 0 ->
                choice.choices().get(choice.indexOf(answer.toString())).label();
            default -> answer.toString();
        };
    }
}
