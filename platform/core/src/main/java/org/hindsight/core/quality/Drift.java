package org.hindsight.core.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hindsight.core.message.Message;
import org.hindsight.core.quality.FeatureDrift.Verdict;
import org.hindsight.core.evaluation.Holm;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.NumericFeature;
import org.hipparchus.stat.inference.ChiSquareTest;
import org.hipparchus.stat.inference.KolmogorovSmirnovTest;

/**
 * Compares two samples question by question. With fewer than 1,000 rows on a side a test decides: Kolmogorov-Smirnov for numbers, chi-squared for
 * choices, all of them together at 5 % by Holm's correction. With more, every difference is significant, so its size decides: the population
 * stability index must exceed the usual 0.1, and what chance alone gives with so many rows. With fewer than 50 on a side nothing is said. Rows count as
 * independent: where one person has many of them, as with recordings of a voice, drift is seen too early.
 */
final class Drift {

    static final int FEWEST = 50;
    static final int MANY = 1000;

    private static final double ALPHA = 0.05;
    private static final double CHANCE = 0.01;

    /** Below it a population counts as stable (Siddiqi 2006, Credit Risk Scorecards). */
    private static final double STABLE_BELOW = 0.1;

    private static final int BINS = 10;
    private static final double FEWEST_EXPECTED = 5;

    private Drift() {}

    /** What became of every question, in the order of the schema. */
    static List<FeatureDrift> of(FeatureSchema schema, List<FeatureVector> before, List<FeatureVector> now) {
        List<FeatureDrift> compared = IntStream.range(0, schema.size())
                .mapToObj(at -> compare(schema.features().get(at), column(before, at), column(now, at)))
                .toList();
        List<FeatureDrift> tested = compared.stream()
                .filter(one -> one.verdict() != Verdict.TOO_LITTLE_DATA && !one.test().equals("psi"))
                .toList();
        List<FeatureDrift> found = Holm.rejected(tested, one -> one.pValue() == null ? 1 : one.pValue(), ALPHA);
        return compared.stream().map(one -> found.contains(one) ? one.with(Verdict.DRIFT, 1) : one).toList();
    }

    private static double[] column(List<FeatureVector> rows, int at) {
        return rows.stream().mapToDouble(row -> row.get(at)).toArray();
    }

    private static FeatureDrift compare(Feature feature, double[] before, double[] now) {
        return switch (feature) {
            case NumericFeature numeric -> numbers(numeric, present(before), present(now));
            case ChoiceFeature choice -> choices(choice, before, now);
        };
    }

    private static double[] present(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    }

    private static FeatureDrift numbers(NumericFeature feature, double[] before, double[] now) {
        int smaller = Math.min(before.length, now.length);
        if (smaller < FEWEST) {
            return tooLittle(feature, "ks", before.length, now.length);
        }
        Message direction = direction(before, now);
        if (smaller < MANY) {
            KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();
            double distance = test.kolmogorovSmirnovStatistic(before, now);
            return new FeatureDrift(
                    feature.name(), "ks", distance, test.approximateP(distance, before.length, now.length), distance, Verdict.STABLE, direction,
                    now.length, before.length, 0);
        }
        double[] edges = edges(before);
        return bySize(feature, Shares.of(binned(before, edges), binned(now, edges)), direction, before.length, now.length);
    }

    private static Message direction(double[] before, double[] now) {
        int order = Double.compare(now[now.length / 2], before[before.length / 2]);
        return order > 0 ? Message.of("drift.higher") : order < 0 ? Message.of("drift.lower") : Message.of("drift.spread");
    }

    /** The tenths of the first sample; fewer where many values are equal. */
    private static double[] edges(double[] sorted) {
        return IntStream.range(1, BINS).mapToDouble(tenth -> sorted[tenth * sorted.length / BINS]).distinct().toArray();
    }

    private static long[] binned(double[] values, double[] edges) {
        long[] counts = new long[edges.length + 1];
        for (double value : values) {
            int at = Arrays.binarySearch(edges, value);
            counts[at >= 0 ? at + 1 : -at - 1]++;
        }
        return counts;
    }

    /** A question that was left open is a choice as well. */
    private static FeatureDrift choices(ChoiceFeature feature, double[] before, double[] now) {
        int smaller = Math.min(before.length, now.length);
        if (smaller < FEWEST) {
            return tooLittle(feature, "chi_squared", before.length, now.length);
        }
        long[][] counts = {counted(feature, before), counted(feature, now)};
        Message direction = direction(feature, counts);
        if (smaller >= MANY) {
            return bySize(feature, Shares.of(counts[0], counts[1]), direction, before.length, now.length);
        }
        long[][] table = filled(counts);
        if (table[0].length < 2) {
            return new FeatureDrift(feature.name(), "chi_squared", 0.0, 1.0, 0.0, Verdict.STABLE, direction, now.length, before.length, 0);
        }
        ChiSquareTest test = new ChiSquareTest();
        double statistic = test.chiSquare(table);
        return new FeatureDrift(
                feature.name(), "chi_squared", statistic, test.chiSquareTest(table), Math.sqrt(statistic / (before.length + now.length)),
                Verdict.STABLE, direction, now.length, before.length, 0);
    }

    private static long[] counted(ChoiceFeature feature, double[] values) {
        long[] counts = new long[feature.choices().size() + 1];
        for (double value : values) {
            counts[Double.isNaN(value) ? counts.length - 1 : (int) value]++;
        }
        return counts;
    }

    /** The choice whose share has grown most. */
    private static Message direction(ChoiceFeature feature, long[][] counts) {
        double before = Arrays.stream(counts[0]).sum();
        double now = Arrays.stream(counts[1]).sum();
        int grown = IntStream.range(0, counts[0].length)
                .boxed()
                .max(Comparator.comparingDouble(choice -> counts[1][choice] / now - counts[0][choice] / before))
                .orElseThrow();
        return grown == feature.choices().size()
                ? Message.of("drift.moreOpen")
                : Message.of("drift.more", feature.choices().get(grown).label());
    }

    /** The table without empty choices, and with those too rare for the test put together (at least five expected in each cell). */
    private static long[][] filled(long[][] counts) {
        double all = Arrays.stream(counts[0]).sum() + Arrays.stream(counts[1]).sum();
        double smaller = Math.min(Arrays.stream(counts[0]).sum(), Arrays.stream(counts[1]).sum());
        List<long[]> columns = new ArrayList<>();
        long[] rare = new long[2];
        for (int choice = 0; choice < counts[0].length; choice++) {
            long[] column = {counts[0][choice], counts[1][choice]};
            if ((column[0] + column[1]) * smaller / all >= FEWEST_EXPECTED) {
                columns.add(column);
            } else {
                rare[0] += column[0];
                rare[1] += column[1];
            }
        }
        if ((rare[0] + rare[1]) * smaller / all >= FEWEST_EXPECTED) {
            columns.add(rare);
        }
        return new long[][] {
            columns.stream().mapToLong(column -> column[0]).toArray(), columns.stream().mapToLong(column -> column[1]).toArray()
        };
    }

    private static FeatureDrift bySize(Feature feature, Shares shares, Message direction, int before, int now) {
        double index = shares.stabilityIndex();
        boolean drifted = index > Math.max(STABLE_BELOW, shares.critical(CHANCE));
        return new FeatureDrift(
                feature.name(), "psi", index, shares.pValue(), shares.distance(), drifted ? Verdict.DRIFT : Verdict.STABLE, direction, now, before,
                drifted ? 1 : 0);
    }

    private static FeatureDrift tooLittle(Feature feature, String test, int before, int now) {
        return new FeatureDrift(feature.name(), test, null, null, null, Verdict.TOO_LITTLE_DATA, Message.of("drift.unknown"), now, before, 0);
    }

    /** The same with the mornings in a row, given what was found the morning before. */
    static List<FeatureDrift> following(List<FeatureDrift> today, List<FeatureDrift> yesterday) {
        Map<String, FeatureDrift> before = yesterday.stream().collect(Collectors.toMap(FeatureDrift::feature, Function.identity()));
        return today.stream()
                .map(one -> one.verdict() == Verdict.DRIFT && before.containsKey(one.feature())
                        ? one.with(Verdict.DRIFT, 1 + before.get(one.feature()).days())
                        : one)
                .toList();
    }
}
