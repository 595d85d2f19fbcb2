package org.hindsight.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.hindsight.core.evaluation.Comparison.Measured;
import org.hindsight.core.evaluation.PredictionIntervals;
import org.hindsight.core.evaluation.Residuals;
import org.hindsight.core.evaluation.Residuals.Bin;
import org.hindsight.ui.chart.Chart.Axis;
import org.hindsight.ui.chart.Chart.Point;
import org.hindsight.ui.chart.Chart.Series;
import org.hindsight.ui.chart.Chart.Table;
import org.hindsight.ui.text.MetricWords;
import org.hindsight.ui.text.Words;

/** Predicted against actual numbers, and how far off they are. */
record NumberCharts(List<Measured> versions, String unit, Words words) {

    List<Chart> all() {
        return List.of(predicted(), residuals());
    }

    private Chart predicted() {
        List<String> headings = List.of(
                words.say("chart.series"), words.say("chart.predicted.x", unit), words.say("chart.predicted.y", unit), words.say("chart.rows"));
        List<List<String>> rows = versions.stream()
                .flatMap(version -> residuals(version).tenths().stream().map(tenth -> List.of(
                        version.version(), decimal(tenth.predicted()), decimal(tenth.observed()), words.figures().count(tenth.rows()))))
                .toList();
        return new Chart(
                "predicted", "points", words.say("chart.predicted"), words.say("chart.predicted.about"), words.say("chart.predicted.alt", names()),
                Axis.number(words.say("chart.predicted.x", unit)), Axis.number(words.say("chart.predicted.y", unit)), true,
                series(residuals -> residuals.tenths().stream().map(tenth -> Point.of(tenth.predicted(), tenth.observed())).toList()),
                coverage(), new Table(headings, rows));
    }

    private Chart residuals() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(words.say("chart.residuals.mean"), residuals -> words.figures().signed(residuals.mean(), 1)));
        rows.add(row(words.say("chart.residuals.deviation"), residuals -> decimal(residuals.deviation())));
        for (int i = 0; i < residuals(versions.getFirst()).quantiles().size(); i++) {
            int at = i;
            double share = residuals(versions.getFirst()).quantiles().get(i).share();
            rows.add(row(
                    words.say("chart.residuals.quantile", Math.round(100 * share)),
                    residuals -> words.figures().signed(residuals.quantiles().get(at).value(), 1)));
        }
        List<String> headings = row(words.say("chart.residuals.x", unit), Measured::version, versions);
        return new Chart(
                "residuals", "steps", words.say("chart.residuals"), words.say("chart.residuals.about"), words.say("chart.residuals.alt", names()),
                Axis.number(words.say("chart.residuals.x", unit)), new Axis(words.say("chart.residuals.y", unit), "number", 0.0, null), false,
                series(residuals -> outline(residuals.histogram())), List.of(), new Table(headings, rows));
    }

    /** The outline of a histogram; heights are rows per unit, because versions have bins of different widths. */
    private static List<Point> outline(List<Bin> bins) {
        List<Point> points = new ArrayList<>();
        for (Bin bin : bins) {
            double width = bin.high() - bin.low();
            double height = width == 0 ? bin.rows() : bin.rows() / width;
            points.add(Point.of(bin.low(), height));
            points.add(Point.of(bin.high(), height));
        }
        return points;
    }

    private List<String> coverage() {
        List<String> sentences = new ArrayList<>();
        MetricWords metrics = new MetricWords(words, unit);
        for (Measured version : versions) {
            PredictionIntervals intervals = version.evaluation().intervals();
            if (intervals != null) {
                sentences.add(words.say(
                        "chart.coverage", version.version(), words.figures().percent(intervals.level(), 0),
                        words.figures().percent(intervals.coverage().value(), 1), metrics.value("mae", intervals.width().value())));
            }
        }
        return sentences;
    }

    private List<String> row(String head, Function<Residuals, String> cell) {
        return row(head, version -> cell.apply(residuals(version)), versions);
    }

    private static <T> List<String> row(String head, Function<T, String> cell, List<T> columns) {
        List<String> row = new ArrayList<>(List.of(head));
        columns.forEach(column -> row.add(cell.apply(column)));
        return row;
    }

    private List<Series> series(Function<Residuals, List<Point>> points) {
        return versions.stream().map(version -> new Series(version.version(), points.apply(residuals(version)))).toList();
    }

    private static Residuals residuals(Measured version) {
        return Objects.requireNonNull(version.evaluation().residuals(), "numbers have residuals");
    }

    private String names() {
        return String.join(", ", versions.stream().map(Measured::version).toList());
    }

    private String decimal(double number) {
        return words.figures().decimal(number, 1);
    }
}
