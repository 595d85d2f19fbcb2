package org.hindsight.core.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    @Test
    void everyBeginningOfTheSampleHasTheMixOfTheWhole() {
        // The feature tells the row's outcome, so that the sample shows its mix: three of ten.
        List<LabelledRow> rows = rows(1_000, 10, 3);
        List<FeatureVector> sample = Background.spread(rows, 1);
        assertThat(sample).hasSize(ShapleyValues.LARGEST_BACKGROUND);
        for (int first : new int[] {10, 20, 41, 68, 100}) {
            assertThat(sample.subList(0, first).stream().mapToDouble(features -> features.get(0)).average().orElseThrow())
                    .as("the first %s", first).isCloseTo(0.3, within(0.1));
        }
    }

    @Test
    void takesEveryRowOnceWhenThereAreFew() {
        List<FeatureVector> sample = Background.spread(rows(33, 2, 1), 1);
        assertThat(new HashSet<>(sample)).hasSize(33).hasSameSizeAs(sample);
        assertThat(Background.spread(List.of(), 1)).isEmpty();
    }

    @Test
    void isTheSameForTheSameData() {
        assertThat(Background.spread(rows(500, 10, 3), 9)).isEqualTo(Background.spread(rows(500, 10, 3), 9));
    }

    private static List<LabelledRow> rows(int count, int outOf, int positive) {
        return IntStream.range(0, count)
                .mapToObj(i -> new LabelledRow(FeatureVector.of(i % outOf < positive ? 1 : 0, i), i % outOf < positive ? 1 : 0, null))
                .toList();
    }
}
