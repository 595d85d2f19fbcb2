package org.hindsight.ui.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.NumericFeature;

/**
 * A row out of a spreadsheet or a CSV file: values separated by tabs, semicolons or commas, with or without a line of names above.
 * Without names the values are taken in the order of the questions; a longer row that begins with the name of its case is not, because
 * every value would answer the wrong question.
 *
 * @param answers  what could be read, by feature name
 * @param leftOver how many values belong to no question
 */
record PastedRow(Map<String, String> answers, int leftOver) {

    private static final int LONGEST = 20_000;

    static PastedRow read(FeatureSchema schema, String text) {
        List<String> lines = text.substring(0, Math.min(LONGEST, text.length())).lines()
                .map(line -> line.replace("\ufeff", ""))
                .filter(line -> !line.isBlank())
                .toList();
        if (lines.isEmpty()) {
            return new PastedRow(Map.of(), 0);
        }
        String separator = separator(lines.getLast());
        List<String> first = cells(lines.getFirst(), separator(lines.getFirst()));
        boolean named = lines.size() > 1 && first.stream().anyMatch(cell -> find(schema, cell).isPresent());
        List<String> values = cells(lines.get(named ? 1 : 0), separator);
        return named ? byName(schema, first, values, separator) : byPosition(schema, values, separator);
    }

    private static PastedRow byName(FeatureSchema schema, List<String> names, List<String> values, String separator) {
        Map<String, String> answers = new LinkedHashMap<>();
        int leftOver = 0;
        for (int i = 0; i < values.size(); i++) {
            Optional<Feature> feature = i < names.size() ? find(schema, names.get(i)) : Optional.empty();
            if (feature.isPresent()) {
                answers.put(feature.get().name(), value(feature.get(), values.get(i), separator));
            } else {
                leftOver++;
            }
        }
        return new PastedRow(answers, leftOver);
    }

    private static PastedRow byPosition(FeatureSchema schema, List<String> values, String separator) {
        if (values.size() > schema.size() && beginsWithAName(schema, values.getFirst())) {
            return new PastedRow(Map.of(), values.size()); // all would stand one question too far, and nobody would see it
        }
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(values.size(), schema.size()); i++) {
            Feature feature = schema.features().get(i);
            answers.put(feature.name(), value(feature, values.get(i), separator));
        }
        return new PastedRow(answers, Math.max(0, values.size() - schema.size()));
    }

    private static boolean beginsWithAName(FeatureSchema schema, String cell) {
        return schema.features().getFirst() instanceof NumericFeature && cell.codePoints().anyMatch(Character::isLetter);
    }

    private static Optional<Feature> find(FeatureSchema schema, String name) {
        return schema.features().stream()
                .filter(feature -> plain(feature.name()).equals(plain(name)) || plain(feature.label()).equals(plain(name)))
                .findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("%", "percent").replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    private static String value(Feature feature, String cell, String separator) {
        if (feature instanceof ChoiceFeature choice) {
            return choice.choices().stream()
                    .filter(option -> option.label().equalsIgnoreCase(cell))
                    .map(ChoiceFeature.Choice::value)
                    .findFirst()
                    .orElse(cell.endsWith(".0") ? cell.substring(0, cell.length() - 2) : cell);
        }
        return separator.equals(",") ? cell : Numbers.withPoint(cell);
    }

    private static String separator(String line) {
        return line.contains("\t") ? "\t" : line.contains(";") ? ";" : ",";
    }

    private static List<String> cells(String line, String separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == separator.charAt(0)) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
