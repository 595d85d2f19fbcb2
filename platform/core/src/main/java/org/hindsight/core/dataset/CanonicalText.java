package org.hindsight.core.dataset;

import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.NumericFeature;

/**
 * The one way to write a case down, so that the same case always has the same hash: a line {@code name=value} a feature, in the order
 * of the schema, a choice by its value (not its position, which a plugin may change), a number as {@link Double#toString(double)},
 * nothing for a missing value.
 */
final class CanonicalText {

    private CanonicalText() {}

    static String of(FeatureSchema schema, FeatureVector features) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < schema.size(); i++) {
            text.append(schema.features().get(i).name()).append('=').append(value(schema, features, i)).append('\n');
        }
        return text.toString();
    }

    private static String value(FeatureSchema schema, FeatureVector features, int index) {
        if (features.isMissing(index)) {
            return "";
        }
        double value = features.get(index);
        return switch (schema.features().get(index)) {
            case ChoiceFeature choice -> choice.choices().get((int) value).value();
            // Adding zero makes -0.0 to 0.0: they are the same answer.
            case NumericFeature _ -> Double.toString(value + 0.0);
        };
    }
}
