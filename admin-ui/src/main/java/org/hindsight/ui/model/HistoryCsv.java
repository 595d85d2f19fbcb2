package org.hindsight.ui.model;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.hindsight.core.comparison.HoldoutFigures;
import org.hindsight.core.model.ModelVersion;
import org.jspecify.annotations.Nullable;

/** The figures of all versions as a file for other programs: as measured then, and on today's rows. */
final class HistoryCsv {

    private HistoryCsv() {}

    static String of(List<ModelVersion> versions, Map<String, HoldoutFigures> today) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("version", "trained_at", "status", "trigger", "measured", "metric", "value", "low", "high", "rows");
            versions.forEach(version -> write(csv, version, today.get(version.version())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, ModelVersion version, @Nullable HoldoutFigures today) {
        write(csv, version, "then", version.metrics(), version.intervals(), version.testSamples());
        if (today != null) {
            write(csv, version, "today", today.figures().metrics(), today.figures().intervals(), today.rows());
        }
    }

    private static void write(
            CsvWriter csv, ModelVersion version, String measured, Map<String, Double> metrics, Map<String, List<Double>> intervals, long rows) {
        metrics.forEach((metric, value) -> {
            List<Double> interval = intervals.getOrDefault(metric, List.of());
            boolean known = interval.size() == 2;
            csv.writeRecord(
                    version.version(), version.trainedAt().toString(), version.status(), version.trigger(), measured, metric, value.toString(),
                    known ? interval.getFirst().toString() : "", known ? interval.getLast().toString() : "", Long.toString(rows));
        });
    }
}
