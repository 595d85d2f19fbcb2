package org.hindsight.core.model;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was measured when a version was trained, as stored with it.
 *
 * @param metrics   figures by metric id
 * @param intervals 95 % intervals by metric id
 * @param confusion the confusion matrix, null for regression
 */
@Serdeable
public record StoredEvaluation(
        Map<String, Double> metrics, Map<String, List<Double>> intervals, ModelVersion.@Nullable ConfusionCounts confusion) {}
