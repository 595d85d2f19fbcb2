package org.hindsight.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tests of numbers, against figures of SciPy 1.17.1. */
class KnownNumbersTest {

    @Test
    void theRankSumTestIsThatOfSciPyWithTies() {
        KnownNumbers known = new KnownNumbers(new double[] {1.1, 2.2, 2.2, 3.3, 4.4, 5.5, 5.5, 5.5, 6.6, 7.7, 8.8, 9.9});

        KnownNumbers.Shift shift = known.shift(new double[] {5.5, 6.6, 7.7, 9.9, 10.1, 11.2, 4.4, 12.3, 13.4, 9.9});

        // scipy.stats.mannwhitneyu(fresh, known, method='asymptotic', use_continuity=True): U = 100
        assertThat(shift.higher()).isCloseTo(100 / 120.0, within(1e-12));
        assertThat(shift.p()).isCloseTo(0.008847515518974697, within(1e-12));
    }

    @Test
    void theRankSumTestIsThatOfSciPyWithManyTies() {
        double[] known = IntStream.rangeClosed(1, 200).mapToDouble(i -> i % 37).toArray();
        double[] fresh = IntStream.rangeClosed(1, 30).mapToDouble(i -> i * 7 % 37 + 5).toArray();

        KnownNumbers.Shift shift = new KnownNumbers(known).shift(fresh);

        // scipy.stats.mannwhitneyu(y, x, method='asymptotic'): U = 3945
        assertThat(shift.higher() * 200 * 30).isCloseTo(3945, within(1e-9));
        assertThat(shift.p()).isCloseTo(0.005434125595890785, within(1e-12));
    }

    @Test
    void answersThatAreAllEqualShowNothing() {
        KnownNumbers known = new KnownNumbers(new double[] {3, 3, 3, 3});

        assertThat(known.shift(new double[] {3, 3, 3})).isEqualTo(new KnownNumbers.Shift(0.5, 1));
        assertThat(known.outside(new double[] {3, 3, 3})).isZero();
    }

    @Test
    void theCentralPartIsCutAtTheHundredthAnswerOfEachEnd() {
        KnownNumbers known = new KnownNumbers(IntStream.rangeClosed(1, 201).mapToDouble(i -> i).toArray());

        assertThat(known.outside(new double[] {0, 1, 1.9, 2, 100, 200, 200.1, 201, 500})).isEqualTo(6);
        assertThat(known.expectedOutside()).isCloseTo(4 / 202.0, within(1e-12));
    }

    @Test
    void theChanceOfAnswersOutsideIsBetaBinomial() {
        KnownNumbers known = new KnownNumbers(IntStream.rangeClosed(1, 201).mapToDouble(i -> i).toArray());

        // scipy.stats.betabinom(20, 4, 198).sf(4) and .sf(0)
        assertThat(known.atLeastOutside(5, 20)).isCloseTo(0.00017290030610583873, within(1e-12));
        assertThat(known.atLeastOutside(1, 20)).isCloseTo(0.3176161233142347, within(1e-11));
        assertThat(known.atLeastOutside(0, 20)).isCloseTo(1, within(1e-11));
        // the same by exact fractions; above the mean of 19.8 and below it
        assertThat(known.atLeastOutside(50, 1_000)).isCloseTo(0.01405135166833369, within(1e-12));
        assertThat(known.atLeastOutside(10, 1_000)).isCloseTo(0.841211277457149, within(1e-11));
        assertThat(known.atLeastOutside(1_000_000, 1_000_000)).isLessThan(1e-4);
        KnownNumbers few = new KnownNumbers(IntStream.rangeClosed(1, 99).mapToDouble(i -> i).toArray());
        // scipy.stats.betabinom(10, 2, 98).sf(2)
        assertThat(few.atLeastOutside(3, 10)).isCloseTo(0.0021731897410353085, within(1e-12));
    }

    /** Whatever the distribution of the answers; that is what makes the test usable without looking at it. */
    @Test
    void fromTheSamePeopleBothTestsErrAsOftenAsTheySay() {
        Random random = new Random(20_260_301);
        int shifted = 0;
        int outside = 0;
        int runs = 4_000;
        for (int run = 0; run < runs; run++) {
            KnownNumbers known = new KnownNumbers(skewed(random, 150));
            double[] fresh = skewed(random, 25);
            shifted += known.shift(fresh).p() <= 0.05 ? 1 : 0;
            outside += known.atLeastOutside(known.outside(fresh), fresh.length) <= 0.05 ? 1 : 0;
        }
        // 0.05 +- 4 standard errors; the counts outside are few and whole, so their test stays below
        assertThat(shifted / (double) runs).isCloseTo(0.05, within(0.014));
        assertThat(outside / (double) runs).isLessThan(0.064);
    }

    private static double[] skewed(Random random, int count) {
        return random.doubles(count).map(u -> Math.exp(4 * u * u)).toArray();
    }
}
