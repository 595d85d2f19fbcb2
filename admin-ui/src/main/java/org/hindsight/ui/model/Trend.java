package org.hindsight.ui.model;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hindsight.core.comparison.HoldoutFigures;
import org.hindsight.core.model.LedgerEntry;
import org.hindsight.core.model.ModelVersion;
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
record Trend(List<ModelVersion> versions, Map<String, HoldoutFigures> today, Set<String> served, Set<String> rolledBack) {

    static Trend of(List<ModelVersion> versions, Map<String, HoldoutFigures> today, List<LedgerEntry> ledger) {
        Set<String> served = new HashSet<>();
        Set<String> rolledBack = new HashSet<>();
        for (LedgerEntry entry : ledger) {
            if (entry.tookOver()) {
                served.add(entry.version());
            }
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
        Measure then = Measure.of(version.metrics(), version.intervals(), metric);
        return then == null ? null : new Point(at, then.value(), then.low(), then.high());
    }

    private @Nullable Point today(int at, ModelVersion version, String metric) {
        Measure now = figure(version.version(), metric);
        return now == null ? null : new Point(at, now.value(), now.low(), now.high());
    }

    /** A version's figure on today's rows; null when it was not measured. */
    @Nullable Measure figure(String version, String metric) {
        HoldoutFigures measured = today.get(version);
        return measured == null ? null : Measure.of(measured.figures().metrics(), measured.figures().intervals(), metric);
    }

    /** A figure with its interval, where that is known. */
    record Measure(double value, @Nullable Double low, @Nullable Double high) {

        static @Nullable Measure of(Map<String, Double> metrics, Map<String, List<Double>> intervals, String metric) {
            Double value = metrics.get(metric);
            List<Double> interval = intervals.getOrDefault(metric, List.of());
            boolean known = interval.size() == 2;
            return value == null ? null : new Measure(value, known ? interval.getFirst() : null, known ? interval.getLast() : null);
        }
    }
}
