package org.hindsight.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import org.hindsight.core.evaluation.Calibration;
import org.hindsight.core.evaluation.Comparison.Measured;
import org.hindsight.core.evaluation.Figure;
import org.hindsight.core.evaluation.LabelCurves;
import org.hindsight.core.evaluation.LabelCurves.Reliability;
import org.hindsight.ui.chart.Chart.Axis;
import org.hindsight.ui.chart.Chart.Point;
import org.hindsight.ui.chart.Chart.Series;
import org.hindsight.ui.chart.Chart.Table;
import org.hindsight.ui.text.Words;

/** ROC, precision-recall and reliability: of several versions for each label, or of one version for all labels. */
record ClassCharts(List<Measured> versions, Function<String, String> labels, Words words) {

    private static final List<Double> FALSE_ALARMS = List.of(0.01, 0.05, 0.1, 0.2, 0.3, 0.5);
    private static final List<Double> FOUND = List.of(0.2, 0.4, 0.6, 0.8, 0.9, 1.0);

    /** A curve and the name under which it is drawn. */
    private record Named(String name, LabelCurves curves) {}

    List<Chart> all() {
        List<LabelCurves> first = versions.getFirst().evaluation().curves();
        List<Chart> charts = new ArrayList<>();
        if (versions.size() == 1) {
            String only = versions.getFirst().version();
            add(charts, "", "", first.stream().map(curves -> new Named(first.size() == 1 ? only : label(curves), curves)).toList());
            return charts;
        }
        for (int i = 0; i < first.size(); i++) {
            int at = i;
            List<Named> named = versions.stream()
                    .filter(version -> version.evaluation().curves().size() > at)
                    .map(version -> new Named(version.version(), version.evaluation().curves().get(at)))
                    .toList();
            boolean several = first.size() > 1;
            add(charts, several ? "-" + (i + 1) : "", several ? label(first.get(i)) : "", named);
        }
        return charts;
    }

    private String label(LabelCurves curves) {
        return labels.apply(curves.label());
    }

    private void add(List<Chart> charts, String suffix, String label, List<Named> named) {
        List<Named> ranked = named.stream().filter(one -> !one.curves.roc().isEmpty()).toList();
        if (!ranked.isEmpty()) {
            charts.add(roc("roc" + suffix, label, ranked));
            charts.add(precisionRecall("precision-recall" + suffix, label, ranked));
        }
        List<Named> reliable = named.stream().filter(one -> !one.curves.reliability().isEmpty()).toList();
        if (!reliable.isEmpty()) {
            charts.add(reliability("reliability" + suffix, label, reliable));
        }
    }

    private Chart roc(String id, String label, List<Named> named) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(words.say("metric.roc_auc"), named, one ->
                one.curves.rocAuc() == null ? "\u2013" : words.figures().decimal(one.curves.rocAuc(), 3)));
        rows.addAll(rows(FALSE_ALARMS, named, ClassCharts::found));
        return new Chart(
                id, "line", titled("roc", label), words.say("chart.roc.about"), words.say("chart.roc.alt", names(named)),
                Axis.share(words.say("chart.roc.x")), Axis.share(words.say("chart.roc.y")), true,
                series(named, one -> points(one.curves.roc())), List.of(), new Table(headings("chart.roc.x", named), rows));
    }

    private Chart precisionRecall(String id, String label, List<Named> named) {
        return new Chart(
                id, "line", titled("pr", label), words.say("chart.pr.about"), words.say("chart.pr.alt", names(named)),
                Axis.share(words.say("chart.pr.x")), Axis.share(words.say("chart.pr.y")), false,
                series(named, one -> points(one.curves.precisionRecall())), List.of(),
                new Table(headings("chart.pr.x", named), rows(FOUND, named, ClassCharts::right)));
    }

    private Chart reliability(String id, String label, List<Named> named) {
        List<String> headings = List.of(
                words.say("chart.series"), words.say("chart.reliability.x"), words.say("chart.reliability.y"), words.say("model.interval"),
                words.say("chart.rows"));
        List<List<String>> rows = named.stream()
                .flatMap(one -> one.curves.reliability().stream().map(part -> row(one.name, part)))
                .toList();
        return new Chart(
                id, "points", titled("reliability", label), words.say("chart.reliability.about"), words.say("chart.reliability.alt", names(named)),
                Axis.share(words.say("chart.reliability.x")), Axis.share(words.say("chart.reliability.y")), true,
                series(named, one -> one.curves.reliability().stream().map(ClassCharts::point).toList()), calibrations(named),
                new Table(headings, rows));
    }

    private List<String> row(String name, Reliability part) {
        Double low = part.low();
        Double high = part.high();
        return List.of(
                name,
                percent(part.predicted()),
                percent(part.observed()),
                low == null || high == null ? "\u2013" : words.say("interval", percent(low), percent(high)),
                words.figures().count(part.rows()));
    }

    private List<String> calibrations(List<Named> named) {
        List<String> sentences = new ArrayList<>();
        for (Named one : named) {
            Calibration calibration = one.curves.calibration();
            if (calibration != null) {
                sentences.add(words.say(
                        "chart.calibration", one.name, figure(calibration.slope()), figure(calibration.intercept())));
            }
        }
        return sentences;
    }

    private String figure(Figure figure) {
        String value = words.figures().decimal(figure.value(), 2);
        Double low = figure.low();
        Double high = figure.high();
        return low == null || high == null
                ? value
                : value + " (" + words.say("interval", words.figures().decimal(low, 2), words.figures().decimal(high, 2)) + ")";
    }

    /** The share found at a share of false alarms: the curve's height there. */
    private static double found(LabelCurves curves, double falseAlarms) {
        return curves.roc().stream().filter(point -> point.x() <= falseAlarms + 1e-9).mapToDouble(LabelCurves.Point::y).max().orElse(0);
    }

    /** How many alarms are right where so many are found: the best threshold that finds them. */
    private static double right(LabelCurves curves, double found) {
        return curves.precisionRecall().stream().filter(point -> point.x() >= found - 1e-9).mapToDouble(LabelCurves.Point::y).max().orElse(0);
    }

    private List<List<String>> rows(List<Double> shares, List<Named> named, ToDoubleBiFunction<LabelCurves, Double> height) {
        return shares.stream()
                .map(share -> row(words.figures().percent(share, 0), named, one -> percent(height.applyAsDouble(one.curves, share))))
                .toList();
    }

    private static List<String> row(String head, List<Named> named, Function<Named, String> cell) {
        List<String> row = new ArrayList<>(List.of(head));
        named.forEach(one -> row.add(cell.apply(one)));
        return row;
    }

    private List<String> headings(String first, List<Named> named) {
        return row(words.say(first), named, Named::name);
    }

    private static List<Series> series(List<Named> named, Function<Named, List<Point>> points) {
        return named.stream().map(one -> new Series(one.name, points.apply(one))).toList();
    }

    private static List<Point> points(List<LabelCurves.Point> points) {
        return points.stream().map(point -> Point.of(point.x(), point.y())).toList();
    }

    private static Point point(Reliability part) {
        return new Point(part.predicted(), part.observed(), part.low(), part.high());
    }

    private String titled(String chart, String label) {
        String title = words.say("chart." + chart);
        return label.isEmpty() ? title : words.say("chart.of", title, label);
    }

    private static String names(List<Named> named) {
        return String.join(", ", named.stream().map(Named::name).toList());
    }

    private String percent(double share) {
        return words.figures().percent(share, 1);
    }
}
