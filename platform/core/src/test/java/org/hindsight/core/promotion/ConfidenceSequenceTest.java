package org.hindsight.core.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceSequenceTest {

    private static final int START = 60;

    @ParameterizedTest
    // Computed independently (Python, math module) from the published formulas.
    @CsvSource({
        "0.05, 60, 60, 0.07032066228106928, 2.801179011972762",
        "0.05, 60, 90, 0.07032066228106928, 2.7790942353135217",
        "0.05, 60, 300, 0.07032066228106928, 2.847752512691816",
        "0.05, 60, 3000, 0.07032066228106928, 3.165841456820485",
        "0.05, 300, 300, 0.014064132456213857, 2.801179011972762",
        "0.2, 60, 60, 0.0319307770847207, 2.249110120419391",
        "0.2, 60, 300, 0.0319307770847207, 2.2102533356236904"
    })
    void marginHasItsExactValue(double alpha, int start, int units, double r, double margin) {
        ConfidenceSequence sequence = ConfidenceSequence.startingWith(alpha, start);

        assertThat(sequence.r()).isCloseTo(r, within(1e-15));
        assertThat(sequence.margin(units)).isCloseTo(margin, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0.05, 60", "0.05, 150", "0.05, 5000", "0.2, 60", "0.2, 150", "0.2, 5000"})
    void boundaryLiesJustOutsideRobbinsHalfNormalMixture(double alpha, int units) {
        ConfidenceSequence sequence = ConfidenceSequence.startingWith(alpha, START);
        double spread = Math.sqrt(units * sequence.r() + 1);

        // At the boundary the mixture 2 exp(x²/2) Φ(x) / sqrt(hr + 1) must be 1 / alpha, as Ville needs, or a bit more.
        double x = sequence.margin(units) * Math.sqrt(units * sequence.r()) / spread;
        double mixture = 2 * Math.exp(x * x / 2) * new NormalDistribution().cumulativeProbability(x) / spread;

        assertThat(mixture * alpha).isBetween(1.0, 1.3);
    }

    @Test
    void isTightestNearOneAndAHalfTimesTheStart() {
        double atItsBest = ConfidenceSequence.startingWith(0.05, START).margin(90);

        for (double r = 0.01; r < 0.5; r += 0.001) {
            assertThat(new ConfidenceSequence(0.05, r).margin(90)).isGreaterThan(atItsBest - 0.002);
        }
    }

    @Test
    void everFailsInFewerThanAlphaOfAllRuns() {
        ConfidenceSequence sequence = ConfidenceSequence.startingWith(0.05, START);
        double[] margins = new double[2001];
        for (int units = START; units <= 2000; units++) {
            margins[units] = sequence.margin(units);
        }
        SplittableRandom random = new SplittableRandom(1);
        int failures = 0;
        int failuresOfOneLook = 0;
        for (int run = 0; run < 2000; run++) {
            double highest = Double.NEGATIVE_INFINITY;
            boolean fails = false;
            double sum = 0;
            for (int units = 1; units <= 2000; units++) {
                sum += random.nextGaussian();
                double z = sum / Math.sqrt(units);
                fails |= units >= START && z > margins[units];
                highest = units >= START ? Math.max(highest, z) : highest;
            }
            failures += fails ? 1 : 0;
            failuresOfOneLook += highest > 1.645 ? 1 : 0;
        }
        assertThat(failures / 2000.0).isBetween(0.005, 0.05);
        // The 5 % bound of a single look fails in more than 20 % of runs when looked at again and again.
        assertThat(failuresOfOneLook / 2000.0).isGreaterThan(0.20);
    }

    @Test
    void moreUnitsNeverLowerTheBound() {
        ConfidenceSequence sequence = ConfidenceSequence.startingWith(0.05, START);
        double last = Double.NEGATIVE_INFINITY;
        for (int units = 10; units < 100_000; units = units * 11 / 10 + 1) {
            double bound = sequence.lowerBound(new Gains(0.01, 0.1, units));
            assertThat(bound).isGreaterThan(last);
            last = bound;
        }
    }

    @Test
    void tellsHowManyUnitsWouldProveAGain() {
        ConfidenceSequence sequence = ConfidenceSequence.startingWith(0.05, START);

        int needed = (int) sequence.unitsToProve(new Gains(0.02, 0.1, START));

        assertThat(sequence.lowerBound(new Gains(0.02, 0.1, needed))).isPositive();
        assertThat(sequence.lowerBound(new Gains(0.02, 0.1, needed - 1))).isNotPositive();
        assertThat(sequence.unitsToProve(new Gains(-0.01, 0.1, START))).isInfinite();
        assertThat(sequence.unitsToProve(new Gains(1e-9, 1, START))).isInfinite();
    }

    @Test
    void refusesAnAlphaThatProvesNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConfidenceSequence(0.5, 1))
                .withMessageContaining("alpha 0.5");
    }
}
