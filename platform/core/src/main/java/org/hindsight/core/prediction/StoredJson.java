package org.hindsight.core.prediction;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Answers and probabilities as they stand in their columns. Reading needs no schema: a number is a number, a choice is text. */
@Singleton
public class StoredJson {

    private static final Argument<Map<String, Object>> VALUES = Argument.mapOf(Argument.STRING, Argument.OBJECT_ARGUMENT);

    private final ObjectMapper json;

    StoredJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Map<String, ?> values) {
        try {
            return json.writeValueAsString(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answers by feature name, in the order of the schema they were given for: a Double or a String each. */
    public Map<String, Object> answers(String text) {
        Map<String, Object> answers = read(text);
        answers.replaceAll((name, value) -> value instanceof Number number ? (Object) number.doubleValue() : value);
        return answers;
    }

    Map<String, Double> probabilities(String text) {
        Map<String, Double> probabilities = new LinkedHashMap<>();
        read(text).forEach((label, value) -> probabilities.put(label, ((Number) value).doubleValue()));
        return probabilities;
    }

    private Map<String, Object> read(String text) {
        try {
            return Objects.requireNonNull(json.readValue(text, VALUES), "stored JSON is not null");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
