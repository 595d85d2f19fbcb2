package org.hindsight.core.model;

import java.nio.charset.StandardCharsets;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Target;

/**
 * What gives the numbers that a model is fed and gives back their meaning: the features in their order, the values of their choices, the
 * labels or the unit of the target. Words and ranges may change without it. A version that was trained for other questions must not score,
 * because positions would be taken for each other.
 */
public final class Questions {

    private static final char END = '\u0000';

    private Questions() {}

    /** SHA-256 of it all, in hex. */
    public static String fingerprint(FeatureSchema schema, Target target) {
        StringBuilder text = new StringBuilder();
        schema.features().forEach(feature -> add(feature, text));
        switch (target) {
            case ClassTarget classes -> classes.labels().forEach(label -> text.append("label ").append(label).append(END));
            case NumericTarget numeric -> text.append("unit ").append(numeric.unit()).append(END);
        }
        return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void add(Feature feature, StringBuilder text) {
        text.append("feature ").append(feature.name()).append(END);
        switch (feature) {
            case NumericFeature numeric -> text.append("unit ").append(numeric.unit()).append(END);
            case ChoiceFeature choice ->
                choice.choices().forEach(each -> text.append("choice ").append(each.value()).append(END));
        }
    }
}
