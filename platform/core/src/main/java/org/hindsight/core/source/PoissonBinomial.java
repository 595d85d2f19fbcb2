package org.hindsight.core.source;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * How many of several independent events happen, each with a chance of its own. Exact by adding one event after the other up to 2,000
 * events, by the normal distribution with continuity correction above (Hong 2013, Computational Statistics &amp; Data Analysis 59).
 */
final class PoissonBinomial {

    private static final int EXACT = 2_000;

    private final double[] chances;

    PoissonBinomial(double[] chances) {
        this.chances = chances;
    }

    /** The chance of at most so many. */
    double atMost(int count) {
        if (count >= chances.length) {
            return 1;
        }
        return count < 0 ? 0 : chances.length <= EXACT ? exactly(count) : approximately(count);
    }

    /** The chance of at least so many. */
    double atLeast(int count) {
        return 1 - atMost(count - 1);
    }

    private double exactly(int count) {
        double[] mass = new double[chances.length + 1];
        mass[0] = 1;
        for (int event = 0; event < chances.length; event++) {
            for (int k = event + 1; k > 0; k--) {
                mass[k] = mass[k] * (1 - chances[event]) + mass[k - 1] * chances[event];
            }
            mass[0] *= 1 - chances[event];
        }
        return Math.min(1, Arrays.stream(mass, 0, count + 1).sum());
    }

    private double approximately(int count) {
        double mean = Arrays.stream(chances).sum();
        double variance = Arrays.stream(chances).map(p -> p * (1 - p)).sum();
        return variance == 0
                ? count >= mean ? 1 : 0
                : new NormalDistribution(mean, Math.sqrt(variance)).cumulativeProbability(count + 0.5);
    }
}
