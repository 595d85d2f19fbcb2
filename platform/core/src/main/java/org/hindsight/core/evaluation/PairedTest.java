package org.hindsight.core.evaluation;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * A two-sided test of whether two versions are equally good on the same rows. It answers for this one look at these
 * rows; the promotion gate, which looks again and again, does not rest on it. With cross-validation it leaves out that
 * training folds overlap, so p is somewhat too small (Nadeau &amp; Bengio 2003).
 *
 * @param pValue how probable a difference at least as large would be if the versions were equally good
 * @param name   what was tested, for people
 */
public record PairedTest(double pValue, String name) {

    static final String MCNEMAR = "McNemar mid-p";
    static final String LABELS_BY_GROUP = "sign-flip permutation of right labels by group";
    static final String ERRORS_BY_GROUP = "sign-flip permutation of absolute errors by group";
    static final String ERRORS = "sign-flip permutation of absolute errors";

    private static final long SEED = 20_260_302L;
    private static final int ENUMERATED = 18;
    private static final int SAMPLED = 5000;
    private static final int SAMPLES = 9999;
    private static final double ROUNDING = 1e-9;

    /**
     * Compares two versions: right and wrong labels by McNemar's test where rows stand for themselves, otherwise, and
     * for absolute errors, by flipping the sign of each group's difference.
     */
    static PairedTest of(Scores one, Scores other) {
        Holdout holdout = one.holdout();
        double[] ofRow = differences(one, other);
        if (holdout.labels() > 0 && !holdout.isGrouped() && one.repeats() == 1 && other.repeats() == 1) {
            long better = Arrays.stream(ofRow).filter(difference -> difference > 0).count();
            long worse = Arrays.stream(ofRow).filter(difference -> difference < 0).count();
            return new PairedTest(mcNemarMidP(better, worse), MCNEMAR);
        }
        double[] ofGroup = new double[holdout.groups()];
        for (int row = 0; row < ofRow.length; row++) {
            ofGroup[holdout.group(row)] += ofRow[row];
        }
        String errors = holdout.isGrouped() ? ERRORS_BY_GROUP : ERRORS;
        return new PairedTest(signFlip(ofGroup), holdout.labels() > 0 ? LABELS_BY_GROUP : errors);
    }

    /**
     * How much better the other version does on each row: right less wrong labels, or absolute error less absolute
     * error.
     */
    private static double[] differences(Scores one, Scores other) {
        double[] before = goodness(one);
        double[] differences = goodness(other);
        Arrays.setAll(differences, row -> differences[row] - before[row]);
        return differences;
    }

    private static double[] goodness(Scores scores) {
        Holdout holdout = scores.holdout();
        double[] goodness = new double[holdout.rows()];
        for (int repeat = 0; repeat < scores.repeats(); repeat++) {
            for (int row = 0; row < goodness.length; row++) {
                double ofRow = holdout.labels() > 0
                        ? (scores.label(repeat, row) == holdout.actual(row) ? 1 : 0)
                        : -Math.abs(scores.value(repeat, row) - holdout.actual(row));
                goodness[row] += ofRow / scores.repeats();
            }
        }
        return goodness;
    }

    /**
     * McNemar's test with the mid-p value (Fagerland, Lydersen &amp; Laake 2013), which holds its level nearly exactly
     * where the exact test is far too cautious.
     *
     * @param better rows that only one version gets right
     * @param worse  rows that only the other gets right
     */
    static double mcNemarMidP(long better, long worse) {
        int discordant = Math.toIntExact(better + worse);
        if (discordant == 0) {
            return 1;
        }
        BinomialDistribution binomial = new BinomialDistribution(discordant, 0.5);
        int fewer = (int) Math.min(better, worse);
        double point = binomial.probability(fewer);
        return better == worse ? 1 - 0.5 * point : 2 * binomial.cumulativeProbability(fewer) - point;
    }

    /**
     * Fisher's randomisation test: were the versions equally good, each difference could as well have the other sign.
     * All sign patterns are counted up to 18 differences, 9,999 random ones beyond (p then counts the observed pattern
     * in, Phipson &amp; Smyth 2010), and beyond 5,000 the normal limit of the same distribution is used.
     */
    static double signFlip(double[] differences) {
        double[] apart = Arrays.stream(differences).filter(difference -> difference != 0).toArray();
        double observed = Math.abs(Arrays.stream(apart).sum());
        double threshold = observed - ROUNDING * Arrays.stream(apart).map(Math::abs).sum();
        if (apart.length <= ENUMERATED) {
            return enumerated(apart, threshold);
        }
        if (apart.length <= SAMPLED) {
            return sampled(apart, threshold);
        }
        double deviation = Math.sqrt(Arrays.stream(apart).map(difference -> difference * difference).sum());
        return 2 * new NormalDistribution().cumulativeProbability(-observed / deviation);
    }

    private static double enumerated(double[] apart, double threshold) {
        int patterns = 1 << apart.length;
        int extreme = 0;
        for (int pattern = 0; pattern < patterns; pattern++) {
            double sum = 0;
            for (int i = 0; i < apart.length; i++) {
                sum += (pattern >>> i & 1) == 0 ? apart[i] : -apart[i];
            }
            extreme += Math.abs(sum) >= threshold ? 1 : 0;
        }
        return (double) extreme / patterns;
    }

    private static double sampled(double[] apart, double threshold) {
        SplittableRandom random = new SplittableRandom(SEED);
        int extreme = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            double sum = 0;
            long signs = 0;
            for (int i = 0; i < apart.length; i++) {
                signs = (i & 63) == 0 ? random.nextLong() : signs >>> 1;
                sum += (signs & 1) == 0 ? apart[i] : -apart[i];
            }
            extreme += Math.abs(sum) >= threshold ? 1 : 0;
        }
        return (extreme + 1.0) / (SAMPLES + 1.0);
    }
}
