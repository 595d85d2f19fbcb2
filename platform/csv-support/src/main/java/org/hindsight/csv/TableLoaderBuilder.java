package org.hindsight.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.Target;
import org.jspecify.annotations.Nullable;

/**
 * The description of a {@link TableLoader}. A mistake in it, such as a header that would mean two columns, is an
 * {@link IllegalArgumentException} naming the culprit.
 */
public final class TableLoaderBuilder {

    private static final List<String> YES = List.of("true", "yes");
    private static final List<String> NO = List.of("false", "no");

    private final FeatureSchema schema;
    private final Target target;
    private final Map<String, List<String>> aliases = new LinkedHashMap<>();
    private final Map<String, Vocabulary> vocabularies = new LinkedHashMap<>();
    private final Set<String> optional = new HashSet<>();
    private final Set<String> unheardOf = new HashSet<>();
    private final Set<String> mayBeEmpty = new HashSet<>();
    private List<String> headerless = List.of();
    private Consumer<Table> inspection = _ -> {};
    private Consumer<Table> recoding = _ -> {};
    private Function<String, Optional<String>> groupKey = Optional::of;
    private @Nullable String targetColumn;
    private @Nullable String groupColumn;
    private boolean dropsRepetitions;

    TableLoaderBuilder(FeatureSchema schema, Target target) {
        this.schema = schema;
        this.target = target;
        for (Feature feature : schema.features()) {
            aliases.put(feature.name(), new ArrayList<>());
            if (feature instanceof ChoiceFeature choice) {
                addVocabulary(choice);
            }
        }
    }

    private void addVocabulary(ChoiceFeature choice) {
        List<String> values = choice.choices().stream().map(ChoiceFeature.Choice::value).toList();
        Vocabulary vocabulary = new Vocabulary(choice.name(), values);
        if (choice.yesNo()) {
            vocabulary.add("1", YES);
            vocabulary.add("0", NO);
        }
        vocabularies.put(choice.name(), vocabulary);
    }

    /** The column with the outcome, needed in every loader, and other headers under which files have it. */
    public TableLoaderBuilder targetColumn(String name, String... otherHeaders) {
        require(targetColumn == null && !aliases.containsKey(name), "the target column '" + name
                + "' is a column already");
        targetColumn = name;
        aliases.put(name, new ArrayList<>(List.of(otherHeaders)));
        if (target instanceof ClassTarget classes) {
            vocabularies.put(name, new Vocabulary(name, classes.labels()));
        }
        return this;
    }

    /** Other headers under which files have a feature. */
    public TableLoaderBuilder aliases(String feature, String... otherHeaders) {
        require(schema.find(feature).isPresent(), "'" + feature + "' is no feature of the schema");
        column(feature).addAll(Arrays.asList(otherHeaders));
        return this;
    }

    /**
     * The column that tells what a row belongs to; it may be a feature as well.
     *
     * @param name         its header
     * @param otherHeaders other headers under which files have it
     */
    public TableLoaderBuilder groupColumn(String name, String... otherHeaders) {
        require(groupColumn == null, "there is a group column '" + groupColumn + "' already");
        groupColumn = name;
        aliases.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(List.of(otherHeaders));
        return this;
    }

    /**
     * How a group's key is made of the group column's value, by default as it stands; a row without a key is rejected.
     */
    public TableLoaderBuilder groupKey(Function<String, Optional<String>> key) {
        groupKey = key;
        return this;
    }

    /**
     * Columns without which a file is still accepted; their values are missing then. Others must be there, filled or
     * not.
     */
    public TableLoaderBuilder mayBeAbsent(String... columns) {
        for (String column : columns) {
            column(column);
            optional.add(column);
        }
        return this;
    }

    /** Features that hardly any file has as a column, because {@link #recode} fills them in from others: no remark when absent. */
    public TableLoaderBuilder filledByRecoding(String... features) {
        mayBeAbsent(features);
        unheardOf.addAll(List.of(features));
        return this;
    }

    /** Required features that old data may lack nevertheless: such a row is kept, with a missing value. */
    public TableLoaderBuilder mayBeEmpty(String... features) {
        for (String feature : features) {
            require(schema.find(feature).isPresent(), "'" + feature + "' is no feature of the schema");
            mayBeEmpty.add(feature);
        }
        return this;
    }

    /**
     * The columns, in order, of files that have no header line. A file is one when its first line has as many numbers.
     */
    public TableLoaderBuilder withoutHeader(String... columns) {
        headerless = List.of(columns);
        require(headerless.stream().allMatch(aliases::containsKey), headerless
                + " names a column that is not described before");
        return this;
    }

    /**
     * Words that files use for a value of a choice feature or a label of the target, in any case.
     *
     * @param column the feature or the target column
     * @param value  the choice's value or the label
     * @param words  what else may stand in a cell for it
     */
    public TableLoaderBuilder words(String column, String value, String... words) {
        Vocabulary vocabulary = vocabularies.get(column);
        require(vocabulary != null, "'" + column + "' has no choices or labels for which words could stand");
        vocabulary.add(value, List.of(words));
        return this;
    }

    /**
     * Called first, before columns are checked: recognises files of other data sets and refuses them by a
     * {@link org.hindsight.plugin.BaselineRefusedException} that says which one it is.
     */
    public TableLoaderBuilder inspect(Consumer<Table> look) {
        inspection = inspection.andThen(look);
        return this;
    }

    /**
     * Called when all columns are there and words are replaced by values, before values are checked: recodes, leaves
     * out or rejects rows, or refuses the file.
     */
    public TableLoaderBuilder recode(Consumer<Table> recode) {
        recoding = recoding.andThen(recode);
        return this;
    }

    /**
     * Leaves out rows that repeat another one, where more than one row in twenty does; fewer may be different people.
     */
    public TableLoaderBuilder dropRepeatedRows() {
        dropsRepetitions = true;
        return this;
    }

    /** The loader. */
    public TableLoader build() {
        return build(Limits.DEFAULT);
    }

    TableLoader build(Limits limits) {
        require(targetColumn != null, "no target column is described");
        return new TableLoader(
                new Columns(aliases, optional, unheardOf),
                headerless,
                List.copyOf(vocabularies.values()),
                inspection,
                recoding,
                new RowMapper(schema, target, targetColumn, groupColumn, groupKey, mayBeEmpty),
                dropsRepetitions,
                limits);
    }

    private List<String> column(String name) {
        List<String> headers = aliases.get(name);
        require(headers != null, "'" + name + "' is no column. Columns are " + aliases.keySet());
        return headers;
    }

    private static void require(boolean fine, String problem) {
        if (!fine) {
            throw new IllegalArgumentException("Table loader: " + problem + ".");
        }
    }
}
