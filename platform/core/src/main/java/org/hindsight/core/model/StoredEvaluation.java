package org.hindsight.core.model;

import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hindsight.core.evaluation.ConfusionMatrix;
import org.hindsight.core.evaluation.Evaluation;
import org.jspecify.annotations.Nullable;

/**
 * What was measured when a version was trained, as stored with it.
 *
 * @param metrics   figures by metric id
 * @param intervals 95 % intervals by metric id
 * @param confusion the confusion matrix, null for regression
 * @param detail    what else was measured, null for versions from before it was
 */
@Serdeable
public record StoredEvaluation(
        Map<String, Double> metrics,
        Map<String, List<Double>> intervals,
        ModelVersion.@Nullable ConfusionCounts confusion,
        @Nullable VersionDetail detail) {

    static StoredEvaluation of(ModelVersion version) {
        return new StoredEvaluation(version.metrics(), version.intervals(), version.confusion(), version.detail());
    }

    /** What is kept of an evaluation. */
    public static StoredEvaluation of(Evaluation evaluation) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        Map<String, List<Double>> intervals = new LinkedHashMap<>();
        evaluation.figures().forEach((metric, figure) -> {
            metrics.put(metric.id(), figure.value());
            @Nullable Double low = figure.low();
            @Nullable Double high = figure.high();
            if (low != null && high != null) {
                intervals.put(metric.id(), List.of(low, high));
            }
        });
        return new StoredEvaluation(metrics, intervals, counts(evaluation.confusionMatrix()), null);
    }

    private static ModelVersion.@Nullable ConfusionCounts counts(@Nullable ConfusionMatrix matrix) {
        return matrix == null
                ? null
                : new ModelVersion.ConfusionCounts(
                        matrix.labels(),
                        matrix.counts().stream().map(row -> row.stream().map(Integer::longValue).toList()).toList());
    }
}
