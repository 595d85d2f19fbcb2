package org.hindsight.core.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.DoubleConsumer;
import org.hindsight.plugin.PromotionRules.Metric;

/**
 * Two or more versions measured on the same rows.
 *
 * @param rows      how many rows
 * @param groups    how many groups these form
 * @param versions  each version's figures, in the order given
 * @param contrasts how every later version differs from the first
 */
public record Comparison(int rows, int groups, List<Measured> versions, List<Contrast> contrasts) {

    /** A version and its figures. */
    public record Measured(String version, Evaluation evaluation) {}

    /**
     * How one version differs from another.
     *
     * @param version     the one
     * @param than        the other
     * @param differences the figure of {@code version} less that of {@code than}, with a paired 95 % interval, where
     *                    both are defined; whether more is better depends on the metric
     * @param test        whether they are equally good
     */
    public record Contrast(String version, String than, Map<Metric, Figure> differences, PairedTest test) {
        /** Copies the differences, keeping the order of the metrics. */
        public Contrast {
            Map<Metric, Figure> ordered = new EnumMap<>(Metric.class);
            ordered.putAll(differences);
            differences = Collections.unmodifiableMap(ordered);
        }
    }

    /** Copies the lists. */
    public Comparison {
        versions = List.copyOf(versions);
        contrasts = List.copyOf(contrasts);
    }

    /** Compares a version with another: the contrast tells how the second differs from the first. */
    public static Comparison of(String first, Scores scoresOfFirst, String second, Scores scoresOfSecond) {
        SequencedMap<String, Scores> versions = new LinkedHashMap<>();
        versions.put(first, scoresOfFirst);
        versions.put(second, scoresOfSecond);
        return of(versions);
    }

    /**
     * Compares versions.
     *
     * @param scores by version, at least one; all of the same rows
     * @throws IllegalArgumentException when the rows differ
     */
    public static Comparison of(SequencedMap<String, Scores> scores) {
        List<String> names = List.copyOf(scores.sequencedKeySet());
        List<Scores> all = List.copyOf(scores.sequencedValues());
        Measurement measurement = new Measurement(all, share -> {});
        List<Measured> measured = new ArrayList<>();
        List<Contrast> contrasts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            measured.add(new Measured(names.get(i), measurement.evaluation(i)));
            if (i > 0) {
                PairedTest test = PairedTest.of(all.getFirst(), all.get(i));
                contrasts.add(new Contrast(names.get(i), names.getFirst(), differences(measurement, i), test));
            }
        }
        Holdout holdout = all.getFirst().holdout();
        return new Comparison(holdout.rows(), holdout.groups(), measured, contrasts);
    }

    /**
     * How one version differs from another, without the figures of either.
     *
     * @param progress is told now and then which share is done; it may throw to stop
     */
    public static Contrast contrast(
            String version, Scores scores, String than, Scores scoresOfThan, DoubleConsumer progress) {
        Measurement measurement = new Measurement(List.of(scoresOfThan, scores), progress);
        return new Contrast(version, than, differences(measurement, 1), PairedTest.of(scoresOfThan, scores));
    }

    private static Map<Metric, Figure> differences(Measurement measurement, int version) {
        Map<Metric, Figure> differences = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            Figure difference = measurement.difference(version, 0, metric.ordinal());
            if (difference != null) {
                differences.put(metric, difference);
            }
        }
        return differences;
    }
}
