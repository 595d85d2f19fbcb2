package org.hindsight.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of a column that holds one of several, and the words that files use for them. */
final class Vocabulary {

    private final String column;
    private final Set<String> values;
    private final Map<String, String> words = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    Vocabulary(String column, Collection<String> values) {
        this.column = column;
        this.values = Set.copyOf(values);
        values.forEach(value -> addSpelling(value, value));
    }

    private void addSpelling(String word, String value) {
        String other = words.put(spelling(word), value);
        if (other != null && !other.equals(value)) {
            ambiguous.add(spelling(word));
        }
    }

    /** Adds words for a value; a word that means two values is a mistake of the plugin. */
    void add(String value, List<String> moreWords) {
        if (!values.contains(value)) {
            throw new IllegalArgumentException("Column '" + column + "': '" + value + "' is none of its values "
                    + values + ".");
        }
        for (String word : moreWords) {
            String other = words.getOrDefault(spelling(word), value);
            if (!other.equals(value)) {
                throw new IllegalArgumentException(
                        "Column '" + column + "': the word '" + word + "' cannot mean '" + value + "', it means '"
                                + other + "'.");
            }
            addSpelling(word, value);
        }
    }

    /** Replaces words by the values they mean; what is no known word stays as it is. */
    void translate(Table table) {
        if (table.has(column)) {
            for (Row row : table.rows()) {
                String value = valueOf(row.raw(column));
                if (value != null) {
                    row.set(column, value);
                }
            }
        }
    }

    private @Nullable String valueOf(String cell) {
        if (values.contains(cell)) {
            return cell;
        }
        String spelling = spelling(cell);
        return ambiguous.contains(spelling) ? null : words.get(spelling);
    }

    private static String spelling(String word) {
        return (Cells.number(word).isPresent() ? Cells.canonical(word) : word).strip().toLowerCase(Locale.ROOT);
    }

    /** The values in the order given, for messages. */
    static String list(List<String> values) {
        List<String> shown = new ArrayList<>(values.subList(0, Math.min(values.size(), 20)));
        if (values.size() > shown.size()) {
            shown.add("... (" + values.size() + ")");
        }
        return String.join(", ", shown);
    }
}
