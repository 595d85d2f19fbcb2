package org.hindsight.core.anonymisation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.plugin.QuasiIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The outcome rows of one version as they may be kept and handed on: quasi-identifiers coarsened to the plugin's bands, rows that fewer
 * than {@code kMin} people share left out, and in an order that does not tell when they came. The baseline is a file of its own and not
 * part of it.
 *
 * @param header the columns: row, person, side, the features in the order of the schema, outcome
 * @param quasi  which columns are quasi-identifiers
 * @param kMin   how many people must share a combination of quasi-identifiers
 * @param lines  one a row, ascending by row key
 */
public record Snapshot(List<String> header, Set<Integer> quasi, int kMin, List<String> lines) {

    private static final int PROGRESS_ROWS = 1000;
    /** Which part of the work it is to write the lines. */
    private static final double NAMING = 0.7;

    private static final int ROW = 0;
    private static final int PERSON = 1;
    private static final int FIRST_FEATURE = 3;

    /** Copies the lists. */
    public Snapshot {
        header = List.copyOf(header);
        quasi = Set.copyOf(quasi);
        lines = List.copyOf(lines);
    }

    /** Names for rows and people that only this platform can tell again, different in every version. */
    public record Names(LongFunction<String> row, IntFunction<String> person) {}

    /**
     * Makes the snapshot of some outcomes.
     *
     * @param used     the outcomes that a version was trained or measured on
     * @param progress is told now and then which share is done; it may throw to stop
     */
    public static Snapshot of(
            FeatureSchema schema, List<QuasiIdentifier> declared, List<AnonymousOutcome> used, int kMin, Names names,
            DoubleConsumer progress) {
        Map<String, QuasiIdentifier> identifiers = new HashMap<>();
        declared.forEach(identifier -> identifiers.put(identifier.feature(), identifier));
        Set<Integer> quasi = new HashSet<>();
        for (int i = 0; i < schema.size(); i++) {
            if (identifiers.containsKey(schema.features().get(i).name())) {
                quasi.add(FIRST_FEATURE + i);
            }
        }
        List<String> lines = new ArrayList<>(used.size());
        for (AnonymousOutcome outcome : used) {
            if (lines.size() % PROGRESS_ROWS == 0) {
                progress.accept(NAMING * lines.size() / used.size());
            }
            lines.add(line(schema, identifiers, outcome, names));
        }
        Collections.sort(lines);
        return new Snapshot(header(schema), quasi, kMin, lines)
                .hidingTheRare(share -> progress.accept(NAMING + (1 - NAMING) * share));
    }

    /** The same without some rows; rows that fewer than {@code kMin} people share now go too. */
    public Snapshot without(Set<String> rowKeys) {
        List<String> kept = lines.stream().filter(line -> !rowKeys.contains(Csv.cells(line).get(ROW))).toList();
        return kept.size() == lines.size() ? this : new Snapshot(header, quasi, kMin, kept).hidingTheRare(share -> {});
    }

    /** The smallest number of people who share a combination; null when there are no rows or no quasi-identifiers. */
    public @Nullable Integer k() {
        return quasi.isEmpty() || lines.isEmpty()
                ? null
                : people().values().stream().mapToInt(Set::size).min().orElseThrow();
    }

    /** The whole as text, line by line: equal data give equal text. */
    public Stream<String> text() {
        return Stream.concat(Stream.of(Csv.line(header)), lines.stream());
    }

    /**
     * Reads what {@link #text} gave.
     *
     * @throws IllegalArgumentException when it is no such text
     */
    public static Snapshot read(Stream<String> text, Set<Integer> quasi, int kMin) {
        List<String> all = text.toList();
        if (all.isEmpty() || Csv.cells(all.getFirst()).size() <= FIRST_FEATURE) {
            throw new IllegalArgumentException("This is no snapshot: its first line names no columns.");
        }
        return new Snapshot(Csv.cells(all.getFirst()), quasi, kMin, all.subList(1, all.size()));
    }

    private Snapshot hidingTheRare(DoubleConsumer progress) {
        if (quasi.isEmpty()) {
            return this;
        }
        List<Set<String>> sharing = new ArrayList<>(lines.size());
        Map<List<String>, Set<String>> people = new HashMap<>();
        for (String line : lines) {
            if (sharing.size() % PROGRESS_ROWS == 0) {
                progress.accept((double) sharing.size() / lines.size());
            }
            List<String> cells = Csv.cells(line);
            Set<String> others = people.computeIfAbsent(combination(cells), fresh -> new HashSet<>());
            if (others.size() < kMin) { // more need not be known
                others.add(cells.get(PERSON));
            }
            sharing.add(others);
        }
        return new Snapshot(
                header, quasi, kMin,
                IntStream.range(0, lines.size()).filter(row -> sharing.get(row).size() >= kMin).mapToObj(lines::get).toList());
    }

    private Map<List<String>, Set<String>> people() {
        Map<List<String>, Set<String>> people = new HashMap<>();
        for (String line : lines) {
            List<String> cells = Csv.cells(line);
            people.computeIfAbsent(combination(cells), fresh -> new HashSet<>()).add(cells.get(PERSON));
        }
        return people;
    }

    private List<String> combination(List<String> cells) {
        return quasi.stream().sorted().map(cells::get).toList();
    }

    private static List<String> header(FeatureSchema schema) {
        List<String> header = new ArrayList<>(List.of("_row", "_person", "_side"));
        schema.features().forEach(feature -> header.add(feature.name()));
        header.add("_outcome");
        return header;
    }

    private static String line(
            FeatureSchema schema, Map<String, QuasiIdentifier> identifiers, AnonymousOutcome outcome, Names names) {
        List<String> cells = new ArrayList<>(schema.size() + FIRST_FEATURE + 1);
        cells.add(names.row().apply(outcome.number()));
        cells.add(names.person().apply(outcome.subject()));
        cells.add(outcome.side().name());
        for (Feature feature : schema.features()) {
            QuasiIdentifier identifier = identifiers.get(feature.name());
            cells.add(identifier == null
                    ? exact(feature, outcome.answers().get(feature.name()))
                    : Anonymity.band(schema, identifier, outcome.answers().get(feature.name())));
        }
        cells.add(outcome.value());
        return Csv.line(cells);
    }

    private static String exact(Feature feature, @Nullable Object answer) {
        return switch (feature) {
            // Adding zero makes -0.0 to 0.0: they are the same answer.
            case NumericFeature _ when answer instanceof Number number -> Double.toString(number.doubleValue() + 0.0);
            case ChoiceFeature _ when answer != null -> answer.toString();
            default -> "";
        };
    }
}
