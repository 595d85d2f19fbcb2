package org.hindsight.plugins.diabetes;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.hindsight.plugin.BaselineLoader.Baseline;

/** The shipped rows written anew in the ways in which copies of the Pima data are written. */
final class DiabetesFiles {

    static final String HEADER =
            "Pregnancies,Glucose,BloodPressure,SkinThickness,Insulin,BMI,DiabetesPedigreeFunction,Age,Outcome";

    private DiabetesFiles() {}

    /** The values of the shipped rows. */
    static List<List<String>> shipped() {
        try (InputStream in =
                Objects.requireNonNull(DiabetesFiles.class.getResourceAsStream("/baseline-data/diabetes.csv"))) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split(",")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A file of these rows whose values were written in another way; an empty header gives a file without one. */
    static String csv(String header, List<List<String>> rows, UnaryOperator<List<String>> change) {
        StringBuilder text = new StringBuilder(header.isEmpty() ? "" : header + "\n");
        rows.forEach(row -> text.append(String.join(",", change.apply(row))).append('\n'));
        return text.toString();
    }

    static Baseline load(String csv) {
        try {
            return new DiabetesPlugin().baseline().load(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
