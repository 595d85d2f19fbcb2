package org.hindsight.core.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version's card in the reader's language. No text of it is empty.
 *
 * @param model    the assessment's id
 * @param version  the version
 * @param language the language's code
 * @param title    the heading
 * @param summary  the most important thing, in a sentence
 * @param sections in reading order
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record ModelCard(String model, String version, String language, String title, String summary, List<Section> sections) {

    /** Checks the texts. */
    public ModelCard {
        requireText(model, version, language, title, summary);
        sections = List.copyOf(sections);
    }

    /**
     * What belongs together. A list without anything in it is left out of the JSON: no field of a card is empty.
     *
     * @param id      the section's name for programs, the same in every language
     * @param heading the same for people
     * @param entries single facts
     * @param tables  facts with rows
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Section(String id, String heading, List<Entry> entries, List<Table> tables) {
        /** Checks that it says something. */
        public Section {
            requireText(id, heading);
            entries = List.copyOf(entries);
            tables = List.copyOf(tables);
            if (entries.isEmpty() && tables.isEmpty()) {
                throw new IllegalArgumentException("The card's section '" + id + "' says nothing.");
            }
        }
    }

    /**
     * A fact.
     *
     * @param id    its name for programs
     * @param label its name for people
     * @param text  the fact; "unknown" in the reader's language where it is
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    public record Entry(String id, String label, String text) {
        /** Checks the texts. */
        public Entry {
            requireText(id, label, text);
        }
    }

    /**
     * A table.
     *
     * @param id      its name for programs
     * @param caption its name for people
     * @param columns the columns' names
     * @param rows    as many texts a row as there are columns
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    public record Table(String id, String caption, List<String> columns, List<List<String>> rows) {
        /** Checks every cell. */
        public Table {
            requireText(id, caption);
            requireText(columns.toArray(String[]::new));
            rows.forEach(row -> requireText(row.toArray(String[]::new)));
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            int width = columns.size();
            if (rows.isEmpty() || rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("The card's table '" + id + "' is empty or ragged.");
            }
        }
    }

    private static void requireText(@Nullable String... texts) {
        for (String text : texts) {
            if (text == null || text.isBlank()) {
                throw new IllegalArgumentException("A text of the card is empty. Say that it is unknown.");
            }
        }
    }
}
