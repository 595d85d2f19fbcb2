package org.hindsight.core.anonymisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.plugin.QuasiIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * How well outcome rows hide people from those who know their quasi-identifiers.
 *
 * @param k           the smallest number of distinct subjects that share a combination of bands; null when nothing is declared or there are no rows
 * @param classes     how many combinations occur
 * @param homogeneous how many of them hold a single label, so that knowing the bands tells the outcome
 * @param rare        the numbers of the outcomes whose combination fewer than {@code kMin} subjects share
 */
public record Anonymity(@Nullable Integer k, int classes, int homogeneous, Set<Long> rare) {

    private static final int PROGRESS_ROWS = 1000;

    /** Copies the set. */
    public Anonymity {
        rare = Set.copyOf(rare);
    }

    /**
     * Measures the rows.
     *
     * @param kMin     combinations shared by fewer subjects are rare
     * @param progress is told now and then which share is done; it may throw to stop
     */
    public static Anonymity of(
            FeatureSchema schema, List<QuasiIdentifier> declared, List<AnonymousOutcome> outcomes, int kMin, DoubleConsumer progress) {
        if (declared.isEmpty() || outcomes.isEmpty()) {
            return new Anonymity(null, 0, 0, Set.of());
        }
        Map<List<String>, EquivalenceClass> classes = new HashMap<>();
        int done = 0;
        for (AnonymousOutcome outcome : outcomes) {
            if (done++ % PROGRESS_ROWS == 0) {
                progress.accept((double) done / outcomes.size());
            }
            classes.computeIfAbsent(bands(schema, declared, outcome.answers()), bands -> new EquivalenceClass()).add(outcome);
        }
        Set<Long> rare = new HashSet<>();
        int k = Integer.MAX_VALUE;
        int homogeneous = 0;
        for (EquivalenceClass members : classes.values()) {
            k = Math.min(k, members.subjects.size());
            homogeneous += members.labels.size() == 1 ? 1 : 0;
            if (members.subjects.size() < kMin) {
                rare.addAll(members.numbers);
            }
        }
        return new Anonymity(k, classes.size(), homogeneous, rare);
    }

    /** The bands of one case, one a quasi-identifier; the order is that of the declaration. */
    public static List<String> bands(FeatureSchema schema, List<QuasiIdentifier> declared, Map<String, Object> answers) {
        List<String> bands = new ArrayList<>(declared.size());
        for (QuasiIdentifier identifier : declared) {
            bands.add(band(schema, identifier, answers.get(identifier.feature())));
        }
        return List.copyOf(bands);
    }

    static String band(FeatureSchema schema, QuasiIdentifier identifier, @Nullable Object value) {
        if (value == null) {
            return "missing";
        }
        return switch (schema.find(identifier.feature()).orElse(null)) {
            case NumericFeature numeric when value instanceof Number number -> numericBand(identifier, number.doubleValue());
            case ChoiceFeature choice -> String.valueOf(value);
            case null, default -> "missing";
        };
    }

    private static String numericBand(QuasiIdentifier identifier, double value) {
        List<Double> cuts = identifier.cutPoints();
        int above = 0;
        while (above < cuts.size() && value >= cuts.get(above)) {
            above++;
        }
        String from = above == 0 ? "" : plain(cuts.get(above - 1));
        String to = above == cuts.size() ? "" : plain(cuts.get(above));
        return from.isEmpty() ? "below " + to : to.isEmpty() ? from + " and above" : from + " to below " + to;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static final class EquivalenceClass {
        private final Set<Integer> subjects = new HashSet<>();
        private final Set<String> labels = new HashSet<>();
        private final List<Long> numbers = new ArrayList<>();

        void add(AnonymousOutcome outcome) {
            subjects.add(outcome.subject());
            labels.add(outcome.value());
            numbers.add(outcome.number());
        }
    }
}
