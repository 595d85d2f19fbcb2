package org.hindsight.core.evaluation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.hindsight.plugin.PromotionRules.Metric;
import org.jspecify.annotations.Nullable;

/**
 * How good one version is on some rows.
 *
 * @param rows            how many rows
 * @param groups          how many groups these form
 * @param figures         every figure that is defined, in the order of {@link Metric}; Brier is the mean squared error
 *                        of the positive label's probability with two labels and the sum of these over the labels with
 *                        more
 * @param confusionMatrix null for regression
 * @param curves          of the positive label, or without one of every label; empty for regression
 * @param residuals       null for classification
 * @param intervals       null for classification
 */
public record Evaluation(
        int rows,
        int groups,
        Map<Metric, Figure> figures,
        @Nullable ConfusionMatrix confusionMatrix,
        List<LabelCurves> curves,
        @Nullable Residuals residuals,
        @Nullable PredictionIntervals intervals) {

    /** Copies the figures, keeping the order of the metrics. */
    public Evaluation {
        figures = Collections.unmodifiableMap(ordered(figures));
        curves = List.copyOf(curves);
    }

    private static Map<Metric, Figure> ordered(Map<Metric, Figure> figures) {
        Map<Metric, Figure> ordered = new EnumMap<>(Metric.class);
        ordered.putAll(figures);
        return ordered;
    }

    /** Measures a version, with intervals: a few seconds at 200,000 rows, milliseconds at a thousand. */
    public static Evaluation of(Scores scores) {
        return of(scores, share -> {});
    }

    /**
     * The same for those who cannot wait without a word.
     *
     * @param progress is told now and then which share is done; it may throw to stop
     */
    public static Evaluation of(Scores scores, DoubleConsumer progress) {
        return new Measurement(List.of(scores), progress).evaluation(0);
    }

    /** Every figure that is defined, without intervals: milliseconds also for many rows. */
    public static Map<Metric, Double> values(Scores scores) {
        double[] computed = new double[Figures.COUNT];
        Figures.of(scores).compute(LabelCurves.ones(scores.holdout().groups()), computed);
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            if (Double.isFinite(computed[metric.ordinal()])) {
                values.put(metric, computed[metric.ordinal()]);
            }
        }
        return values;
    }

    /** A figure; empty when it is undefined on these rows or does not apply to the target. */
    public Optional<Figure> figure(Metric metric) {
        return Optional.ofNullable(figures.get(metric));
    }
}
