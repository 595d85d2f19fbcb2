package org.hindsight.plugins.heart;

import java.util.List;
import org.hindsight.csv.Row;
import org.hindsight.csv.Table;
import org.hindsight.plugin.BaselineRefusedException;
import org.hindsight.plugin.Wording;

/**
 * Which value of {@code num} means disease. UCI grades it from 0 to 4; copies have 0 and 1, and Kaggle's have them the
 * wrong way round (1 is healthy, verified on 299 rows). So the direction is checked by the one finding that must be
 * commoner among the ill: angina under effort has 55 % of them and 14 % of the others.
 */
final class HeartOutcome {

    /** Far from 0 and from the 41 points that are true, so that chance decides in neither way. */
    private static final double CLEAR_DIFFERENCE = 0.15;

    private static final int LEAST_ROWS = 10;

    private enum Direction {
        RIGHT,
        INVERTED,
        UNKNOWN
    }

    private HeartOutcome() {}

    /** Rewrites {@code num} as "no" and "yes". */
    static void settle(Table table, HeartCoding coding) {
        boolean graded = table.values("num").stream().anyMatch(List.of("2", "3", "4")::contains);
        table.rows().forEach(HeartOutcome::grade);
        Direction direction = direction(table);
        if (graded && direction == Direction.INVERTED) {
            throw new BaselineRefusedException(Wording.of(HeartOutcome.class, "baseline.mixed"));
        }
        if (coding == HeartCoding.KAGGLE && direction == Direction.UNKNOWN) {
            throw new BaselineRefusedException(Wording.of(HeartOutcome.class, "baseline.direction"));
        }
        if (direction == Direction.INVERTED) {
            table.rows().forEach(HeartOutcome::invert);
            table.remark(Wording.of(HeartOutcome.class, "baseline.turned"));
        }
    }

    private static void grade(Row row) {
        switch (row.text("num")) {
            case "0", "no" -> row.set("num", "no");
            case "1", "2", "3", "4", "yes" -> row.set("num", "yes");
            default -> { } // rejected with its line when values are checked
        }
    }

    private static void invert(Row row) {
        switch (row.text("num")) {
            case "no" -> row.set("num", "yes");
            case "yes" -> row.set("num", "no");
            default -> { } // rejected with its line when values are checked
        }
    }

    private static Direction direction(Table table) {
        List<Row> ill = withOutcome(table, "yes");
        List<Row> healthy = withOutcome(table, "no");
        if (ill.size() < LEAST_ROWS || healthy.size() < LEAST_ROWS) {
            return Direction.UNKNOWN;
        }
        double difference = anginaShare(ill) - anginaShare(healthy);
        return difference >= CLEAR_DIFFERENCE
                ? Direction.RIGHT
                : difference <= -CLEAR_DIFFERENCE ? Direction.INVERTED : Direction.UNKNOWN;
    }

    private static List<Row> withOutcome(Table table, String outcome) {
        return table.rows().stream().filter(row -> row.text("num").equals(outcome)).toList();
    }

    private static double anginaShare(List<Row> rows) {
        return (double) rows.stream().filter(row -> row.text("exang").equals("1")).count() / rows.size();
    }
}
