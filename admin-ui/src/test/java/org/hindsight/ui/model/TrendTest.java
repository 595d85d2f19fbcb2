package org.hindsight.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hindsight.core.evaluation.Comparison;
import org.hindsight.core.model.LedgerEntry;
import org.hindsight.core.model.LedgerEntry.Action;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.plugin.PromotionRules.Metric;
import org.hindsight.ui.chart.Chart;
import org.hindsight.ui.platform.FakeComparisons;
import org.hindsight.ui.platform.SampleAssessments;
import org.hindsight.ui.text.MetricWords;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrendTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:12:00Z");

    private final Comparison today = FakeComparisons.comparison(SampleAssessments.of("heart").target(), List.of("v2"), List.of("v3", "v2", "v1"));
    private final Trend trend = Trend.of(
            List.of(version("v1", 1), version("v2", 2), version("v3", 3)),
            Map.of("v2", FakeComparisons.figures(today.versions().getFirst().evaluation())),
            List.of(entry("v1", null, Action.PROMOTED), entry("v2", "v1", Action.PROMOTED), entry("v1", "v2", Action.ROLLED_BACK)));

    @Test
    void showsEachVersionAsMeasuredThenAndThoseThatCanBeReadOnTodaysRows() {
        Chart accuracy = chart();
        assertThat(accuracy.x().categories()).containsExactly("Nov 1", "Nov 2", "Nov 3");
        assertThat(accuracy.series()).extracting(Chart.Series::name).containsExactly("On today\u2019s rows", "As measured then");
        assertThat(accuracy.series().getFirst().points()).singleElement().satisfies(point -> {
            assertThat(point.x()).isEqualTo(1);
            assertThat(point.y()).isEqualTo(today.versions().getFirst().evaluation().figures().get(Metric.ACCURACY).value());
            assertThat(point.low()).isNotNull();
        });
        assertThat(accuracy.series().getLast().points()).hasSize(3).first().isEqualTo(new Chart.Point(0, 0.8, 0.7, 0.9));
    }

    @Test
    void marksWhatServedAndWhatWasRolledBack() {
        assertThat(chart().series().getLast().marks()).containsExactly("full", "crossed", "hollow");
    }

    private Chart chart() {
        return trend.charts(List.of("accuracy"), new MetricWords(Words.in(Locale.ENGLISH), ""), Clock.fixed(NOW, ZoneOffset.UTC)).getFirst();
    }

    private static ModelVersion version(String name, int day) {
        return new ModelVersion(
                "heart", name, day, "PROMOTED", "cron", Instant.parse("2026-11-0" + day + "T02:00:00Z"), 100, 20, Map.of("accuracy", 0.8),
                Map.of("accuracy", List.of(0.7, 0.9)), null, null, Map.of(), true);
    }

    private static LedgerEntry entry(String version, @Nullable String previous, Action action) {
        return new LedgerEntry("heart", 1, version, previous, null, action, "why", "gate", NOW, "", "");
    }
}
