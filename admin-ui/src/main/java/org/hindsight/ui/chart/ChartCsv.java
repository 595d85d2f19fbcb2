package org.hindsight.ui.chart;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.hindsight.ui.chart.Chart.Point;
import org.hindsight.ui.chart.Chart.Series;
import org.jspecify.annotations.Nullable;

/** A chart's points as a file for other programs: every point, with a decimal point in every language. */
public final class ChartCsv {

    private ChartCsv() {}

    /** The file's text. */
    public static String of(Chart chart) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("series", chart.x().label(), chart.y().label(), "low", "high");
            for (Series series : chart.series()) {
                for (Point point : series.points()) {
                    csv.writeRecord(
                            series.name(), Double.toString(point.x()), Double.toString(point.y()), text(point.low()), text(point.high()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String text(@Nullable Double number) {
        return number == null ? "" : number.toString();
    }
}
