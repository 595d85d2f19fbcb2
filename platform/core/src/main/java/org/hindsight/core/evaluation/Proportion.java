package org.hindsight.core.evaluation;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * A proportion and its 95 % score interval (Wilson 1927), which keeps its promise for few trials and for shares of 0
 * and 1 where a bootstrap sees no spread at all. Where trials belong together, Wilson's formula takes the effective
 * number of trials, which has the variance of independent groups (linearised ratio, n / (n - 1) corrected), and the
 * quantile of Student's t with one degree of freedom less than groups (Korn &amp; Graubard 1998; recommended with
 * Wilson's formula by Franco, Little, Louis &amp; Slud 2019). At 0 or 1 the variance says nothing; the effective number
 * is then the number of groups, as if rows of a group were copies of one another.
 */
final class Proportion {

    private static final double UPPER = 0.975;
    private static final double NORMAL_QUANTILE = new NormalDistribution().inverseCumulativeProbability(UPPER);

    private final double share;
    private final double effectiveTrials;
    private final double quantile;
    private final DoubleUnaryOperator scale;

    private Proportion(double share, double effectiveTrials, double quantile, DoubleUnaryOperator scale) {
        this.share = share;
        this.effectiveTrials = effectiveTrials;
        this.quantile = quantile;
        this.scale = scale;
    }

    /**
     * A proportion.
     *
     * @param hits      of each group
     * @param trials    of each group
     * @param clustered whether a group may hold several trials or fractions of one
     */
    static Proportion of(double[] hits, double[] trials, boolean clustered) {
        double allHits = 0;
        double allTrials = 0;
        int groups = 0;
        for (int group = 0; group < hits.length; group++) {
            allHits += hits[group];
            allTrials += trials[group];
            groups += trials[group] > 0 ? 1 : 0;
        }
        double share = allHits / allTrials;
        if (!clustered) {
            return new Proportion(share, allTrials, NORMAL_QUANTILE, DoubleUnaryOperator.identity());
        }
        double quantile = groups < 2 ? Double.NaN : new TDistribution(groups - 1).inverseCumulativeProbability(UPPER);
        double effective = share * (1 - share) / variance(hits, trials, share, allTrials, groups);
        boolean tells = share > 0 && share < 1 && Double.isFinite(effective);
        double trialsThatCount = Math.min(tells ? Math.max(1, effective) : groups, allTrials);
        return new Proportion(share, trialsThatCount, quantile, DoubleUnaryOperator.identity());
    }

    /** A proportion of independent trials. */
    static Proportion of(double share, double trials) {
        return new Proportion(share, trials, NORMAL_QUANTILE, DoubleUnaryOperator.identity());
    }

    private static double variance(double[] hits, double[] trials, double share, double allTrials, int groups) {
        double sum = 0;
        for (int group = 0; group < hits.length; group++) {
            double residual = hits[group] - share * trials[group];
            sum += residual * residual;
        }
        return sum * groups / (groups - 1.0) / (allTrials * allTrials);
    }

    /** The same proportion, shown on another scale that grows with it. */
    Proportion mapped(DoubleUnaryOperator growing) {
        return new Proportion(share, effectiveTrials, quantile, growing);
    }

    /** Both ends of the interval; NaN when there are no trials or just one group. */
    double[] interval() {
        double square = quantile * quantile;
        double centre = share + square / (2 * effectiveTrials);
        double variance = share * (1 - share) / effectiveTrials;
        double half = quantile * Math.sqrt(variance + square / (4 * effectiveTrials * effectiveTrials));
        double below = 1 + square / effectiveTrials;
        double low = share == 0 ? 0 : (centre - half) / below;
        double high = share == 1 ? 1 : (centre + half) / below;
        return new double[] {scale.applyAsDouble(low), scale.applyAsDouble(high)};
    }
}
