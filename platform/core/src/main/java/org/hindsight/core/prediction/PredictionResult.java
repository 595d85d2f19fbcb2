package org.hindsight.core.prediction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hindsight.core.evaluation.Peers;
import org.hindsight.core.recalibration.Population;
import org.hindsight.plugin.Advice;
import org.hindsight.plugin.Notice;
import org.jspecify.annotations.Nullable;

/**
 * A recorded prediction as its reader sees it. Class fields are null for regression, number fields for classification.
 *
 * @param token         opens the result, its follow-up and its erasure; only its hash is stored, so it is known here because the caller brought or just got it
 * @param assessment    the assessment's id
 * @param classification whether labels are predicted
 * @param answers       the validated answers by feature name
 * @param label         the most probable label
 * @param probability   the probability of the positive label, or where there is none of {@code label}
 * @param probabilities the probability of each label, in the order of the target
 * @param value         the predicted number
 * @param unit          its unit
 * @param low           lower end of the prediction interval
 * @param high          upper end of the prediction interval
 * @param intervalLevel the share of true values that the interval is meant to hold
 * @param modelVersion  the version that answered
 * @param createdAt     when
 * @param horizon       the time the prediction speaks of
 * @param notices       safety messages, first of all
 * @param advice        the result in lay words; null when the plugin that made it is gone
 * @param ref           the caller's own reference
 * @param outcome       what really happened, null while unknown
 * @param population    among whom the probabilities hold
 * @param peers         how often it really happened to those with a probability near this one; null where too few are known
 */
public record PredictionResult(
        String token,
        String assessment,
        boolean classification,
        Map<String, Object> answers,
        @Nullable String label,
        @Nullable Double probability,
        @Nullable Map<String, Double> probabilities,
        @Nullable Double value,
        @Nullable String unit,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double intervalLevel,
        String modelVersion,
        Instant createdAt,
        String horizon,
        List<Notice> notices,
        @Nullable Advice advice,
        @Nullable String ref,
        @Nullable ReportedOutcome outcome,
        @Nullable Population population,
        @Nullable Peers peers) {

    /** A result of which nothing is known about the people among whom its probabilities hold. */
    public PredictionResult(
            String token,
            String assessment,
            boolean classification,
            Map<String, Object> answers,
            @Nullable String label,
            @Nullable Double probability,
            @Nullable Map<String, Double> probabilities,
            @Nullable Double value,
            @Nullable String unit,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double intervalLevel,
            String modelVersion,
            Instant createdAt,
            String horizon,
            List<Notice> notices,
            @Nullable Advice advice,
            @Nullable String ref,
            @Nullable ReportedOutcome outcome) {
        this(
                token, assessment, classification, answers, label, probability, probabilities, value, unit, low, high, intervalLevel,
                modelVersion, createdAt, horizon, notices, advice, ref, outcome, null, null);
    }


    /**
     * What really happened.
     *
     * @param value      the label, or the number as text
     * @param reportedAt when it was last reported
     */
    public record ReportedOutcome(String value, Instant reportedAt) {}
}
