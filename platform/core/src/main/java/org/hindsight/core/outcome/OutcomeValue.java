package org.hindsight.core.outcome;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Target;
import org.jspecify.annotations.Nullable;

/**
 * A reported value that fits its target.
 *
 * @param text   the label, or the number in its one way of writing
 * @param number the number, null for a label
 */
record OutcomeValue(String text, @Nullable Double number) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,15}(\\.\\d{0,15})?|\\.\\d{1,15})([eE][+-]?\\d{1,3})?");
    private static final int LONGEST_ECHO = 60;

    /**
     * Reads a value as it comes in JSON or a form.
     *
     * @throws InvalidAnswersException when it is no outcome of the target
     */
    static OutcomeValue read(Target target, @Nullable Object given) {
        return switch (target) {
            case ClassTarget classes -> label(classes.labels(), classes.positive(), given);
            case NumericTarget numeric -> number(numeric, given);
        };
    }

    /** Reads a value of a prediction whose plugin is gone: of its target only the labels are known, none for a number. */
    static OutcomeValue read(List<String> labels, @Nullable Object given) {
        if (!labels.isEmpty()) {
            return label(labels, null, given);
        }
        return new OutcomeValue(plain(parsed(given, "a number")), parsed(given, "a number"));
    }

    private static OutcomeValue label(List<String> labels, @Nullable String positive, @Nullable Object given) {
        String text = text(given);
        Optional<String> label = labels.stream()
                .filter(text::equals)
                .findFirst()
                .or(() -> labels.stream().filter(text::equalsIgnoreCase).findFirst())
                .or(() -> yesOrNo(labels, positive, text));
        return new OutcomeValue(label.orElseThrow(() -> problem("one of " + String.join(", ", labels), given)), null);
    }

    /** Of two labels the positive one is also true, yes or 1, and the other one false, no or 0. */
    private static Optional<String> yesOrNo(List<String> labels, @Nullable String positive, String text) {
        if (labels.size() != 2 || positive == null) {
            return Optional.empty();
        }
        String negative = labels.get(1 - labels.indexOf(positive));
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> Optional.of(positive);
            case "false", "no", "0" -> Optional.of(negative);
            default -> Optional.empty();
        };
    }

    private static OutcomeValue number(NumericTarget target, @Nullable Object given) {
        String expected = "a number from " + plain(target.min()) + " to " + plain(target.max()) + " " + target.unit();
        double number = parsed(given, expected);
        if (number < target.min() || number > target.max()) {
            throw problem(expected, given);
        }
        return new OutcomeValue(plain(number), number);
    }

    private static double parsed(@Nullable Object given, String expected) {
        String text = text(given);
        double number = given instanceof Number known
                ? known.doubleValue()
                : NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(number)) {
            throw problem(expected, given);
        }
        return number + 0.0;
    }

    private static String text(@Nullable Object given) {
        return switch (given) {
            case null -> "";
            case Number number -> plain(number.doubleValue());
            case String text -> text.strip();
            case Boolean bool -> bool.toString();
            default -> "";
        };
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number) : Double.toString(number);
    }

    private static InvalidAnswersException problem(String expected, @Nullable Object given) {
        String echo = String.valueOf(given);
        String found = echo.length() <= LONGEST_ECHO ? echo : echo.substring(0, LONGEST_ECHO) + "...";
        return new InvalidAnswersException(
                List.of(new FieldProblem("value", "Expected " + expected + ", found '" + found + "'.")));
    }
}
