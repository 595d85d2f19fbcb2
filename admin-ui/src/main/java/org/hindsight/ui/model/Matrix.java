package org.hindsight.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.evaluation.ConfusionMatrix;
import org.hindsight.core.model.ModelVersion.ConfusionCounts;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * A confusion matrix as a table and in sentences.
 *
 * @param columns what was predicted
 * @param rows    what really happened
 * @param words   each cell in a sentence, those that matter most first
 */
public record Matrix(List<String> columns, List<Row> rows, List<String> words) {

    /** What was predicted for those to whom the same happened. */
    public record Row(String label, String total, List<Cell> cells) {}

    /**
     * How many.
     *
     * @param count their number
     * @param share their share of the row
     * @param heat  the same from 0 to 10, for the colour
     * @param right whether the prediction was right
     */
    public record Cell(String count, String share, int heat, boolean right) {}

    /** The matrix as it was just measured. */
    public static Matrix of(ConfusionMatrix measured, @Nullable Assessment assessment, Words words) {
        List<List<Long>> counts = measured.counts().stream().map(row -> row.stream().map(Integer::longValue).toList()).toList();
        return Objects.requireNonNull(of(new ConfusionCounts(measured.labels(), counts), assessment, words), "there are counts");
    }

    static @Nullable Matrix of(@Nullable ConfusionCounts confusion, @Nullable Assessment assessment, Words words) {
        if (confusion == null) {
            return null;
        }
        List<String> labels = confusion.labels().stream().map(label -> label(label, assessment)).toList();
        List<Row> rows = new ArrayList<>();
        for (int actual = 0; actual < labels.size(); actual++) {
            rows.add(row(labels.get(actual), confusion.counts().get(actual), actual, words));
        }
        return new Matrix(labels, rows, sentences(confusion, labels, positive(confusion, assessment), words));
    }

    private static Row row(String label, List<Long> counts, int actual, Words words) {
        long total = counts.stream().mapToLong(Long::longValue).sum();
        List<Cell> cells = new ArrayList<>();
        for (int predicted = 0; predicted < counts.size(); predicted++) {
            double share = total == 0 ? 0 : (double) counts.get(predicted) / total;
            cells.add(new Cell(
                    words.figures().count(counts.get(predicted)),
                    total == 0 ? "" : words.figures().percent(share, 0),
                    (int) Math.round(10 * share),
                    actual == predicted));
        }
        return new Row(label, words.figures().count(total), cells);
    }

    private static List<String> sentences(ConfusionCounts confusion, List<String> labels, int positive, Words words) {
        List<String> sentences = new ArrayList<>();
        if (labels.size() == 2 && positive >= 0) {
            int negative = 1 - positive;
            List<List<Long>> counts = confusion.counts();
            sentences.add(words.say("matrix.found", counts.get(positive).get(positive), labels.get(positive)));
            sentences.add(words.say("matrix.missed", counts.get(positive).get(negative), labels.get(positive)));
            sentences.add(words.say("matrix.alarm", counts.get(negative).get(positive), labels.get(negative)));
            sentences.add(words.say("matrix.quiet", counts.get(negative).get(negative), labels.get(negative)));
            return sentences;
        }
        for (int actual = 0; actual < labels.size(); actual++) {
            for (int predicted = 0; predicted < labels.size(); predicted++) {
                sentences.add(words.say(
                        actual == predicted ? "matrix.right" : "matrix.wrong",
                        confusion.counts().get(actual).get(predicted), labels.get(actual), labels.get(predicted)));
            }
        }
        return sentences;
    }

    private static int positive(ConfusionCounts confusion, @Nullable Assessment assessment) {
        return assessment != null && assessment.target() instanceof ClassTarget target && target.positive() != null
                ? confusion.labels().indexOf(target.positive())
                : -1;
    }

    /** The words for a label; the label itself where the plugin is gone. */
    public static String label(String label, @Nullable Assessment assessment) {
        return assessment != null && assessment.target() instanceof ClassTarget target && target.indexOf(label) >= 0
                ? assessment.labels().get(target.indexOf(label))
                : label;
    }
}
