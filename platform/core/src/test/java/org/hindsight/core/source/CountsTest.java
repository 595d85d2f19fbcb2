package org.hindsight.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The tests of choices, against Fisher's own example and figures of SciPy 1.17.1. */
class CountsTest {

    @Test
    void twoAnswersAreComparedByFishersExactTest() {
        // The lady tasting tea (Fisher 1935): 17/35
        assertThat(new Counts(new long[] {3, 1}, new long[] {1, 3}).p()).isCloseTo(17 / 35.0, within(1e-12));
        // scipy.stats.fisher_exact([[500, 300], [2, 18]]) and ([[800, 0], [10, 10]])
        assertThat(new Counts(new long[] {500, 300}, new long[] {2, 18}).p()).isCloseTo(2.3044121033921435e-06, within(1e-15));
        assertThat(new Counts(new long[] {800, 0}, new long[] {10, 10}).p()).isCloseTo(5.154052858324545e-18, within(1e-26));
    }

    @Test
    void moreAnswersAreComparedByPearsonsTest() {
        // scipy.stats.chi2_contingency([[60, 90, 50], [30, 10, 20]], correction=False)
        assertThat(new Counts(new long[] {60, 90, 50}, new long[] {30, 10, 20}).p()).isCloseTo(0.00031011373875345987, within(1e-12));
    }

    @Test
    void rareAnswersAreTakenTogether() {
        // as if the last two were one: scipy.stats.chi2_contingency([[100, 60, 40], [10, 4, 16]], correction=False)
        assertThat(new Counts(new long[] {100, 60, 38, 2}, new long[] {10, 4, 15, 1}).p()).isCloseTo(0.00033144786082423775, within(1e-12));
        assertThat(new Counts(new long[] {300, 5, 3, 0}, new long[] {12, 0, 0, 0}).p()).as("two are left, as Fisher wants them").isCloseTo(1, within(1e-9));
    }

    @Test
    void oneAnswerShowsNothing() {
        assertThat(new Counts(new long[] {200, 0}, new long[] {12, 0}).p()).isEqualTo(1);
    }

    @Test
    void whatWasToBeExpectedAndWhatStandsOut() {
        Counts counts = new Counts(new long[] {60, 90, 50}, new long[] {30, 10, 20});

        assertThat(counts.expected(1)).isCloseTo(27, within(1e-12));
        assertThat(counts.mostAbove()).as("30 where 18 were to be expected").isZero();
        assertThat(counts.distance()).isCloseTo((0.2 + 17 / 60.0 + 1 / 12.0) / 2, within(1e-12));
    }
}
