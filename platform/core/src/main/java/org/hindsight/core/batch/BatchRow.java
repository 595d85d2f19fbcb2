package org.hindsight.core.batch;

import java.util.List;
import java.util.Locale;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.message.Message;
import org.hindsight.core.prediction.PredictionResult;
import org.hindsight.plugin.Advice;
import org.jspecify.annotations.Nullable;

/**
 * What became of a line.
 *
 * @param line     its number in the file; 0 where the file breaks
 * @param ref      the caller's own reference
 * @param result   the prediction; null when there is none
 * @param failure  why there is none, if its answers fit; null when there is one
 * @param problems the answers that do not fit, where that is why
 */
public record BatchRow(
        long line, @Nullable String ref, @Nullable PredictionResult result, @Nullable Message failure, List<FieldProblem> problems) {

    /** The columns in which a row is written, in the order of {@link #fields}. */
    public static final List<String> HEADER = List.of(
            "line", "ref", "token", "label", "probability", "band", "value", "unit", "low", "high", "model_version", "error");

    static BatchRow of(BatchLines.Line line, PredictionResult result) {
        return new BatchRow(line.number(), result.ref(), result, null, List.of());
    }

    static BatchRow failed(BatchLines.Line line, Message failure) {
        return new BatchRow(line.number(), line.ref(), null, failure, List.of());
    }

    static BatchRow invalid(BatchLines.Line line, List<FieldProblem> problems) {
        return new BatchRow(line.number(), line.ref(), null, null, problems);
    }

    /** Why there is no prediction, a reason each; empty when there is one. */
    public List<String> errors(Locale locale) {
        return failure != null
                ? List.of(failure.in(locale))
                : problems.stream().map(problem -> problem.field() + ": " + problem.told().in(locale)).toList();
    }

    /** The row as text, one a column; empty where there is nothing. */
    public List<String> fields(Locale locale) {
        String number = line == 0 ? "" : Long.toString(line);
        if (result == null) {
            return List.of(number, text(ref), "", "", "", "", "", "", "", "", "", String.join(" ", errors(locale)));
        }
        return List.of(
                number,
                text(ref),
                result.token(),
                text(result.label()),
                text(result.probability()),
                band(result.advice()),
                text(result.value()),
                text(result.unit()),
                text(result.low()),
                text(result.high()),
                result.modelVersion(),
                "");
    }

    private static String band(@Nullable Advice advice) {
        return advice == null ? "" : advice.band().name().toLowerCase(Locale.ROOT);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
