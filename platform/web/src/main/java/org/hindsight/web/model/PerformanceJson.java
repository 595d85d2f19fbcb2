package org.hindsight.web.model;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hindsight.core.comparison.HoldoutFigures;
import org.hindsight.core.model.ModelVersion;
import org.jspecify.annotations.Nullable;

/**
 * How one version did, as an entry of a model's history.
 *
 * @param version         its name
 * @param trainedAt       when the training ended
 * @param trigger         what started it
 * @param status          what the promotion gate said
 * @param trainingSamples rows it was trained on
 * @param testSamples     rows it was measured on
 * @param metrics         its figures as measured then, null where undefined
 * @param intervals       low and high end of the 95 % interval of each figure that has one
 * @param confusionMatrix null for regression
 * @param onTodaysHoldout the same figures on today's rows, on which all versions can be compared; null while not measured
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@Schema(name = "Performance")
record PerformanceJson(
        String version,
        Instant trainedAt,
        String trigger,
        String status,
        long trainingSamples,
        long testSamples,
        Map<String, @Nullable Double> metrics,
        Map<String, List<Double>> intervals,
        @Nullable ConfusionJson confusionMatrix,
        @Nullable OnHoldoutJson onTodaysHoldout) {

    /**
     * Figures on today's rows.
     *
     * @param testSamples     rows
     * @param metrics         figures, null where undefined
     * @param intervals       their 95 % intervals
     * @param confusionMatrix null for regression
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "OnTodaysHoldout")
    record OnHoldoutJson(
            long testSamples,
            Map<String, @Nullable Double> metrics,
            Map<String, List<Double>> intervals,
            @Nullable ConfusionJson confusionMatrix) {

        static @Nullable OnHoldoutJson of(@Nullable HoldoutFigures today) {
            return today == null
                    ? null
                    : new OnHoldoutJson(
                            today.rows(),
                            MetricNames.complete(today.figures()),
                            today.figures().intervals(),
                            ConfusionJson.of(today.figures().confusion()));
        }
    }

    static PerformanceJson of(ModelVersion version, @Nullable HoldoutFigures today) {
        return new PerformanceJson(
                version.version(),
                version.trainedAt(),
                version.trigger(),
                version.status(),
                version.trainingSamples(),
                version.testSamples(),
                MetricNames.complete(version),
                version.intervals(),
                ConfusionJson.of(version.confusion()),
                OnHoldoutJson.of(today));
    }
}
