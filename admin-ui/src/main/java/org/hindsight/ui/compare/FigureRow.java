package org.hindsight.ui.compare;

import java.util.ArrayList;
import java.util.List;
import org.hindsight.core.evaluation.Comparison;
import org.hindsight.core.evaluation.Figure;
import org.hindsight.plugin.PromotionRules.Metric;
import org.hindsight.ui.text.MetricWords;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * A figure of all compared versions.
 *
 * @param name        its name
 * @param values      of each version, oldest first
 * @param differences of each later version to the oldest
 */
record FigureRow(String name, List<Value> values, List<Difference> differences) {

    /** A figure and its interval, in words; the interval is empty where it is unknown. */
    record Value(String value, String interval) {}

    /**
     * A difference.
     *
     * @param value    with its sign
     * @param interval its 95 % interval; empty where it is unknown
     * @param tone     up, down or same: whether the interval leaves zero out, and on which side
     * @param words    what that means
     */
    record Difference(String value, String interval, String tone, String words) {}

    /** The figures that are defined for every version. */
    static List<FigureRow> of(Comparison comparison, String unit, Words words) {
        MetricWords metrics = new MetricWords(words, unit);
        List<FigureRow> rows = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            boolean everywhere = comparison.versions().stream().allMatch(version -> version.evaluation().figures().containsKey(metric));
            if (everywhere && words.has("metric." + metric.id())) {
                rows.add(row(metric, comparison, metrics, words));
            }
        }
        return rows;
    }

    private static FigureRow row(Metric metric, Comparison comparison, MetricWords metrics, Words words) {
        String id = metric.id();
        List<Value> values = comparison.versions().stream()
                .map(version -> version.evaluation().figures().get(metric))
                .map(figure -> new Value(metrics.value(id, figure.value()), metrics.interval(id, figure.low(), figure.high())))
                .toList();
        List<Difference> differences = comparison.contrasts().stream()
                .map(contrast -> difference(id, contrast.differences().get(metric), metrics, words))
                .toList();
        return new FigureRow(metrics.name(id), values, differences);
    }

    private static Difference difference(String metric, @Nullable Figure difference, MetricWords metrics, Words words) {
        if (difference == null) {
            return new Difference("\u2013", "", "same", "");
        }
        Double low = difference.low();
        Double high = difference.high();
        String interval = low == null || high == null
                ? ""
                : words.say("interval", metrics.difference(metric, low), metrics.difference(metric, high));
        boolean clear = low != null && high != null && (low > 0 || high < 0);
        String tone = !clear ? "same" : difference.value() > 0 == MetricWords.higherIsBetter(metric) ? "up" : "down";
        String key = switch (tone) {
            case "up" -> "compare.metric." + metric + ".better";
            case "down" -> "compare.metric." + metric + ".worse";
            default -> "compare.unclear";
        };
        return new Difference(metrics.difference(metric, difference.value()), interval, tone, words.say(key));
    }
}
