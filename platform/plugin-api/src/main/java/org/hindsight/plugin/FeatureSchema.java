package org.hindsight.plugin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The questions of an assessment, in sections. The order of the features over all sections is the order of the values in a
 * {@link FeatureVector}.
 */
public final class FeatureSchema {

    /**
     * Questions that belong together on one screen.
     *
     * @param title    the section's heading
     * @param features at least one question
     */
    public record Section(String title, List<Feature> features) {
        /** Checks that there is a title and a feature. */
        public Section {
            Checks.text("Section title", title);
            features = List.copyOf(features);
            Checks.that(!features.isEmpty(), "Section '" + title + "': has no feature.");
        }
    }

    private final List<Section> sections;
    private final List<Feature> features;
    private final Map<String, Integer> positions;

    private FeatureSchema(List<Section> sections) {
        this.sections = List.copyOf(sections);
        this.features = this.sections.stream().flatMap(section -> section.features().stream()).toList();
        Checks.that(!features.isEmpty(), "Schema: has no feature.");
        this.positions = new HashMap<>();
        for (int i = 0; i < features.size(); i++) {
            String name = features.get(i).name();
            Checks.that(positions.put(name, i) == null, "Schema: two features are named '" + name + "'.");
        }
    }

    /**
     * A schema of these sections.
     *
     * @throws IllegalArgumentException when there is no feature or two have the same name
     */
    public static FeatureSchema of(Section... sections) {
        return new FeatureSchema(List.of(sections));
    }

    /**
     * A schema of these sections.
     *
     * @throws IllegalArgumentException when there is no feature or two have the same name
     */
    public static FeatureSchema of(List<Section> sections) {
        return new FeatureSchema(sections);
    }

    /** The sections in the order in which they are asked. */
    public List<Section> sections() {
        return sections;
    }

    /** All features, in the order of a {@link FeatureVector}'s values. */
    public List<Feature> features() {
        return features;
    }

    /** The number of features, which is the length of every {@link FeatureVector}. */
    public int size() {
        return features.size();
    }

    /** The feature of this name, or empty when the schema has none. */
    public Optional<Feature> find(String name) {
        return Optional.ofNullable(positions.get(name)).map(features::get);
    }

    /**
     * The position of a feature's value in a {@link FeatureVector}.
     *
     * @throws IllegalArgumentException when the schema has no feature of this name
     */
    public int indexOf(String name) {
        Integer position = positions.get(name);
        if (position == null) {
            throw new IllegalArgumentException("Schema: has no feature '" + name + "'. It has " + positions.keySet() + ".");
        }
        return position;
    }

    /** Two schemas are equal when they ask the same questions in the same sections and words. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FeatureSchema schema && sections.equals(schema.sections);
    }

    @Override
    public int hashCode() {
        return sections.hashCode();
    }

    @Override
    public String toString() {
        return "FeatureSchema" + positions.keySet();
    }
}
