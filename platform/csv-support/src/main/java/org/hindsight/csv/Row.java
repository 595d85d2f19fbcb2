package org.hindsight.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.hindsight.plugin.Wording;

/** A row of a {@link Table}. */
public final class Row {

    private final Table table;
    private final long line;
    private final String[] cells;
    private final List<Wording> problems = new ArrayList<>(0);
    private final List<Wording> damage = new ArrayList<>(0);

    Row(Table table, long line, String[] cells) {
        this.table = table;
        this.line = line;
        this.cells = cells;
    }

    /** The number of the line in the file at which the row starts, from 1. */
    public long line() {
        return line;
    }

    /**
     * A value without surrounding blanks: empty when it is missing or the file lacks the column, a whole number without
     * decimals ({@code 63.0} is {@code 63}).
     *
     * @throws IllegalArgumentException when neither the plugin nor the file has this column
     */
    public String text(String column) {
        return Cells.canonical(raw(column));
    }

    /** A value as a number; empty when it is missing, the file lacks the column or it is no number. */
    public OptionalDouble number(String column) {
        return Cells.number(raw(column));
    }

    /** Replaces a value; an empty one is missing. A column of the plugin that the file lacks can be filled this way. */
    public void set(String column, String value) {
        cells[table.slot(column)] = value;
    }

    /**
     * Rejects the row because of one value; the message says so in the words of all such messages.
     *
     * @param column   the column
     * @param expected what a right value would be, such as "a date"
     */
    public void reject(String column, Wording expected) {
        reject(column, expected, Words.of("fix.remove"));
    }

    /** Rejects the row because of one value, in words that are the same in every language. */
    public void reject(String column, String expected) {
        reject(column, Wording.plain(expected));
    }

    void reject(String column, Wording expected, Wording whatToDo) {
        String raw = raw(column);
        reject(Words.of("value", shown(column), expected, raw.isEmpty() ? Words.of("none") : Problems.quote(raw), whatToDo));
    }

    /** A value that a spreadsheet has spoilt: not this row alone, the whole file cannot be trusted any more. */
    void noteDamage(Wording problem) {
        damage.add(problem);
    }

    void reject(Wording problem) {
        problems.add(problem);
    }

    Wording shown(String column) {
        return table.shown(column);
    }

    void pointForComma() {
        for (int i = 0; i < cells.length; i++) {
            if (Cells.hasDecimalComma(cells[i])) {
                cells[i] = cells[i].replace(',', '.');
            }
        }
    }

    String raw(String column) {
        return cells[table.slot(column)];
    }

    List<Wording> problems() {
        return problems;
    }

    List<Wording> damage() {
        return damage;
    }
}
