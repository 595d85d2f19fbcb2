package org.hindsight.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.hindsight.core.evaluation.Comparison;
import org.hindsight.ui.platform.FakeComparisons;
import org.hindsight.ui.platform.SampleAssessments;
import org.hindsight.ui.text.Words;
import org.junit.jupiter.api.Test;

class VersionChartsTest {

    private static final List<String> NEWEST_FIRST = List.of("new", "old");

    private final Words words = Words.in(Locale.ENGLISH);

    @Test
    void drawsSeveralVersionsInTheSameCharts() {
        List<Chart> charts = charts("heart", "old", "new");
        assertThat(charts).extracting(Chart::id).containsExactly("roc", "precision-recall", "reliability");
        assertThat(charts).allSatisfy(chart -> assertThat(chart.series()).extracting(Chart.Series::name).containsExactly("old", "new"));
    }

    @Test
    void givesEachChartATableOfWhatItShows() {
        Chart roc = charts("heart", "old", "new").getFirst();
        assertThat(roc.table()).isNotNull();
        assertThat(roc.table().headings()).containsExactly("False alarms", "old", "new");
        assertThat(roc.table().rows()).extracting(List::getFirst)
                .containsExactly("AUC", "1\u202f%", "5\u202f%", "10\u202f%", "20\u202f%", "30\u202f%", "50\u202f%");
        assertThat(roc.series().getFirst().points().getFirst()).isEqualTo(Chart.Point.of(0, 0));
        assertThat(roc.series().getFirst().points().getLast()).isEqualTo(Chart.Point.of(1, 1));
    }

    @Test
    void drawsNumbersWithPredictedAgainstActualAndHowFarOffTheyAre() {
        List<Chart> charts = charts("clinic-wait", "old", "new");
        assertThat(charts).extracting(Chart::id).containsExactly("predicted", "residuals");
        assertThat(charts.getFirst().notes()).hasSize(2).first().asString().startsWith("old: intervals meant to hold 90\u202f% of cases hold ");
        double rows = area(charts.getLast().series().getFirst().points());
        assertThat(rows).as("the outline encloses all rows").isBetween(399.0, 401.0);
    }

    @Test
    void writesEveryPointIntoTheFile() {
        Chart roc = charts("heart", "new").getFirst();
        List<String> lines = ChartCsv.of(roc).lines().toList();
        assertThat(lines.getFirst()).isEqualTo("series,False alarms,Found,low,high");
        assertThat(lines).hasSize(1 + roc.series().getFirst().points().size());
        assertThat(lines.get(1)).isEqualTo("new,0.0,0.0,,");
    }

    @Test
    void encodesPointsShortAndWithoutRoundingThemAway() {
        assertThat(new Chart.Series("a", List.of(Chart.Point.of(0, 1), new Chart.Point(0.25, 20, 0.00004, 100.0))).encoded()).isEqualTo("0,1 0.25,20,0,100");
    }

    private List<Chart> charts(String assessment, String... versions) {
        Comparison comparison = FakeComparisons.comparison(SampleAssessments.of(assessment).target(), List.of(versions), NEWEST_FIRST);
        return VersionCharts.of(comparison.versions(), label -> label, "minutes", words);
    }

    private static double area(List<Chart.Point> outline) {
        double area = 0;
        for (int i = 0; i < outline.size(); i += 2) {
            area += outline.get(i).y() * (outline.get(i + 1).x() - outline.get(i).x());
        }
        return area;
    }
}
