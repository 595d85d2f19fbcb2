package org.hindsight.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hindsight.plugin.PromotionRules.Metric;
import org.junit.jupiter.api.Test;

class SubgroupTest {

    @Test
    void everyBandHasItsFigureUnlessItIsTooSmall() {
        Holdout holdout = Sample.random(219, 1, 4);
        Scores scores = Scores.of(holdout, row -> Sample.yes(row < 100 ? holdout.actual(row) : 0.4));

        List<Double> told = new ArrayList<>();
        List<Subgroup> subgroups =
                Subgroup.of(scores, Metric.ROC_AUC, List.of("young", "old", "oldest"), row -> Math.min(row / 100, 2), told::add);

        assertThat(told).hasSizeGreaterThan(2000).isSorted().last().satisfies(last -> assertThat(last).isBetween(0.66, 0.67));
        assertThat(subgroups).extracting(Subgroup::band).containsExactly("young", "old", "oldest");
        assertThat(subgroups).extracting(Subgroup::rows).containsExactly(100, 100, 19);
        assertThat(subgroups).extracting(Subgroup::tooFew).containsExactly(false, false, true);
        assertThat(subgroups.get(0).figure().value()).isEqualTo(1);
        assertThat(subgroups.get(1).figure().value()).isEqualTo(0.5);
        assertThat(subgroups.get(2).figure()).isNull();
    }

    @Test
    void rowsWithoutABandAreLeftOut() {
        Scores scores = Sample.informed(Sample.random(60, 3, 4), 1, 1);

        List<Subgroup> subgroups = Subgroup.of(scores, Metric.BRIER, List.of("known"), row -> row < 30 ? 0 : -1, share -> {});

        assertThat(subgroups).singleElement().satisfies(known -> {
            assertThat(known.rows()).isEqualTo(30);
            assertThat(known.groups()).isEqualTo(10);
        });
    }
}
