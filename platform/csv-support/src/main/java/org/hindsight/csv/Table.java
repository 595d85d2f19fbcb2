package org.hindsight.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.hindsight.plugin.Wording;

/**
 * A file's rows before their values are checked, for a plugin that must recode them. Columns have the plugin's names
 * where the file uses an alias, else their header as it stands. A table belongs to one reading and one thread.
 */
public final class Table {

    private final List<String> headers;
    private final Map<String, Integer> positions;
    private final int width;
    private final List<Wording> remarks;
    private final List<Row> ragged = new ArrayList<>();
    private List<Row> rows = new ArrayList<>();

    Table(List<String> headers, Map<String, Integer> positions, int width, List<Wording> remarks) {
        this.headers = headers;
        this.positions = new LinkedHashMap<>(positions);
        this.width = width;
        this.remarks = remarks;
    }

    void add(long line, String[] cells) {
        rows.add(new Row(this, line, cells));
    }

    /** A row with another number of values than the header: kept apart, because its values stand in wrong columns. */
    void addRagged(long line, String[] cells, Wording problem) {
        Row row = new Row(this, line, cells);
        row.reject(problem);
        ragged.add(row);
    }

    List<Row> ragged() {
        return ragged;
    }

    /**
     * The column names of the file in its order, as they stand there; of a file without header the names it is known to
     * have.
     */
    public List<String> headers() {
        return Collections.unmodifiableList(headers);
    }

    /** Whether the file has this column. */
    public boolean has(String column) {
        return positions.getOrDefault(column, width) < width;
    }

    /** The rows in the order of the file, without those that have another number of values than the header. */
    public List<Row> rows() {
        return Collections.unmodifiableList(rows);
    }

    /**
     * The different values of a column, as {@link Row#text} gives them, without missing ones; empty when the file lacks
     * it.
     */
    public SortedSet<String> values(String column) {
        SortedSet<String> values = new TreeSet<>();
        if (has(column)) {
            rows.forEach(row -> values.add(row.text(column)));
            values.remove("");
        }
        return values;
    }

    /**
     * Leaves out the rows that are none of this assessment. They do not count as rejected: tell about them in a remark.
     *
     * @return how many were left out
     */
    public int keepOnly(Predicate<Row> wanted) {
        int before = rows.size();
        rows = new ArrayList<>(rows.stream().filter(wanted).toList());
        return before - rows.size();
    }

    /**
     * Replaces the values of a column, such as one coding by another. Missing values stay missing; a row with any other
     * value that is no key of the map is rejected, because it might mean something else in the other coding.
     *
     * @param column a column of the plugin
     * @param codes  old value, as {@link Row#text} gives it, to new value; an empty new value is a missing one
     */
    public void recode(String column, Map<String, String> codes) {
        for (Row row : rows) {
            String code = row.text(column);
            if (codes.containsKey(code)) {
                row.set(column, codes.get(code));
            } else if (!code.isEmpty()) {
                row.reject(column, Words.of("one.of", new TreeSet<>(codes.keySet()).toString()));
            }
        }
    }

    /** Tells a reader of the file what was found or done. */
    public void remark(Wording remark) {
        remarks.add(remark);
    }

    /** Tells it in words that are the same in every language. */
    public void remark(String remark) {
        remark(Wording.plain(remark));
    }

    /** The slot of a column in a row's cells; the plugin's columns have one even when the file lacks them. */
    int slot(String column) {
        Integer slot = positions.get(column);
        if (slot == null) {
            throw new IllegalArgumentException("Table: has no column '" + column + "'. It has " + positions.keySet()
                    + ".");
        }
        return slot;
    }

    /** A column as messages name it: by its header in the file, with the plugin's name where that differs. */
    Wording shown(String column) {
        int slot = slot(column);
        String header = slot < width ? headers.get(slot) : column;
        return header.equals(column) ? Words.of("column", column) : Words.of("column.renamed", Problems.quote(header), column);
    }
}
