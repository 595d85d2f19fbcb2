package org.hindsight.plugins.parkinsons;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.BaselineLoader.Baseline;

/** The shipped recordings, written anew in the ways in which copies of {@code parkinsons.data} are written. */
final class VoiceFiles {

    private VoiceFiles() {}

    static String shipped() {
        try (InputStream in =
                Objects.requireNonNull(VoiceFiles.class.getResourceAsStream("/baseline-data/parkinsons.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> header() {
        return List.of(shipped().lines().findFirst().orElseThrow().split(","));
    }

    /** The shipped file with each header changed. */
    static String withHeader(UnaryOperator<String> change) {
        String text = shipped();
        return header().stream().map(change).collect(Collectors.joining(",")) + text.substring(text.indexOf('\n'));
    }

    /** The shipped file with a value of one column changed in every row. */
    static String withColumn(String column, UnaryOperator<String> change) {
        int position = header().indexOf(column);
        return shipped().lines().map(line -> {
            String[] cells = line.split(",");
            cells[position] = cells[position].equals(column) ? column : change.apply(cells[position]);
            return String.join(",", cells);
        }).collect(Collectors.joining("\n"));
    }

    /** The shipped file without a column. */
    static String without(String column) {
        int position = header().indexOf(column);
        return shipped().lines().map(line -> {
            List<String> cells = new java.util.ArrayList<>(Arrays.asList(line.split(",")));
            cells.remove(position);
            return String.join(",", cells);
        }).collect(Collectors.joining("\n"));
    }

    static Baseline load(String csv) {
        try {
            return new ParkinsonsPlugin().baseline().load(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The answers of the first shipped recording, with one changed. */
    static Answers first(String name, double value) {
        Map<String, Object> answers = new LinkedHashMap<>();
        double[] row = load(shipped()).rows().getFirst().features().toArray();
        for (int i = 0; i < row.length; i++) {
            answers.put(VoiceQuestions.SCHEMA.features().get(i).name(), row[i]);
        }
        answers.put(name, value);
        return new Answers(answers);
    }
}
