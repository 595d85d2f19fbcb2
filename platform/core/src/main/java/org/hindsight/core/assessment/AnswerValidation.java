package org.hindsight.core.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.message.Message;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.NumericFeature;
import org.jspecify.annotations.Nullable;

/**
 * Turns raw answers, as they come in JSON, forms and CSV, into answers that fit a schema. A choice is accepted as number or text, a
 * yes-or-no question also as true or false, a number also as text; null and blank text leave a question open.
 */
public final class AnswerValidation {

    private static final int LONGEST_ECHO = 60;
    private static final int MOST_UNKNOWN = 20;

    private AnswerValidation() {}

    /**
     * Checks all answers.
     *
     * @param schema what is asked
     * @param raw    answers by feature name
     * @return the answers that fit
     * @throws InvalidAnswersException with every problem
     */
    public static Answers validate(FeatureSchema schema, Map<String, ?> raw) {
        List<FieldProblem> problems = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        for (Feature feature : schema.features()) {
            Object given = open(raw.get(feature.name()));
            if (given == null) {
                if (feature.required()) {
                    problems.add(new FieldProblem(feature.name(), Message.of("answer.missing", feature.name())));
                }
                continue;
            }
            Read read = switch (feature) {
                case NumericFeature numeric -> number(numeric, given);
                case ChoiceFeature choice -> choice(choice, given);
            };
            if (read.problem() == null) {
                values.put(feature.name(), read.value());
            } else {
                problems.add(new FieldProblem(feature.name(), read.problem()));
            }
        }
        problems.addAll(unknown(schema, raw));
        if (!problems.isEmpty()) {
            throw new InvalidAnswersException(problems);
        }
        return new Answers(values);
    }

    /** Names that are no question. The schema does not bound their number, so the list of them is cut. */
    private static List<FieldProblem> unknown(FeatureSchema schema, Map<String, ?> raw) {
        List<String> names = raw.keySet().stream().filter(name -> schema.find(name).isEmpty()).toList();
        List<FieldProblem> problems = new ArrayList<>();
        names.stream()
                .limit(MOST_UNKNOWN)
                .map(AnswerValidation::echo)
                .forEach(name -> problems.add(new FieldProblem(
                        name, Message.of("answer.unknown", name))));
        if (names.size() > MOST_UNKNOWN) {
            problems.add(new FieldProblem("answers", Message.of("answer.moreUnknown", names.size() - MOST_UNKNOWN)));
        }
        return problems;
    }

    private static @Nullable Object open(@Nullable Object given) {
        return given instanceof String text && text.isBlank() ? null : given;
    }

    private static Read number(NumericFeature feature, Object given) {
        Optional<Double> parsed = parse(given);
        if (parsed.isEmpty()) {
            return Read.problem(Message.of("answer.expectedText", expected(feature), echo(given)));
        }
        double number = parsed.get();
        boolean broken = feature.integer() && number != Math.rint(number);
        if (broken || number < feature.min() || number > feature.max()) {
            return Read.problem(Message.of("answer.expected", expected(feature), plain(number)));
        }
        return Read.value(number + 0.0);
    }

    private static Message expected(NumericFeature feature) {
        String most = plain(feature.max()) + (feature.unit().isEmpty() ? "" : " " + feature.unit());
        return feature.integer()
                ? Message.of("answer.wholeNumber", plain(feature.min()), most)
                : Message.of("answer.number", plain(feature.min()), most);
    }

    private static Read choice(ChoiceFeature feature, Object given) {
        String value = switch (given) {
            case Boolean bool when feature.yesNo() -> bool ? "1" : "0";
            case Number number -> plain(number.doubleValue());
            case String text when feature.yesNo() && text.strip().equalsIgnoreCase("true") -> "1";
            case String text when feature.yesNo() && text.strip().equalsIgnoreCase("false") -> "0";
            case String text -> text.strip();
            default -> "";
        };
        if (feature.indexOf(value) >= 0) {
            return Read.value(value);
        }
        Optional<String> asNumber = parse(value).map(AnswerValidation::plain).filter(text -> feature.indexOf(text) >= 0);
        if (asNumber.isPresent()) {
            return Read.value(asNumber.get());
        }
        List<String> choices = feature.choices().stream().map(ChoiceFeature.Choice::value).toList();
        return Read.problem(Message.of("answer.oneOf", String.join(", ", choices), echo(given)));
    }

    private static Optional<Double> parse(Object given) {
        if (given instanceof Number number) {
            return Optional.of(number.doubleValue()).filter(Double::isFinite);
        }
        if (given instanceof String text && text.strip().matches("[+-]?(\\d{1,15}(\\.\\d{0,15})?|\\.\\d{1,15})([eE][+-]?\\d{1,3})?")) {
            return Optional.of(Double.parseDouble(text.strip())).filter(Double::isFinite);
        }
        return Optional.empty();
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number) : Double.toString(number);
    }

    private static String echo(Object given) {
        String text = String.valueOf(given);
        return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "...";
    }

    private record Read(@Nullable Object value, @Nullable Message problem) {
        static Read value(Object value) {
            return new Read(value, null);
        }

        static Read problem(Message problem) {
            return new Read(null, problem);
        }
    }
}
