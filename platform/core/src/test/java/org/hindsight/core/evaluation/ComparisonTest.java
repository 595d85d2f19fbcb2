package org.hindsight.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.hindsight.plugin.PromotionRules.Metric;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private final Holdout holdout = Sample.random(400, 1, 1);
    private final Scores sharp = Sample.informed(holdout, 0.5, 2);
    private final Scores blunt = Sample.informed(holdout, 3, 3);

    @Test
    void differenceIsTheSecondLessTheFirst() {
        Comparison comparison = Comparison.of("v1", blunt, "v2", sharp);

        Comparison.Contrast contrast = comparison.contrasts().getFirst();
        Figure area = contrast.differences().get(Metric.ROC_AUC);
        assertThat(area.value())
                .isCloseTo(value(comparison, 1, Metric.ROC_AUC) - value(comparison, 0, Metric.ROC_AUC), within(1e-12));
        assertThat(area.low()).isPositive().isLessThan(area.value());
        assertThat(contrast.differences().get(Metric.BRIER).high()).isNegative();
        assertThat(contrast.test().name()).isEqualTo(PairedTest.MCNEMAR);
        assertThat(contrast.test().pValue()).isLessThan(0.001);
    }

    private static double value(Comparison comparison, int version, Metric metric) {
        return comparison.versions().get(version).evaluation().figures().get(metric).value();
    }

    @Test
    void aVersionDoesNotDifferFromItself() {
        Comparison.Contrast contrast = Comparison.of("v1", sharp, "v1 again", sharp).contrasts().getFirst();

        assertThat(contrast.test().pValue()).isEqualTo(1);
        assertThat(contrast.differences().values()).allSatisfy(difference -> {
            assertThat(difference.value()).isZero();
            assertThat(difference.low()).isZero();
            assertThat(difference.high()).isZero();
        });
    }

    @Test
    void pairingNarrowsTheIntervalOfADifference() {
        Scores nearlySharp = Scores.of(holdout, row -> Sample.yes(0.02 + 0.96 * sharp.probability(0, row, 1)));

        Comparison comparison = Comparison.of("v1", sharp, "v2", nearlySharp);

        Figure own = comparison.versions().getFirst().evaluation().figures().get(Metric.BRIER);
        Figure difference = comparison.contrasts().getFirst().differences().get(Metric.BRIER);
        assertThat(difference.high() - difference.low()).isLessThan(0.3 * (own.high() - own.low()));
    }

    @Test
    void everyLaterVersionIsContrastedWithTheFirst() {
        SequencedMap<String, Scores> versions = new LinkedHashMap<>();
        versions.put("v1", blunt);
        versions.put("v2", sharp);
        versions.put("v3", blunt);

        Comparison comparison = Comparison.of(versions);

        assertThat(comparison.versions()).extracting(Comparison.Measured::version).containsExactly("v1", "v2", "v3");
        assertThat(comparison.contrasts()).extracting(Comparison.Contrast::version).containsExactly("v2", "v3");
        assertThat(comparison.versions().get(1).evaluation()).isEqualTo(Evaluation.of(sharp));
    }

    @Test
    void numbersAreComparedByTheirAbsoluteErrors() {
        Holdout numbers = Sample.numbers(1, 2, 3, 4, 5, 6, 7, 8);
        Scores close = Scores.of(numbers, row -> Sample.number(numbers.actual(row) + 0.1));
        Scores far = Scores.of(numbers, row -> Sample.number(numbers.actual(row) - row - 1));

        Comparison.Contrast contrast = Comparison.of("far", far, "close", close).contrasts().getFirst();

        assertThat(contrast.test().name()).isEqualTo(PairedTest.ERRORS);
        assertThat(contrast.test().pValue()).isEqualTo(2.0 / 256);
        assertThat(contrast.differences().get(Metric.MAE).value()).isCloseTo(0.1 - 4.5, within(1e-9));
    }

    @Test
    void refusesOtherRows() {
        Scores elsewhere = Sample.informed(Sample.random(400, 1, 99), 1, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.of("v1", sharp, "v2", elsewhere))
                .withMessageContaining("same rows only");
    }
}
