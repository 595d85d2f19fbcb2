package org.hindsight.web.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.plugin.PromotionRules.Metric;
import org.jspecify.annotations.Nullable;

/** Figures as the API lists them: every figure of the model's kind is there, as null where it could not be measured. */
final class MetricNames {

    private static final List<Metric> OF_LABELS = List.of(
            Metric.ACCURACY,
            Metric.BALANCED_ACCURACY,
            Metric.PRECISION,
            Metric.RECALL,
            Metric.SPECIFICITY,
            Metric.F1,
            Metric.ROC_AUC,
            Metric.PR_AUC,
            Metric.BRIER,
            Metric.LOG_LOSS);
    private static final List<Metric> OF_NUMBERS = List.of(Metric.MAE, Metric.RMSE, Metric.R2, Metric.WITHIN_TOLERANCE);

    private MetricNames() {}

    static Map<String, @Nullable Double> complete(ModelVersion version) {
        Map<String, @Nullable Double> all = new LinkedHashMap<>();
        (version.confusion() == null ? OF_NUMBERS : OF_LABELS).forEach(metric -> all.put(metric.id(), null));
        all.putAll(version.metrics());
        return all;
    }
}
