package org.hindsight.ui.batch;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hindsight.core.batch.BatchRow;
import org.hindsight.core.prediction.PredictionResult;
import org.hindsight.plugin.Advice;

/**
 * The order of a table of results.
 *
 * @param column     line, ref, result or band
 * @param descending whether the greatest come first
 */
record Sorting(String column, boolean descending) {

    private static final List<String> COLUMNS = List.of("line", "ref", "result", "band");

    /** The order asked for, else that of the file. */
    static Sorting of(Optional<String> column, Optional<String> direction) {
        return new Sorting(column.filter(COLUMNS::contains).orElse("line"), direction.filter("down"::equals).isPresent());
    }

    /** The order that a click on a column's head gives: figures begin with the greatest. */
    Sorting after(String clicked) {
        return new Sorting(clicked, column.equals(clicked) ? !descending : clicked.equals("result") || clicked.equals("band"));
    }

    String query() {
        return "?sort=" + column + "&direction=" + (descending ? "down" : "up");
    }

    /** What screen readers say of a column's head. */
    String aria(String head) {
        return !head.equals(column) ? "none" : descending ? "descending" : "ascending";
    }

    /** The rows in this order; those without a result come last, whatever the direction. */
    List<BatchRow> sort(List<BatchRow> rows) {
        return rows.stream().sorted(comparator().thenComparing(BatchRow::line)).toList();
    }

    private Comparator<BatchRow> comparator() {
        return switch (column) {
            case "ref" -> by(row -> Optional.ofNullable(row.ref()));
            case "result" -> by(row -> Optional.ofNullable(row.result()).flatMap(Sorting::figure));
            case "band" -> by(row -> Optional.ofNullable(row.result()).map(PredictionResult::advice).map(Advice::band));
            default -> by(row -> Optional.of(row.line()));
        };
    }

    private <T extends Comparable<? super T>> Comparator<BatchRow> by(Function<BatchRow, Optional<T>> key) {
        Comparator<T> order = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing((BatchRow row) -> key.apply(row).orElse(null), Comparator.nullsLast(order));
    }

    private static Optional<Double> figure(PredictionResult result) {
        return Optional.ofNullable(result.classification() ? result.probability() : result.value());
    }
}
