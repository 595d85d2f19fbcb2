package org.hindsight.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.hindsight.core.model.VersionDetail.Subgroup;
import org.hindsight.ui.platform.SampleAssessments;
import org.hindsight.ui.text.MetricWords;
import org.hindsight.ui.text.Words;
import org.junit.jupiter.api.Test;

class SubgroupChartsTest {

    private final SubgroupCharts charts =
            new SubgroupCharts(SampleAssessments.of("heart"), new MetricWords(Words.in(Locale.ENGLISH), ""));

    @Test
    void drawsAFeatureAChartWithItsBandsInWords() {
        List<Chart> drawn = charts.of(List.of(
                new Subgroup("age", null, 50.0, null, 31, 31, false, "roc_auc", 0.8, 0.7, 0.9),
                new Subgroup("age", 50.0, 60.0, null, 7, 7, true, "roc_auc", null, null, null),
                new Subgroup("age", 60.0, null, null, 40, 40, false, "roc_auc", 0.9, null, null),
                new Subgroup("sex", null, null, "1", 60, 60, false, "roc_auc", 0.85, 0.8, 0.9)));
        assertThat(drawn).extracting(Chart::title).containsExactly("AUC by Age", "AUC by Sex at birth");
        assertThat(drawn.getFirst().x().categories()).containsExactly("below 50", "50 to 60", "60 and more");
        assertThat(drawn.getFirst().series().getFirst().points()).containsExactly(new Chart.Point(0, 0.8, 0.7, 0.9), new Chart.Point(2, 0.9, null, null));
        assertThat(drawn.getFirst().table().rows().get(1)).containsExactly("50 to 60", "7", "too few", "");
        assertThat(drawn.getLast().x().categories()).containsExactly("Male");
    }

    @Test
    void saysNothingWhereNothingIsRecorded() {
        assertThat(charts.of(List.of())).isEmpty();
    }
}
