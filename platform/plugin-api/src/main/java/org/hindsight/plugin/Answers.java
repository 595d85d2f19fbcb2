package org.hindsight.plugin;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The validated answers of one case, by feature name. A question that was left open has no entry.
 *
 * @param values a {@link Double} for a numeric feature, the choice's value as {@link String} for a choice feature
 */
public record Answers(Map<String, Object> values) {

    /** Copies the values, keeping their order, and checks their types. */
    public Answers {
        Map<String, Object> copy = new LinkedHashMap<>(values);
        copy.forEach((name, value) -> {
            if (!(value instanceof Double || value instanceof String)) {
                throw new IllegalArgumentException("Answer '" + name + "': must be a Double or a String, is " + value + ".");
            }
        });
        values = Collections.unmodifiableMap(copy);
    }

    /** The answer to a numeric feature, or empty when it was left open. */
    public OptionalDouble number(String name) {
        return values.get(name) instanceof Double number ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /** The value of the choice taken, or empty when the question was left open. */
    public Optional<String> choice(String name) {
        return values.get(name) instanceof String value ? Optional.of(value) : Optional.empty();
    }

    /**
     * These answers as a model sees them.
     *
     * @param schema the schema against which they were validated
     * @throws IllegalArgumentException when an answer fits no feature of the schema
     */
    public FeatureVector encode(FeatureSchema schema) {
        double[] encoded = new double[schema.size()];
        Arrays.fill(encoded, Double.NaN);
        values.forEach((name, value) -> encoded[schema.indexOf(name)] = encode(schema.find(name).orElseThrow(), value));
        return FeatureVector.of(encoded);
    }

    private static double encode(Feature feature, Object value) {
        return switch (feature) {
            case NumericFeature numeric when value instanceof Double number -> number;
            case ChoiceFeature choice when value instanceof String text && choice.indexOf(text) >= 0 -> choice.indexOf(text);
            default -> throw new IllegalArgumentException("Answer '" + feature.name() + "': " + value + " does not fit the feature.");
        };
    }
}
