package org.hindsight.core.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureSchema;

/** Questions as they are called away from their form, where "Units passed" of two semesters would look the same. */
public final class DistinctLabels {

    private DistinctLabels() {}

    /** The label of each question by its name, with the section's title before it where another question is called the same. */
    public static Map<String, String> of(FeatureSchema schema) {
        Map<String, Long> uses = schema.features().stream().collect(Collectors.groupingBy(Feature::label, Collectors.counting()));
        Map<String, String> labels = new LinkedHashMap<>();
        for (FeatureSchema.Section section : schema.sections()) {
            for (Feature feature : section.features()) {
                boolean alone = uses.getOrDefault(feature.label(), 0L) == 1;
                labels.put(feature.name(), alone ? feature.label() : section.title() + ": " + feature.label());
            }
        }
        return labels;
    }
}
