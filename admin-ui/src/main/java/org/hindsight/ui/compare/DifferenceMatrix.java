package org.hindsight.ui.compare;

import java.util.ArrayList;
import java.util.List;
import org.hindsight.core.evaluation.ConfusionMatrix;
import org.hindsight.ui.text.Figures;
import org.hindsight.ui.text.Words;

/**
 * How the cells of two confusion matrices differ.
 *
 * @param version the newer version
 * @param than    the older one
 * @param columns what was predicted
 * @param rows    what really happened
 */
record DifferenceMatrix(String version, String than, List<String> columns, List<Row> rows) {

    /** The cells of those to whom the same happened. */
    record Row(String label, List<Cell> cells) {}

    /**
     * A difference.
     *
     * @param count with its sign
     * @param share in points of the row's share
     * @param tone  better, worse or same
     * @param heat  how large it is within the matrix, from 0 to 10
     * @param words better, worse or unchanged
     */
    record Cell(String count, String share, String tone, int heat, String words) {}

    static DifferenceMatrix of(
            String version, ConfusionMatrix after, String than, ConfusionMatrix before, List<String> labels, Words words) {
        int largest = 1;
        for (int actual = 0; actual < labels.size(); actual++) {
            for (int decided = 0; decided < labels.size(); decided++) {
                largest = Math.max(largest, Math.abs(after.count(actual, decided) - before.count(actual, decided)));
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int actual = 0; actual < labels.size(); actual++) {
            List<Cell> cells = new ArrayList<>();
            int total = after.counts().get(actual).stream().mapToInt(Integer::intValue).sum();
            for (int decided = 0; decided < labels.size(); decided++) {
                int difference = after.count(actual, decided) - before.count(actual, decided);
                cells.add(cell(difference, total, actual == decided, largest, words));
            }
            rows.add(new Row(labels.get(actual), cells));
        }
        return new DifferenceMatrix(version, than, labels, rows);
    }

    private static Cell cell(int difference, int total, boolean right, int largest, Words words) {
        Figures figures = words.figures();
        String tone = difference == 0 ? "same" : difference > 0 == right ? "better" : "worse";
        return new Cell(
                figures.signed(difference),
                total == 0 ? "" : words.say("metric.points", figures.signed(100.0 * difference / total, 1)),
                tone,
                Math.round(10f * Math.abs(difference) / largest),
                words.say("compare.cell." + tone));
    }
}
