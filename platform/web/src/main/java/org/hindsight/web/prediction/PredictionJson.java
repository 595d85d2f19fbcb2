package org.hindsight.web.prediction;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.evaluation.Peers;
import org.hindsight.core.explanation.Explanation;
import org.hindsight.core.followup.FollowUp;
import org.hindsight.core.prediction.PredictionResult;
import org.hindsight.core.recalibration.Population;
import org.hindsight.plugin.Advice;
import org.hindsight.web.assessment.Blank;
import org.hindsight.web.assessment.NoticeJson;
import org.jspecify.annotations.Nullable;

/**
 * A recorded prediction. The fields of labels are null for a number, those of a number are null for labels.
 *
 * @param token         opens the result, its follow-up and its erasure; it cannot be found out again
 * @param assessment    the assessment's id
 * @param kind          classification or regression
 * @param label         the most probable label
 * @param band          low, moderate or high; null when the plugin that explains it is gone
 * @param probability   the probability of the positive label, or where there is none of label
 * @param probabilities the probability of each label
 * @param value         the predicted number
 * @param unit          its unit
 * @param interval      low and high end of the prediction interval
 * @param intervalLevel the share of true values that the interval is meant to hold
 * @param modelVersion  the version that answered
 * @param createdAt     when
 * @param horizon       the time the prediction speaks of, null where it speaks of the present
 * @param notices       safety messages, to be shown first of all
 * @param advice        the result in lay words
 * @param drivers       what drove the result, the strongest first: together with the average over the baseline data they make the probability or
 *                      the value; null unless asked for, and when the version that answered is gone
 * @param followUp      when and how will be asked what really happened, null when nobody wished it
 * @param outcome       what really happened, null while unknown
 * @param ref           the caller's own reference
 * @param population    among whom the probabilities hold: baseline (people like those in the baseline data) or outcomes (people like those whose
 *                      outcomes were confirmed here, from 100 confirmed events on); null for a number
 * @param peers         how often it really happened to those with a probability near this one; null for a number, and where too few are known
 * @param links         pages for people
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@Schema(name = "Prediction")
record PredictionJson(
        String token,
        String assessment,
        String kind,
        @Nullable String label,
        @Nullable String band,
        @Nullable Double probability,
        @Nullable Map<String, Double> probabilities,
        @Nullable Double value,
        @Nullable String unit,
        @Nullable List<Double> interval,
        @Nullable Double intervalLevel,
        String modelVersion,
        Instant createdAt,
        @Nullable String horizon,
        List<NoticeJson> notices,
        @Nullable AdviceJson advice,
        @Nullable List<DriverJson> drivers,
        @Nullable FollowUpJson followUp,
        @Nullable OutcomeJson outcome,
        @Nullable String ref,
        @Nullable String population,
        @Nullable PeersJson peers,
        LinksJson links) {

    /**
     * The result in lay words.
     *
     * @param title in a few words
     * @param text  what it means
     * @param steps what to do next
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Advice")
    record AdviceJson(String title, String text, List<String> steps) {}

    /**
     * What one answer did to the result.
     *
     * @param feature the feature's name
     * @param label   the question
     * @param answer  the answer in words, null where the question was left open
     * @param effect  by how much it moved the result, up (positive) or down
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Driver")
    record DriverJson(String feature, String label, @Nullable String answer, double effect) {

        static DriverJson of(Explanation.Driver driver) {
            return new DriverJson(driver.feature(), driver.label(), driver.answer(), driver.effect());
        }
    }

    /**
     * What really happened.
     *
     * @param value      the label, or the number as text
     * @param reportedAt when it was last reported
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Outcome")
    record OutcomeJson(String value, Instant reportedAt) {

        static @Nullable OutcomeJson of(PredictionResult.@Nullable ReportedOutcome outcome) {
            return outcome == null ? null : new OutcomeJson(outcome.value(), outcome.reportedAt());
        }
    }

    /**
     * People whom the version did not learn from and to whom it gives a probability near this one: the nearest hundred within odds half as high
     * or low again, at least 30.
     *
     * @param n             how many
     * @param probabilities the lowest and the highest probability among them
     * @param share         the share to whom it really happened
     * @param interval      the 95 % interval of that share (Wilson)
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Peers")
    record PeersJson(int n, List<Double> probabilities, double share, List<Double> interval) {

        static @Nullable PeersJson of(@Nullable Peers peers) {
            return peers == null
                    ? null
                    : new PeersJson(peers.rows(), List.of(peers.from(), peers.to()), peers.share(), List.of(peers.low(), peers.high()));
        }
    }

    /**
     * Pages for people, on this server.
     *
     * @param result  shows the result
     * @param outcome asks what really happened
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "PredictionLinks")
    record LinksJson(String result, String outcome) {}

    /** A prediction, and what drove it where that was asked for and can be told. */
    static PredictionJson of(PredictionResult result, Optional<Explanation> explanation, Optional<FollowUp> followUp) {
        Advice advice = result.advice();
        @Nullable Population population = result.population();
        return new PredictionJson(
                result.token(),
                result.assessment(),
                result.classification() ? "classification" : "regression",
                result.label(),
                advice == null ? null : advice.band().name().toLowerCase(Locale.ROOT),
                result.probability(),
                result.probabilities(),
                result.value(),
                result.unit(),
                interval(result.low(), result.high()),
                result.intervalLevel(),
                result.modelVersion(),
                result.createdAt(),
                Blank.toNull(result.horizon()),
                result.notices().stream().map(NoticeJson::of).toList(),
                advice == null ? null : new AdviceJson(advice.title(), advice.text(), advice.steps()),
                explanation.map(found -> found.drivers().stream().map(DriverJson::of).toList()).orElse(null),
                followUp.map(FollowUpJson::of).orElse(null),
                OutcomeJson.of(result.outcome()),
                result.ref(),
                population == null ? null : population.id(),
                PeersJson.of(result.peers()),
                new LinksJson("/results/" + result.token(), "/outcomes/" + result.token()));
    }

    private static @Nullable List<Double> interval(@Nullable Double low, @Nullable Double high) {
        return low == null || high == null ? null : List.of(low, high);
    }
}
