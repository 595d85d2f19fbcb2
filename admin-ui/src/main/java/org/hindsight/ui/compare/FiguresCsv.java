package org.hindsight.ui.compare;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.hindsight.core.evaluation.Comparison;
import org.hindsight.core.evaluation.Figure;
import org.hindsight.plugin.PromotionRules.Metric;
import org.jspecify.annotations.Nullable;

/** The figures of compared versions, and how they differ, as a file for other programs. */
final class FiguresCsv {

    private FiguresCsv() {}

    static String of(Comparison comparison) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("metric", "version", "minus", "value", "low", "high", "rows", "p_value");
            for (Comparison.Measured version : comparison.versions()) {
                write(csv, version.evaluation().figures(), version.version(), "", "");
            }
            for (Comparison.Contrast contrast : comparison.contrasts()) {
                write(csv, contrast.differences(), contrast.version(), contrast.than(), Double.toString(contrast.test().pValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, Map<Metric, Figure> figures, String version, String than, String p) {
        figures.forEach((metric, figure) -> csv.writeRecord(
                metric.id(), version, than, Double.toString(figure.value()), text(figure.low()), text(figure.high()),
                Integer.toString(figure.rows()), p));
    }

    private static String text(@Nullable Double number) {
        return number == null ? "" : number.toString();
    }
}
