package org.hindsight.bench.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The values of trials in a file, a line a trial, so that a simulation that was stopped goes on where it was. */
final class Notebook {

    private static final int COLUMNS = Trial.columns().size();
    private static final int VALUES = COLUMNS * Trial.GATEKEEPERS.size();

    /** A line without it was cut off. */
    private static final String END = "\tend";

    private final Path file;
    private final Map<Integer, Map<Integer, double[]>> byBaseline = new TreeMap<>();

    private Notebook(Path file) {
        this.file = file;
    }

    /**
     * Opens a notebook, or begins one.
     *
     * @throws IllegalStateException when the file was written by another simulation
     */
    static Notebook open(Path file) throws IOException {
        Notebook notebook = new Notebook(file);
        if (!Files.exists(file)) {
            Files.writeString(file, title());
            return notebook;
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !(lines.getFirst() + "\n").equals(title())) {
            throw new IllegalStateException(file + " was written by another simulation. Delete it, or name another file.");
        }
        lines.stream().skip(1).filter(line -> line.endsWith(END)).map(line -> line.split("\t")).forEach(notebook::read);
        if (!Files.readString(file).endsWith("\n")) {
            Files.writeString(file, "\n", StandardOpenOption.APPEND);
        }
        return notebook;
    }

    private static String title() {
        return Trial.columns().stream().map(Column::title).collect(Collectors.joining("\t")) + "\t"
                + Trial.GATEKEEPERS.stream().map(Gatekeeper::title).collect(Collectors.joining("\t")) + "\n";
    }

    private void read(String[] words) {
        double[] values = Arrays.stream(words, 2, VALUES + 2).mapToDouble(Double::parseDouble).toArray();
        keep(new Trial(Integer.parseInt(words[0]), Integer.parseInt(words[1])), values);
    }

    private void keep(Trial trial, double[] values) {
        byBaseline.computeIfAbsent(trial.baseline(), unseen -> new TreeMap<>()).put(trial.run(), values);
    }

    synchronized boolean holds(Trial trial) {
        return byBaseline.getOrDefault(trial.baseline(), Map.of()).containsKey(trial.run());
    }

    synchronized int runs(int baseline) {
        return byBaseline.getOrDefault(baseline, Map.of()).size();
    }

    /** Writes a trial's values down. */
    synchronized void add(Trial trial, double[] values) throws IOException {
        String line = DoubleStream.of(values).mapToObj(Double::toString).collect(Collectors.joining("\t"));
        Files.writeString(file, trial.baseline() + "\t" + trial.run() + "\t" + line + END + "\n", StandardOpenOption.APPEND);
        keep(trial, values);
    }

    /** The values of one column and gate, a trial each. */
    private double[] values(int baseline, int gate, int column) {
        return byBaseline.getOrDefault(baseline, Map.of()).values().stream()
                .mapToDouble(values -> values[gate * COLUMNS + column])
                .toArray();
    }

    /** How often the gate of the platform let in the challenger that is truly worse, for each of its two ways to decide. */
    synchronized List<Promise> promises(int baseline) {
        int column = Trial.columns().indexOf(Trial.WORSE_PROMOTED);
        return IntStream.range(0, Trial.GATEKEEPERS.size())
                .filter(gate -> Trial.GATEKEEPERS.get(gate) instanceof Gatekeeper.Rule rule && rule.asksPeople())
                .mapToObj(gate -> new Promise(
                        Trial.GATEKEEPERS.get(gate).title(), (int) Arrays.stream(values(baseline, gate, column)).sum(), runs(baseline)))
                .toList();
    }

    /** The table of all trials with this many baseline rows, in Markdown. */
    synchronized String table(int baseline) {
        List<Column> columns = Trial.columns();
        List<String> lines = new ArrayList<>();
        lines.add(baseline + " baseline rows, " + runs(baseline) + " runs:");
        lines.add("");
        lines.add("| Gate | " + columns.stream().map(Column::title).collect(Collectors.joining(" | ")) + " |");
        lines.add("|---".repeat(COLUMNS + 1) + "|");
        for (int gate = 0; gate < Trial.GATEKEEPERS.size(); gate++) {
            StringBuilder line = new StringBuilder("| ").append(Trial.GATEKEEPERS.get(gate).title()).append(" |");
            for (int column = 0; column < COLUMNS; column++) {
                line.append(' ').append(columns.get(column).cell(values(baseline, gate, column))).append(" |");
            }
            lines.add(line.toString());
        }
        return String.join("\n", lines) + "\n";
    }
}
