package org.hindsight.plugin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A question answered by one of a list of choices.
 *
 * @param name     the name in answers and in the baseline CSV
 * @param label    the question in lay words
 * @param help     a sentence that helps to answer; empty for none
 * @param choices  at least two, in the order in which they are offered; the position of a choice is its value in a {@link FeatureVector}
 * @param yesNo    whether this is a yes-or-no question: its choices are then {@code 0} and {@code 1}, and {@code true} and {@code false} are accepted too
 * @param required whether a prediction needs the answer
 */
public record ChoiceFeature(
        String name, String label, String help, List<Choice> choices, boolean yesNo, boolean required)
        implements Feature {

    /**
     * One possible answer.
     *
     * @param value the value in answers and in the baseline CSV; a whole number is written without decimals
     * @param label the answer in lay words
     */
    public record Choice(String value, String label) {
        /** Checks that neither is blank. */
        public Choice {
            Checks.text("Choice value", value);
            Checks.text("Choice '" + value + "', label", label);
        }
    }

    /** Checks names and choices. */
    public ChoiceFeature {
        Checks.text("Feature name", name);
        Checks.text("Feature '" + name + "', label", label);
        choices = List.copyOf(choices);
        Checks.that(choices.size() >= 2, "Feature '" + name + "': needs at least two choices.");
        Set<String> values = new HashSet<>();
        for (Choice choice : choices) {
            Checks.that(values.add(choice.value()), "Feature '" + name + "': two choices have the value '" + choice.value() + "'.");
        }
        Checks.that(
                !yesNo || values.equals(Set.of("0", "1")),
                "Feature '" + name + "': a yes-or-no question has the choices 0 and 1, not " + values + ".");
    }

    /**
     * A required question with the given choices.
     *
     * @param valuesAndLabels value, label, value, label and so on
     */
    public static ChoiceFeature of(String name, String label, String... valuesAndLabels) {
        Checks.that(valuesAndLabels.length % 2 == 0, "Feature '" + name + "': every choice needs a value and a label.");
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < valuesAndLabels.length; i += 2) {
            choices.add(new Choice(valuesAndLabels[i], valuesAndLabels[i + 1]));
        }
        return new ChoiceFeature(name, label, "", choices, false, true);
    }

    /** A required question answered by yes (1) or no (0). */
    public static ChoiceFeature yesNo(String name, String label) {
        return new ChoiceFeature(name, label, "", List.of(new Choice("0", "No"), new Choice("1", "Yes")), true, true);
    }

    /** The same question with a sentence that helps to answer it. */
    public ChoiceFeature withHelp(String sentence) {
        return new ChoiceFeature(name, label, sentence, choices, yesNo, required);
    }

    /** The same question, which may be left open. */
    public ChoiceFeature optional() {
        return new ChoiceFeature(name, label, help, choices, yesNo, false);
    }

    /** The position of the choice with this value, or -1 when there is none. */
    public int indexOf(String value) {
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).value().equals(value)) {
                return i;
            }
        }
        return -1;
    }
}
