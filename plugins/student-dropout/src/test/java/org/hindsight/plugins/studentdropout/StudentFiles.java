package org.hindsight.plugins.studentdropout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hindsight.plugin.BaselineLoader.Baseline;

/** The shipped students, written anew in the ways in which copies of UCI's file are written. */
final class StudentFiles {

    private StudentFiles() {}

    static String shipped() {
        try (InputStream in =
                Objects.requireNonNull(StudentFiles.class.getResourceAsStream("/baseline-data/student-dropout.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> header() {
        return List.of(shipped().lines().findFirst().orElseThrow().split(","));
    }

    /** As UCI publishes it: byte order mark, semicolons, and a header in quotes that ends in a tab. */
    static String asOfUci() {
        return "\uFEFF" + withHeader(name -> name.startsWith("Daytime") ? "\"" + name + "\t\"" : name).replace(',', ';');
    }

    /** The shipped file with each header changed. */
    static String withHeader(UnaryOperator<String> change) {
        String text = shipped();
        return header().stream().map(change).collect(Collectors.joining(",")) + text.substring(text.indexOf('\n'));
    }

    /** The shipped file with every value changed, which is given its column too. */
    static String withValues(BinaryOperator<String> change) {
        List<String> header = header();
        List<String> lines = new ArrayList<>(List.of(String.join(",", header)));
        shipped().lines().skip(1).forEach(line -> {
            String[] cells = line.split(",");
            for (int i = 0; i < cells.length; i++) {
                cells[i] = change.apply(header.get(i), cells[i]);
            }
            lines.add(String.join(",", cells));
        });
        return String.join("\n", lines);
    }

    static String without(String column) {
        int position = header().indexOf(column);
        return shipped().lines().map(line -> {
            List<String> cells = new ArrayList<>(Arrays.asList(line.split(",")));
            cells.remove(position);
            return String.join(",", cells);
        }).collect(Collectors.joining("\n"));
    }

    static Baseline load(String csv) {
        try {
            return new StudentDropoutPlugin().baseline().load(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
