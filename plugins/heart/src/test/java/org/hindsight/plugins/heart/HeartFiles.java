package org.hindsight.plugins.heart;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.hindsight.plugin.BaselineLoader.Baseline;

/** The shipped rows written anew in the ways in which copies of the Cleveland data are written. */
final class HeartFiles {

    static final List<String> UCI_HEADER = List.of(
            "age", "sex", "cp", "trestbps", "chol", "fbs", "restecg", "thalach", "exang", "oldpeak", "slope", "ca",
            "thal", "num");

    private static final Map<String, Map<String, String>> TO_KAGGLE = Map.of(
            "cp", Map.of("1", "3", "2", "1", "3", "2", "4", "0"),
            "restecg", Map.of("0", "1", "1", "2", "2", "0"),
            "slope", Map.of("1", "2", "2", "1", "3", "0"),
            "ca", Map.of("?", "4"),
            "thal", Map.of("3", "2", "6", "1", "7", "3", "?", "0"),
            "num", Map.of("0", "1", "1", "0", "2", "0", "3", "0", "4", "0"));

    private static final Map<String, Map<String, String>> TO_WORDS = Map.of(
            "sex", Map.of("1", "Male", "0", "Female"),
            "cp", Map.of("1", "typical angina", "2", "atypical angina", "3", "non-anginal", "4", "asymptomatic"),
            "fbs", Map.of("1", "TRUE", "0", "FALSE"),
            "restecg", Map.of("0", "normal", "1", "st-t abnormality", "2", "lv hypertrophy"),
            "exang", Map.of("1", "TRUE", "0", "FALSE"),
            "slope", Map.of("1", "upsloping", "2", "flat", "3", "downsloping"),
            "ca", Map.of("?", ""),
            "thal", Map.of("3", "normal", "6", "fixed defect", "7", "reversable defect", "?", ""));

    private HeartFiles() {}

    /** The rows of the shipped file, by column. */
    static List<Map<String, String>> shipped() {
        try (InputStream in =
                Objects.requireNonNull(HeartFiles.class.getResourceAsStream("/baseline-data/heart.csv"))) {
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",");
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < cells.length; i++) {
                    row.put(UCI_HEADER.get(i), cells[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Map<String, String>> change(List<Map<String, String>> rows, UnaryOperator<Map<String, String>> change) {
        return rows.stream().map(row -> change.apply(new LinkedHashMap<>(row))).toList();
    }

    static Map<String, String> kaggle(Map<String, String> row) {
        return recoded(row, TO_KAGGLE);
    }

    static Map<String, String> words(Map<String, String> row) {
        return recoded(row, TO_WORDS);
    }

    private static Map<String, String> recoded(Map<String, String> row, Map<String, Map<String, String>> codes) {
        row.replaceAll((column, value) -> codes.getOrDefault(column, Map.of()).getOrDefault(value, value));
        return row;
    }

    /** One copy's own text: a header line as given and the rows' values in their order. */
    static String csv(String header, List<Map<String, String>> rows, String separator, String newline) {
        StringBuilder text = new StringBuilder(header.isEmpty() ? "" : header + newline);
        rows.forEach(row -> text.append(String.join(separator, row.values())).append(newline));
        return text.toString();
    }

    static String csv(List<Map<String, String>> rows) {
        return csv(String.join(",", UCI_HEADER), rows, ",", "\n");
    }

    static Baseline load(String csv) {
        try {
            return new HeartPlugin().baseline().load(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
