package org.hindsight.ui.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.model.VersionDetail.Subgroup;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.Feature;
import org.hindsight.ui.chart.Chart.Axis;
import org.hindsight.ui.chart.Chart.Point;
import org.hindsight.ui.chart.Chart.Series;
import org.hindsight.ui.chart.Chart.Table;
import org.hindsight.ui.text.MetricWords;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** How a version does for whom: its main figure by age, by hour of the day, by whatever bands the plugin declares. A chart a feature. */
public record SubgroupCharts(@Nullable Assessment assessment, MetricWords metrics) {

    /** The charts, in the plugin's order. */
    public List<Chart> of(List<Subgroup> subgroups) {
        Map<String, List<Subgroup>> byFeature = new LinkedHashMap<>();
        subgroups.forEach(subgroup -> byFeature.computeIfAbsent(subgroup.feature(), unseen -> new ArrayList<>()).add(subgroup));
        List<Chart> charts = new ArrayList<>();
        byFeature.forEach((feature, bands) -> charts.add(chart("by-" + (charts.size() + 1), feature, bands)));
        return charts;
    }

    private Chart chart(String id, String feature, List<Subgroup> bands) {
        Words words = words();
        String metric = bands.getFirst().metric();
        String label = find(feature).map(Feature::label).orElse(feature);
        List<Point> points = new ArrayList<>();
        for (int at = 0; at < bands.size(); at++) {
            Double value = bands.get(at).value();
            if (value != null) {
                points.add(new Point(at, value, bands.get(at).from(), bands.get(at).to()));
            }
        }
        String title = words.say("subgroup.title", metrics.name(metric), label);
        return new Chart(
                id, "bands", title, "", words.say("subgroup.alt", title), Axis.of("", bands.stream().map(band -> name(feature, band)).toList()),
                new Axis(metrics.name(metric), metrics.isShare(metric) ? "percent" : "number", null, null), false,
                List.of(new Series(metrics.name(metric), points)), List.of(),
                new Table(
                        List.of(label, words.say("chart.rows"), metrics.name(metric), words.say("model.interval")),
                        bands.stream().map(band -> row(feature, band)).toList()));
    }

    private List<String> row(String feature, Subgroup band) {
        Double value = band.value();
        return List.of(
                name(feature, band),
                words().figures().count(band.n()),
                band.tooFew() ? words().say("subgroup.few") : value == null ? "\u2013" : metrics.value(band.metric(), value),
                metrics.interval(band.metric(), band.from(), band.to()));
    }

    private String name(String feature, Subgroup band) {
        String choice = band.choice();
        if (choice != null) {
            return find(feature).map(found -> label(found, choice)).orElse(choice);
        }
        Double low = band.low();
        Double high = band.high();
        String from = low == null ? "" : words().figures().plain(low, 2);
        String below = high == null ? "" : words().figures().plain(high, 2);
        return low == null
                ? high == null ? words().say("subgroup.all") : words().say("subgroup.below", below)
                : high == null ? words().say("subgroup.from", from) : words().say("subgroup.between", from, below);
    }

    private static String label(Feature feature, String choice) {
        return feature instanceof ChoiceFeature choices
                ? choices.choices().stream().filter(each -> each.value().equals(choice)).map(ChoiceFeature.Choice::label).findFirst().orElse(choice)
                : choice;
    }

    private Optional<Feature> find(String name) {
        return assessment == null
                ? Optional.empty()
                : assessment.schema().features().stream().filter(feature -> feature.name().equals(name)).findFirst();
    }

    private Words words() {
        return metrics.words();
    }
}
