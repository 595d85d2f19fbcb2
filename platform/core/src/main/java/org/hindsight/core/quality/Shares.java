package org.hindsight.core.quality;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * Two samples counted in the same bins, each count raised by a half so that an empty bin has a share as well.
 *
 * @param before shares of the first sample
 * @param now    shares of the second one
 * @param scale  1/n + 1/m of the sizes
 */
record Shares(double[] before, double[] now, double scale) {

    private static final double HALF = 0.5;

    static Shares of(long[] before, long[] now) {
        return new Shares(shares(before), shares(now), 1.0 / sum(before) + 1.0 / sum(now));
    }

    private static double[] shares(long[] counts) {
        double[] shares = new double[counts.length];
        double total = sum(counts) + HALF * counts.length;
        for (int bin = 0; bin < counts.length; bin++) {
            shares[bin] = (counts[bin] + HALF) / total;
        }
        return shares;
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    /** The population stability index: the sum of (q - p) ln(q / p), which is the symmetric Kullback-Leibler divergence. */
    double stabilityIndex() {
        double index = 0;
        for (int bin = 0; bin < before.length; bin++) {
            index += (now[bin] - before[bin]) * Math.log(now[bin] / before[bin]);
        }
        return index;
    }

    /**
     * How likely an index this large is when nothing has changed: index / (1/n + 1/m) then follows a chi-squared distribution with one degree of
     * freedom less than bins (Yurdakul &amp; Naranjo 2020, Journal of Risk Model Validation 14(4)).
     */
    double pValue() {
        return before.length < 2 ? 1 : 1 - new ChiSquaredDistribution(before.length - 1.0).cumulativeProbability(stabilityIndex() / scale);
    }

    /** The index that is exceeded by chance with this probability only. */
    double critical(double probability) {
        return before.length < 2 ? 0 : new ChiSquaredDistribution(before.length - 1.0).inverseCumulativeProbability(1 - probability) * scale;
    }

    /** The Jensen-Shannon distance: the root of the divergence in bits, 0 for equal and 1 for disjoint distributions (Endres &amp; Schindelin 2003). */
    double distance() {
        double divergence = 0;
        for (int bin = 0; bin < before.length; bin++) {
            double middle = (before[bin] + now[bin]) / 2;
            divergence += (before[bin] * Math.log(before[bin] / middle) + now[bin] * Math.log(now[bin] / middle)) / 2;
        }
        return Math.sqrt(Math.max(0, divergence / Math.log(2)));
    }
}
