package org.hindsight.ui.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.ui.text.Figures;
import org.hindsight.ui.text.Words;

/**
 * A question of a form.
 *
 * @param id        the id of its field; feature names may hold any character
 * @param name      the feature's name
 * @param label     the question
 * @param help      a sentence that helps; empty for none
 * @param hint      for numbers the range in words, else empty
 * @param unit      for numbers the unit, else empty
 * @param kind      number, row (few short choices), list or select
 * @param required  whether it needs an answer
 * @param min       for numbers the least one, else empty
 * @param max       for numbers the greatest one, else empty
 * @param integer   for numbers whether only whole ones are accepted
 * @param value     what was answered; empty for nothing yet
 * @param options   the choices; empty for numbers
 * @param error     what is wrong with the answer; empty for nothing
 * @param remedy    what to say when the answer does not fit
 * @param describes ids of the texts that describe the field
 */
record Question(
        String id,
        String name,
        String label,
        String help,
        String hint,
        String unit,
        String kind,
        boolean required,
        String min,
        String max,
        boolean integer,
        String value,
        List<Option> options,
        String error,
        String remedy,
        String describes) {

    private static final int MOST_ROW_CHOICES = 4;
    private static final int LONGEST_ROW_CHOICE = 26;
    private static final int MOST_RADIOS = 7;

    /** A choice. */
    record Option(String id, String value, String label, boolean chosen) {}

    static Question of(Feature feature, int number, String value, boolean wrong, Words words) {
        return switch (feature) {
            case NumericFeature numeric -> number(numeric, "q" + number, value, wrong, words);
            case ChoiceFeature choice -> choice(choice, "q" + number, value, wrong, words);
        };
    }

    private static Question number(NumericFeature feature, String id, String value, boolean wrong, Words words) {
        Figures figures = words.figures();
        String from = figures.plain(feature.min(), 6);
        String to = figures.plain(feature.max(), 6);
        String hint = words.say("form.range", from, to);
        String remedy = words.say(feature.integer() ? "form.wrong.integer" : "form.wrong.number", from, to);
        String error = error(feature, value, wrong, remedy, words);
        return new Question(
                id, feature.name(), feature.label(), feature.help(), hint, feature.unit(), "number", feature.required(),
                plain(feature.min()), plain(feature.max()), feature.integer(), value, List.of(), error, remedy,
                describes(id, feature.help(), feature.unit(), hint, error));
    }

    private static Question choice(ChoiceFeature feature, String id, String value, boolean wrong, Words words) {
        List<Option> options = java.util.stream.IntStream.range(0, feature.choices().size())
                .mapToObj(i -> option(feature.choices().get(i), id + "-" + i, value))
                .toList();
        String remedy = words.say("form.wrong.choice");
        String error = error(feature, value, wrong, remedy, words);
        return new Question(
                id, feature.name(), feature.label(), feature.help(), "", "", kind(feature), feature.required(), "", "", false, value,
                options, error, remedy, describes(id, feature.help(), "", "", error));
    }

    private static Option option(ChoiceFeature.Choice choice, String id, String value) {
        return new Option(id, choice.value(), choice.label(), choice.value().equals(value));
    }

    private static String kind(ChoiceFeature feature) {
        int choices = feature.choices().size();
        boolean brief = feature.choices().stream().allMatch(choice -> choice.label().length() <= LONGEST_ROW_CHOICE);
        return choices > MOST_RADIOS ? "select" : choices <= MOST_ROW_CHOICES && brief ? "row" : "list";
    }

    private static String error(Feature feature, String value, boolean wrong, String remedy, Words words) {
        return !wrong ? "" : value.isBlank() && feature.required() ? words.say("form.missing") : remedy;
    }

    private static String describes(String id, String help, String unit, String hint, String error) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("-help", help);
        texts.put("-unit", unit);
        texts.put("-hint", hint);
        texts.put("-error", error);
        return texts.entrySet().stream()
                .filter(text -> !text.getValue().isEmpty())
                .map(text -> id + text.getKey())
                .collect(Collectors.joining(" "));
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number) : Double.toString(number);
    }
}
