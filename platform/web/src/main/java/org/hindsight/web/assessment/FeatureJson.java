package org.hindsight.web.assessment;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.NumericFeature;
import org.jspecify.annotations.Nullable;

/**
 * A question.
 *
 * @param name     its name in answers
 * @param label    the question in lay words
 * @param help     a sentence that helps to answer, null for none
 * @param type     number, integer, choice or boolean
 * @param unit     the unit of a number, null for none
 * @param min      the smallest number accepted, null unless it is a number
 * @param max      the largest number accepted
 * @param step     the distance between two numbers that a form offers
 * @param choices  what a choice or boolean question can be answered with, empty for a number
 * @param required whether a prediction needs the answer
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@Schema(name = "Feature")
record FeatureJson(
        String name,
        String label,
        @Nullable String help,
        String type,
        @Nullable String unit,
        @Nullable Double min,
        @Nullable Double max,
        @Nullable Double step,
        List<ChoiceJson> choices,
        boolean required) {

    /**
     * A possible answer.
     *
     * @param value the value in answers
     * @param label the answer in lay words
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Choice")
    record ChoiceJson(String value, String label) {}

    static FeatureJson of(Feature feature) {
        return switch (feature) {
            case NumericFeature number -> of(number);
            case ChoiceFeature choice -> of(choice);
        };
    }

    private static FeatureJson of(NumericFeature number) {
        return new FeatureJson(
                number.name(),
                number.label(),
                Blank.toNull(number.help()),
                number.integer() ? "integer" : "number",
                Blank.toNull(number.unit()),
                number.min(),
                number.max(),
                number.step(),
                List.of(),
                number.required());
    }

    private static FeatureJson of(ChoiceFeature choice) {
        return new FeatureJson(
                choice.name(),
                choice.label(),
                Blank.toNull(choice.help()),
                choice.yesNo() ? "boolean" : "choice",
                null,
                null,
                null,
                null,
                choice.choices().stream().map(option -> new ChoiceJson(option.value(), option.label())).toList(),
                choice.required());
    }
}
