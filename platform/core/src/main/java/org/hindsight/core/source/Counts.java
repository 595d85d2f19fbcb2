package org.hindsight.core.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * How often each of some answers was given by those that a model has learnt from, and by others.
 *
 * @param known how often by those who are known
 * @param fresh how often by the others, in the same order
 */
record Counts(long[] known, long[] fresh) {

    /** With fewer expected, Pearson's test is not to be trusted (Cochran 1954, Biometrics 10:417-451). */
    private static final double FEWEST_EXPECTED = 5;

    /** Equal probabilities differ in their last digits. */
    private static final double ROUNDING = 1 + 1e-7;

    private record Pair(double known, double fresh) {

        Pair with(Pair other) {
            return new Pair(known + other.known, fresh + other.fresh);
        }

        double both() {
            return known + fresh;
        }
    }

    /**
     * How likely so different answers are if both come from the same people: Pearson's chi-squared test, the rarest answers put together until
     * at least five of each are to be expected; Fisher's exact test where two kinds of answers are left.
     */
    double p() {
        List<Pair> pairs = pooled();
        return pairs.size() < 2 ? 1 : pairs.size() == 2 ? fisher(pairs.get(0), pairs.get(1)) : pearson(pairs);
    }

    /** Which share of the others would have to answer otherwise to be like those who are known: the total variation distance. */
    double distance() {
        double ofKnown = Arrays.stream(known).sum();
        double ofFresh = Arrays.stream(fresh).sum();
        return IntStream.range(0, known.length).mapToDouble(i -> Math.abs(known[i] / ofKnown - fresh[i] / ofFresh)).sum() / 2;
    }

    /** How many of the others were to be expected to give an answer. */
    double expected(int answer) {
        return (double) known[answer] * Arrays.stream(fresh).sum() / Arrays.stream(known).sum();
    }

    /** The answer that was given most above what was to be expected. */
    int mostAbove() {
        return IntStream.range(0, known.length).boxed().max(Comparator.comparingDouble(i -> fresh[i] - expected(i))).orElseThrow();
    }

    private List<Pair> pooled() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < known.length; i++) {
            if (known[i] + fresh[i] > 0) {
                pairs.add(new Pair(known[i], fresh[i]));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::both));
        double ofKnown = pairs.stream().mapToDouble(Pair::known).sum();
        double ofFresh = pairs.stream().mapToDouble(Pair::fresh).sum();
        double fewest = FEWEST_EXPECTED * (ofKnown + ofFresh) / Math.min(ofKnown, ofFresh);
        while (pairs.size() > 2 && pairs.getFirst().both() < fewest) {
            Pair together = pairs.removeFirst().with(pairs.removeFirst());
            pairs.add(together);
            pairs.sort(Comparator.comparingDouble(Pair::both));
        }
        return pairs;
    }

    private static double pearson(List<Pair> pairs) {
        double ofKnown = pairs.stream().mapToDouble(Pair::known).sum();
        double ofFresh = pairs.stream().mapToDouble(Pair::fresh).sum();
        double statistic = 0;
        for (Pair pair : pairs) {
            double known = pair.both() * ofKnown / (ofKnown + ofFresh);
            double fresh = pair.both() * ofFresh / (ofKnown + ofFresh);
            statistic += Math.pow(pair.known() - known, 2) / known + Math.pow(pair.fresh() - fresh, 2) / fresh;
        }
        return 1 - new ChiSquaredDistribution(pairs.size() - 1).cumulativeProbability(statistic);
    }

    /** Two-sided: all tables that are not more likely than this one (Fisher 1935). */
    private static double fisher(Pair one, Pair other) {
        double drawn = one.fresh() + other.fresh();
        double all = one.both() + other.both();
        int least = (int) Math.max(0, drawn - other.both());
        int most = (int) Math.min(drawn, one.both());
        double[] chances = IntStream.rangeClosed(least, most).mapToDouble(count -> Math.exp(KnownNumbers.logChoose(one.both(), count)
                + KnownNumbers.logChoose(other.both(), drawn - count) - KnownNumbers.logChoose(all, drawn))).toArray();
        double limit = chances[(int) one.fresh() - least] * ROUNDING;
        return Math.min(1, Arrays.stream(chances).filter(chance -> chance <= limit).sum());
    }
}
