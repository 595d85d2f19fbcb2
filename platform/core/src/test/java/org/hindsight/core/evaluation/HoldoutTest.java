package org.hindsight.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.junit.jupiter.api.Test;

class HoldoutTest {

    @Test
    void rowsWithoutAGroupStandForThemselves() {
        List<LabelledRow> rows = List.of(row(0, "x"), row(1, null), row(1, "x"), row(0, null));

        Holdout holdout = Holdout.of(Sample.YES_NO, rows, position -> position < 3);

        assertThat(holdout.rows()).isEqualTo(4);
        assertThat(holdout.groups()).isEqualTo(3);
        assertThat(holdout.group(0)).isEqualTo(holdout.group(2));
        assertThat(holdout.groupsWith(0)).isEqualTo(2);
        assertThat(holdout.fromBaseline(2)).isTrue();
        assertThat(holdout.fromBaseline(3)).isFalse();
    }

    private static LabelledRow row(double target, String group) {
        return new LabelledRow(FeatureVector.of(0), target, group);
    }

    @Test
    void tooFewGroupsOfALabelCallForCrossValidation() {
        Holdout.Builder builder = Holdout.builder(Sample.YES_NO, 100);
        for (int row = 0; row < 100; row++) {
            builder.add(row < 90 ? 0 : 1, row < 90 ? null : "g" + row % 9, true);
        }

        assertThat(Basis.of(builder.build())).isEqualTo(Basis.CROSS_VALIDATION);
        assertThat(Basis.of(builder.add(1, null, true).build())).isEqualTo(Basis.HOLDOUT);
    }

    @Test
    void aPartKeepsOutcomesGroupsAndOrigin() {
        Holdout holdout = Sample.random(30, 3, 1);
        Scores part = Sample.informed(holdout, 1, 1).where(holdout::fromBaseline);

        assertThat(part.holdout().rows()).isEqualTo(15);
        assertThat(part.holdout().groups()).isEqualTo(10);
        for (int row = 0; row < 15; row++) {
            assertThat(part.holdout().actual(row)).isEqualTo(holdout.actual(2 * row));
            assertThat(part.holdout().fromBaseline(row)).isTrue();
        }
    }

    @Test
    void trivialPredictionSaysTheShareOrTheMedian() {
        double[] labels = Losses.ofTrivialPrediction(Sample.labels(Sample.YES_NO, 1, 0, 0, 0));
        double[] three = Losses.ofTrivialPrediction(Sample.labels(Sample.THREE, 0, 1, 1, 2));
        double[] numbers = Losses.ofTrivialPrediction(Sample.numbers(1, 2, 4, 100));

        assertThat(labels).containsExactly(new double[] {0.5625, 0.0625, 0.0625, 0.0625}, within(1e-12));
        assertThat(three[0]).isCloseTo(0.75 * 0.75 + 0.25 + 0.0625, within(1e-12));
        assertThat(numbers).containsExactly(2, 1, 1, 97);
    }

    @Test
    void lossIsBrierOrAbsoluteError() {
        double[] labels = Losses.of(Sample.yes(Sample.labels(Sample.YES_NO, 1, 0), 0.7, 0.4));
        double[] numbers = Losses.of(Sample.values(Sample.numbers(3, 5), 1, 8));

        assertThat(labels).containsExactly(new double[] {0.09, 0.16}, within(1e-12));
        assertThat(numbers).containsExactly(2, 3);
    }
}
