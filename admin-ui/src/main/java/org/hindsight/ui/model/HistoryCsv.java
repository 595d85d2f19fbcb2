package org.hindsight.ui.model;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.hindsight.core.evaluation.Evaluation;
import org.hindsight.core.evaluation.Figure;
import org.hindsight.core.model.ModelVersion;
import org.jspecify.annotations.Nullable;

/** The figures of all versions as a file for other programs: as measured then, and on today's rows. */
final class HistoryCsv {

    private HistoryCsv() {}

    static String of(List<ModelVersion> versions, Map<String, Evaluation> today) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("version", "trained_at", "status", "trigger", "measured", "metric", "value", "low", "high", "rows");
            versions.forEach(version -> write(csv, version, today.get(version.version())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, ModelVersion version, @Nullable Evaluation today) {
        version.metrics().forEach((metric, value) -> {
            List<Double> interval = version.intervals().getOrDefault(metric, List.of());
            boolean known = interval.size() == 2;
            write(csv, version, "then", metric, value, known ? interval.getFirst() : null, known ? interval.getLast() : null, version.testSamples());
        });
        if (today != null) {
            today.figures().forEach((metric, figure) -> write(csv, version, metric.id(), figure));
        }
    }

    private static void write(CsvWriter csv, ModelVersion version, String metric, Figure figure) {
        write(csv, version, "today", metric, figure.value(), figure.low(), figure.high(), figure.rows());
    }

    private static void write(
            CsvWriter csv, ModelVersion version, String measured, String metric, double value, @Nullable Double low, @Nullable Double high, long rows) {
        csv.writeRecord(
                version.version(), version.trainedAt().toString(), version.status(), version.trigger(), measured, metric,
                Double.toString(value), low == null ? "" : low.toString(), high == null ? "" : high.toString(), Long.toString(rows));
    }
}
