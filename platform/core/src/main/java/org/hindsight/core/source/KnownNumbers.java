package org.hindsight.core.source;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.special.Gamma;

/** The answers to a question with numbers that a model has learnt from, against which those of somebody else are held. */
final class KnownNumbers {

    /** What lies outside the central 98 % is called outside. */
    private static final double TAIL = 0.01;

    /** What is this much smaller than a sum does not change it. */
    private static final double NOTHING = 1e-18;

    private static final NormalDistribution NORMAL = new NormalDistribution();

    private final double[] sorted;
    private final double ties;
    private final int rank;

    /** Sorts a copy of the answers. */
    KnownNumbers(double[] known) {
        sorted = known.clone();
        Arrays.sort(sorted);
        ties = ties(sorted);
        rank = Math.max(1, (int) Math.round(TAIL * (sorted.length + 1)));
    }

    /**
     * How other answers lie to those that are known.
     *
     * @param higher the share of all pairs of a new and a known answer of which the new one is higher, equal ones by half
     * @param p      how likely so one-sided a share is if both come from the same people
     */
    record Shift(double higher, double p) {}

    /**
     * The rank sum test of Wilcoxon (1945) and Mann &amp; Whitney (1947, Ann. Math. Stat. 18:50-60), by the normal distribution with ties and
     * continuity corrected. With few new answers that is on the safe side.
     */
    Shift shift(double[] fresh) {
        double[] others = fresh.clone();
        Arrays.sort(others);
        double known = sorted.length;
        double pairs = known * others.length;
        double wins = 0;
        double tied = ties;
        for (int from = 0; from < others.length; ) {
            int to = from;
            while (to < others.length && others[to] == others[from]) {
                to++;
            }
            double below = below(others[from]);
            double equal = upTo(others[from]) - below;
            wins += (to - from) * (below + equal / 2);
            tied += cube(equal + to - from) - cube(equal);
            from = to;
        }
        double all = known + others.length;
        double variance = pairs / 12 * (all + 1 - tied / (all * (all - 1)));
        double distance = Math.max(0, Math.abs(wins - pairs / 2) - 0.5);
        double p = variance <= 0 ? 1 : Math.min(1, 2 * NORMAL.cumulativeProbability(-distance / Math.sqrt(variance)));
        return new Shift(wins / pairs, p);
    }

    /** How many of the answers lie outside what is usual among the known ones. */
    int outside(double[] fresh) {
        return (int) Arrays.stream(fresh).filter(value -> value < sorted[rank - 1] || value > sorted[sorted.length - rank]).count();
    }

    /** Which share of answers is to be expected outside. */
    double expectedOutside() {
        return Math.min(1, 2.0 * rank / (sorted.length + 1));
    }

    /**
     * How likely it is that at least so many of new answers lie outside if they come from the same people. The chance of a new answer to lie between
     * two order statistics is beta distributed whatever the answers' distribution (Wilks 1941, Ann. Math. Stat. 12:91-96), so the count is beta
     * binomial; equal answers make it smaller.
     */
    double atLeastOutside(int outside, int fresh) {
        double a = 2.0 * rank;
        double b = sorted.length + 1 - a;
        if (b <= 0) {
            return 1;
        }
        // From the side of the count that holds less: each chance follows from its neighbour, and far from the middle nothing is left.
        return outside > fresh * a / (a + b)
                ? Math.min(1, sum(outside, fresh + 1, 1, fresh, a, b))
                : Math.max(0, 1 - sum(outside - 1, -1, -1, fresh, a, b));
    }

    /** The chances of the counts from one on, up or down to another one that does not belong to them. */
    private static double sum(int from, int end, int step, int fresh, double a, double b) {
        if (from == end) {
            return 0;
        }
        double chance = Math.exp(logChoose(fresh, from) + logBeta(from + a, fresh - from + b) - logBeta(a, b));
        double sum = 0;
        for (int count = from; count != end && chance > sum * NOTHING; count += step) {
            sum += chance;
            chance *= step > 0
                    ? (fresh - count) / (count + 1.0) * (count + a) / (fresh - count - 1 + b)
                    : count / (fresh - count + 1.0) * (fresh - count + b) / (count - 1 + a);
        }
        return sum;
    }

    static double logChoose(double n, double k) {
        return Gamma.logGamma(n + 1) - Gamma.logGamma(k + 1) - Gamma.logGamma(n - k + 1);
    }

    private static double logBeta(double a, double b) {
        return Gamma.logGamma(a) + Gamma.logGamma(b) - Gamma.logGamma(a + b);
    }

    private double below(double value) {
        return position(value, false);
    }

    private double upTo(double value) {
        return position(value, true);
    }

    /** How many known answers are lower than a value, or not higher. */
    private int position(double value, boolean included) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean left = included ? sorted[middle] <= value : sorted[middle] < value;
            low = left ? middle + 1 : low;
            high = left ? high : middle;
        }
        return low;
    }

    private static double ties(double[] sorted) {
        double ties = 0;
        for (int from = 0; from < sorted.length; ) {
            int to = from;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            ties += cube(to - from);
            from = to;
        }
        return ties;
    }

    /** n³ - n. */
    private static double cube(double n) {
        return n * n * n - n;
    }
}
