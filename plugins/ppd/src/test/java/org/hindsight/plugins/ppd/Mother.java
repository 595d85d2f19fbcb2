package org.hindsight.plugins.ppd;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.Audience;
import org.hindsight.plugin.Notice.Contact;
import org.hindsight.plugin.Prediction.ClassPrediction;

/** Answers and readers for the tests: a mother whom nothing troubles, but for what a test says. */
final class Mother {

    static final Contact LIFELINE = new Contact("Lifeline", "988", "https://lifeline.example");

    private final Map<String, Object> values = new LinkedHashMap<>();

    private Mother() {
        values.put("age", 30.0);
        values.put("weeks_postpartum", 6.0);
        for (int item = 1; item <= 9; item++) {
            values.put(Phq9.name(item), "0");
        }
    }

    static Mother untroubled() {
        return new Mother();
    }

    Mother with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** Answers of 3 to the first questions and one rest, which add up to this sum. */
    Mother withSum(int sum) {
        for (int item = 1, left = sum; item <= 9; item++) {
            int points = Math.min(3, left);
            values.put(Phq9.name(item), String.valueOf(points));
            left -= points;
        }
        return this;
    }

    Answers answers() {
        return new Answers(values);
    }

    static Audience reading(Locale locale) {
        return new Audience(
                locale, "US", List.of(LIFELINE), Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC));
    }

    static ClassPrediction chance(double probability) {
        return new ClassPrediction(new double[] {1 - probability, probability});
    }
}
