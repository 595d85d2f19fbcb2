package org.hindsight.csv;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Target;
import org.hindsight.plugin.Wording;
import org.jspecify.annotations.Nullable;

/** Turns rows of text into cases; what does not fit is noted in the row. */
final class RowMapper {

    private final FeatureSchema schema;
    private final Target target;
    private final String targetColumn;
    private final @Nullable String groupColumn;
    private final Function<String, Optional<String>> groupKey;
    private final Set<String> mayBeEmpty;

    RowMapper(
            FeatureSchema schema,
            Target target,
            String targetColumn,
            @Nullable String groupColumn,
            Function<String, Optional<String>> groupKey,
            Set<String> mayBeEmpty) {
        this.schema = schema;
        this.target = target;
        this.targetColumn = targetColumn;
        this.groupColumn = groupColumn;
        this.groupKey = groupKey;
        this.mayBeEmpty = Set.copyOf(mayBeEmpty);
    }

    /** The case, or empty when the row has problems, which it then tells. */
    Optional<LabelledRow> map(Table table, Row row) {
        if (!row.problems().isEmpty()) {
            return Optional.empty();
        }
        double[] values = new double[schema.size()];
        List<Feature> features = schema.features();
        for (int i = 0; i < values.length; i++) {
            values[i] = value(row, features.get(i));
        }
        double outcome = outcome(row);
        String group = groupColumn != null && table.has(groupColumn) ? group(row, groupColumn) : null;
        return row.problems().isEmpty()
                ? Optional.of(new LabelledRow(FeatureVector.of(values), outcome, group))
                : Optional.empty();
    }

    private double value(Row row, Feature feature) {
        String raw = row.raw(feature.name());
        boolean needed = feature.required() && !mayBeEmpty.contains(feature.name());
        Wording whatToDo = Words.of(needed ? "fix" : "fix.empty");
        if (feature instanceof ChoiceFeature choice && choice.indexOf(raw) >= 0) {
            return choice.indexOf(raw);
        }
        if (Cells.isMissing(raw)) {
            if (needed) {
                row.reject(Words.of("value", row.shown(feature.name()), Words.of("a.value"), Words.of("none"), Words.of("fix.remove")));
            }
            return Double.NaN;
        }
        return switch (feature) {
            case ChoiceFeature choice -> {
                List<String> values = choice.choices().stream().map(ChoiceFeature.Choice::value).toList();
                noteDamage(row, feature.name(), raw, values.stream()
                        .allMatch(value -> Cells.number(value).isPresent()));
                row.reject(feature.name(), Words.of("one.of", Vocabulary.list(values)), whatToDo);
                yield Double.NaN;
            }
            case NumericFeature numeric -> number(
                    row, numeric.name(), numeric.min(), numeric.max(), numeric.integer(), numeric.unit(), whatToDo);
        };
    }

    private double number(Row row, String column, double min, double max, boolean integer, String unit,
            Wording whatToDo) {
        String raw = row.raw(column);
        OptionalDouble number = Cells.number(raw);
        if (number.isEmpty()) {
            noteDamage(row, column, raw, true);
            row.reject(column, Words.of("a.number"), whatToDo);
            return Double.NaN;
        }
        double value = number.getAsDouble();
        if (value < min || value > max || integer && value != Math.rint(value)) {
            Wording expected = Words.of(
                    integer ? "a.whole.number.from" : "a.number.from", plain(min), plain(max), unit.isEmpty() ? "" : " " + unit);
            row.reject(column, expected, whatToDo);
        }
        return value;
    }

    private double outcome(Row row) {
        String raw = row.raw(targetColumn);
        return switch (target) {
            case ClassTarget classes when classes.indexOf(raw) >= 0 -> classes.indexOf(raw);
            case ClassTarget classes -> {
                noteDamage(row, targetColumn, raw, true);
                row.reject(targetColumn, Words.of("one.of", Vocabulary.list(classes.labels())), Words.of("fix.outcome"));
                yield Double.NaN;
            }
            case NumericTarget numeric -> number(row, targetColumn, numeric.min(), numeric.max(), false, numeric.unit(),
                    Words.of("fix.outcome"));
        };
    }

    private @Nullable String group(Row row, String column) {
        String raw = row.raw(column);
        Optional<String> key = Cells.isMissing(raw) ? Optional.empty() : groupKey.apply(raw);
        if (key.isEmpty()) {
            row.reject(column, Words.of("group"), Words.of("fix"));
        }
        return key.orElse(null);
    }

    private static void noteDamage(Row row, String column, String raw, boolean numbersExpected) {
        if (numbersExpected && Cells.isSpreadsheetDate(raw)) {
            row.noteDamage(Words.of("damage", row.line(), row.shown(column), Problems.quote(raw)));
        }
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
