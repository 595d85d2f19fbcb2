package org.hindsight.ui.model;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hindsight.core.evaluation.Evaluation;
import org.hindsight.core.evaluation.Figure;
import org.hindsight.core.model.LedgerEntry;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.plugin.PromotionRules.Metric;
import org.hindsight.ui.chart.Chart;
import org.hindsight.ui.chart.Chart.Axis;
import org.hindsight.ui.chart.Chart.Point;
import org.hindsight.ui.chart.Chart.Series;
import org.hindsight.ui.text.MetricWords;
import org.hindsight.ui.text.Times;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * How a model's versions did, one after the other: as measured when each was trained, and all of them on today's rows, which alone can be
 * compared.
 *
 * @param versions   oldest first
 * @param today      by version, on today's rows; versions that were not measured are absent
 * @param served     versions that ever served
 * @param rolledBack versions that an admin took out of service again
 */
record Trend(List<ModelVersion> versions, Map<String, Evaluation> today, Set<String> served, Set<String> rolledBack) {

    static Trend of(List<ModelVersion> versions, Map<String, Evaluation> today, List<LedgerEntry> ledger) {
        Set<String> served = new HashSet<>();
        Set<String> rolledBack = new HashSet<>();
        for (LedgerEntry entry : ledger) {
            served.add(entry.version());
            String previous = entry.previous();
            if (entry.action() == LedgerEntry.Action.ROLLED_BACK && previous != null) {
                rolledBack.add(previous);
            }
        }
        return new Trend(versions, today, served, rolledBack);
    }

    /** A chart a figure. */
    List<Chart> charts(List<String> metrics, MetricWords names, Clock clock) {
        return metrics.stream().map(metric -> chart(metric, names, clock)).toList();
    }

    private Chart chart(String metric, MetricWords names, Clock clock) {
        Words words = names.words();
        Times times = new Times(words, clock);
        List<String> days = versions.stream().map(version -> times.day(version.trainedAt())).toList();
        List<Series> series = new ArrayList<>();
        if (!today.isEmpty()) {
            series.add(series(words.say("trend.today"), metric, true));
        }
        series.add(series(words.say("trend.then"), metric, false));
        String form = names.isShare(metric) ? "percent" : "number";
        return new Chart(
                "trend-" + metric, "trend", names.name(metric), "", words.say("trend.alt", names.name(metric)),
                Axis.of("", days), new Axis("", form, null, null), false, series, List.of(), null);
    }

    private Series series(String name, String metric, boolean onTodaysRows) {
        List<Point> points = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        for (int at = 0; at < versions.size(); at++) {
            ModelVersion version = versions.get(at);
            Point point = onTodaysRows ? today(at, version, metric) : then(at, version, metric);
            if (point != null) {
                points.add(point);
                marks.add(mark(version));
            }
        }
        return new Series(name, points, marks);
    }

    private String mark(ModelVersion version) {
        return rolledBack.contains(version.version()) ? "crossed" : served.contains(version.version()) ? "full" : "hollow";
    }

    private static @Nullable Point then(int at, ModelVersion version, String metric) {
        Double value = version.metrics().get(metric);
        List<Double> interval = version.intervals().getOrDefault(metric, List.of());
        boolean known = interval.size() == 2;
        return value == null ? null : new Point(at, value, known ? interval.getFirst() : null, known ? interval.getLast() : null);
    }

    private @Nullable Point today(int at, ModelVersion version, String metric) {
        Figure figure = figure(version.version(), metric);
        return figure == null ? null : new Point(at, figure.value(), figure.low(), figure.high());
    }

    /** A version's figure on today's rows; null when it was not measured. */
    @Nullable Figure figure(String version, String metric) {
        Evaluation evaluation = today.get(version);
        return evaluation == null ? null : evaluation.figures().get(Metric.valueOf(metric.toUpperCase(Locale.ROOT)));
    }
}
