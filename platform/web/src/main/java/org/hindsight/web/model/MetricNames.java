package org.hindsight.web.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.StoredEvaluation;
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
        return complete(version.metrics(), version.confusion() != null);
    }

    static Map<String, @Nullable Double> complete(StoredEvaluation figures) {
        return complete(figures.metrics(), figures.confusion() != null);
    }

    /** The same for anything that there is one of a figure. */
    static <T> Map<String, @Nullable T> complete(Map<String, T> known, boolean ofLabels) {
        Map<String, @Nullable T> all = new LinkedHashMap<>();
        (ofLabels ? OF_LABELS : OF_NUMBERS).forEach(metric -> all.put(metric.id(), null));
        all.putAll(known);
        return all;
    }
}
