package org.hindsight.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupedFoldsTest {

    /** As in the Parkinson's data: 24 subjects with and 8 without, six recordings each. */
    private static Holdout subjects() {
        Holdout.Builder builder = Holdout.builder(Sample.YES_NO, 192);
        for (int row = 0; row < 192; row++) {
            builder.add(row / 6 < 24 ? 1 : 0, "subject" + row / 6, true);
        }
        return builder.build();
    }

    @Test
    void neverSplitsAGroup() {
        Holdout rows = subjects();
        GroupedFolds folds = GroupedFolds.of(rows, 1);

        for (int repeat = 0; repeat < folds.repeats(); repeat++) {
            Map<Integer, Integer> foldOfGroup = new HashMap<>();
            for (int row = 0; row < rows.rows(); row++) {
                int fold = folds.fold(repeat, row);
                assertThat(foldOfGroup.putIfAbsent(rows.group(row), fold)).isIn(null, fold);
            }
        }
    }

    @Test
    void spreadsTheRareLabelOverAllFolds() {
        Holdout rows = subjects();
        GroupedFolds folds = GroupedFolds.of(rows, 1);

        for (int repeat = 0; repeat < folds.repeats(); repeat++) {
            for (int fold = 0; fold < folds.folds(); fold++) {
                assertThat(count(rows, folds, repeat, fold, 0)).isBetween(6L, 12L);
                assertThat(count(rows, folds, repeat, fold, 1)).isBetween(24L, 30L);
            }
        }
    }

    private static long count(Holdout rows, GroupedFolds folds, int repeat, int fold, int label) {
        return IntStream.range(0, rows.rows())
                .filter(row -> folds.fold(repeat, row) == fold && rows.actual(row) == label)
                .count();
    }

    @Test
    void foldsOfSingleRowsDifferByAtMostOneRowALabel() {
        Holdout rows = Sample.random(503, 1, 7);
        GroupedFolds folds = GroupedFolds.of(rows, 2, 10, 3);

        for (int label = 0; label < 2; label++) {
            int asked = label;
            assertThat(IntStream.range(0, 10).mapToLong(fold -> count(rows, folds, 1, fold, asked)).summaryStatistics())
                    .satisfies(counts -> assertThat(counts.getMax() - counts.getMin()).isLessThanOrEqualTo(1));
        }
    }

    @Test
    void whatIsLeftOverOfOneLabelEvensOutTheOther() {
        Holdout rows = Sample.labels(Sample.YES_NO, IntStream.range(0, 40).map(i -> i < 15 ? 1 : 0).toArray());
        GroupedFolds folds = GroupedFolds.of(rows, 1, 10, 1);

        for (int fold = 0; fold < 10; fold++) {
            assertThat(count(rows, folds, 0, fold, 0) + count(rows, folds, 0, fold, 1)).isEqualTo(4);
        }
    }

    @Test
    void dependsOnRowsAndSeedAlone() {
        Holdout rows = subjects();

        assertThat(all(GroupedFolds.of(rows, 1))).isEqualTo(all(GroupedFolds.of(subjects(), 1)));
        assertThat(all(GroupedFolds.of(rows, 1))).isNotEqualTo(all(GroupedFolds.of(rows, 2)));
    }

    @Test
    void everyRepeatDividesAnew() {
        GroupedFolds folds = GroupedFolds.of(subjects(), 1);

        assertThat(IntStream.range(0, 192).map(row -> folds.fold(0, row)).toArray())
                .isNotEqualTo(IntStream.range(0, 192).map(row -> folds.fold(1, row)).toArray());
    }

    private static int[] all(GroupedFolds folds) {
        return IntStream.range(0, 5 * 192).map(i -> folds.fold(i / 192, i % 192)).toArray();
    }

    @Test
    void spreadsNumbersEvenly() {
        Holdout rows = Sample.numbers(new double[52]);
        GroupedFolds folds = GroupedFolds.of(rows, 1, 5, 1);

        assertThat(IntStream.range(0, 5).mapToLong(fold -> count(rows, folds, 0, fold, 0)).toArray())
                .containsExactlyInAnyOrder(10, 10, 10, 11, 11);
    }

    @Test
    void refusesMoreFoldsThanGroups() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupedFolds.of(Sample.numbers(1, 2, 3), 1))
                .withMessageContaining("at least as many groups, there are 3");
    }
}
