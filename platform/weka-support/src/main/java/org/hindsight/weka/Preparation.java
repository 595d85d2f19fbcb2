package org.hindsight.weka;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Target;

/** What a trainer's author chose about the inputs; nothing here depends on data. */
record Preparation(
        FeatureSchema schema,
        Target target,
        Set<String> excluded,
        Map<String, ToDoubleFunction<FeatureVector>> derived,
        boolean missingIndicators) {

    Preparation {
        excluded = Set.copyOf(excluded);
        derived = new LinkedHashMap<>(derived);
        for (String name : excluded) {
            if (!derived.containsKey(name)) {
                schema.indexOf(name); // throws where there is none
            }
        }
        for (String name : derived.keySet()) {
            if (name.isBlank() || schema.find(name).isPresent()) {
                throw new IllegalArgumentException("Derived input '" + name + "': choose a name that no feature has.");
            }
        }
        if (excluded.size() == schema.size() + derived.size()) {
            throw new IllegalArgumentException("Every feature is excluded: nothing is left to learn from.");
        }
    }

    static Preparation of(FeatureSchema schema, Target target) {
        return new Preparation(schema, target, Set.of(), Map.of(), false);
    }

    /** The number of sources: the features, then the derived inputs. */
    int sources() {
        return schema.size() + derived.size();
    }

    /** The values of all sources for a case; NaN is missing. */
    double[] values(FeatureVector features) {
        if (features.size() != schema.size()) {
            throw new IllegalArgumentException(
                    "The case has " + features.size() + " values, the schema has " + schema.size() + " features.");
        }
        double[] values = new double[sources()];
        for (int i = 0; i < schema.size(); i++) {
            values[i] = features.get(i);
        }
        int next = schema.size();
        for (ToDoubleFunction<FeatureVector> function : derived.values()) {
            double value = function.applyAsDouble(features);
            values[next++] = Double.isFinite(value) ? value : Double.NaN;
        }
        return values;
    }

    /** The position of a feature or a derived input. */
    int source(String name) {
        List<String> names = List.copyOf(derived.keySet());
        return names.contains(name) ? schema.size() + names.indexOf(name) : schema.indexOf(name);
    }

    String name(int source) {
        return source < schema.size()
                ? schema.features().get(source).name()
                : derived.keySet().stream().skip(source - schema.size()).findFirst().orElseThrow();
    }

    /** A digest of all that gives a model's numbers their meaning; texts, ranges and the learner may change without it. */
    String fingerprint() {
        StringBuilder text = new StringBuilder();
        for (Feature feature : schema.features()) {
            text.append(feature.name()).append('\u0000');
            switch (feature) {
                case NumericFeature numeric -> text.append("number\u0000").append(numeric.unit());
                case ChoiceFeature choice ->
                    choice.choices().forEach(each -> text.append("choice\u0000").append(each.value()).append('\u0000'));
            }
            text.append('\n');
        }
        derived.keySet().forEach(name -> text.append("derived\u0000").append(name).append('\n'));
        switch (target) {
            case ClassTarget classes -> text.append("labels\u0000").append(String.join("\u0000", classes.labels()));
            case NumericTarget numeric -> text.append("number\u0000").append(numeric.unit());
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
