package org.hindsight.core.prediction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.Prediction.ClassPrediction;
import org.hindsight.plugin.Prediction.NumericPrediction;
import org.hindsight.plugin.Target;
import org.jspecify.annotations.Nullable;

/**
 * What a model said, by name instead of position, so that it can be kept longer than the target it was said about. Class fields are
 * null for regression, number fields for classification.
 */
record Scored(
        @Nullable String label,
        @Nullable Double probability,
        @Nullable Map<String, Double> probabilities,
        @Nullable Double value,
        @Nullable String unit,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double level) {

    /**
     * Names what a model said.
     *
     * @throws IllegalArgumentException when it does not fit the target
     */
    static Scored of(Target target, Prediction prediction) {
        if (target instanceof ClassTarget classes && prediction instanceof ClassPrediction classified) {
            return classified(classes, classified);
        }
        if (target instanceof NumericTarget numeric && prediction instanceof NumericPrediction number) {
            return new Scored(
                    null, null, null, number.value(), numeric.unit(), number.low(), number.high(), number.level());
        }
        throw new IllegalArgumentException("The model gave " + prediction + " for the target " + target + ".");
    }

    private static Scored classified(ClassTarget target, ClassPrediction prediction) {
        double[] values = prediction.probabilities();
        List<String> labels = target.labels();
        if (values.length != labels.size()) {
            throw new IllegalArgumentException("The model gave " + values.length + " probabilities for the labels " + labels + ".");
        }
        Map<String, Double> probabilities = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            probabilities.put(labels.get(i), values[i]);
        }
        int chosen = chosen(target, prediction);
        int told = target.positiveIndex() >= 0 ? target.positiveIndex() : chosen;
        return new Scored(labels.get(chosen), values[told], probabilities, null, null, null, null, null);
    }

    /** The most probable label; of two, the positive one from an even chance on. */
    private static int chosen(ClassTarget target, ClassPrediction prediction) {
        if (target.labels().size() > 2) {
            return prediction.mostProbable();
        }
        int positive = target.positiveIndex();
        return prediction.probability(positive) >= 0.5 ? positive : 1 - positive;
    }

    /** What the model said in terms of a target, which may have changed since; empty when it does not fit any more. */
    Optional<Prediction> in(Target target) {
        if (target instanceof ClassTarget classes && probabilities != null) {
            Map<String, Double> known = probabilities;
            return known.keySet().equals(java.util.Set.copyOf(classes.labels()))
                    ? Optional.of(new ClassPrediction(classes.labels().stream().mapToDouble(known::get).toArray()))
                    : Optional.empty();
        }
        if (target instanceof NumericTarget numeric && value != null && low != null && high != null && level != null) {
            return numeric.unit().equals(unit)
                    ? Optional.of(new NumericPrediction(value, low, high, level))
                    : Optional.empty();
        }
        return Optional.empty();
    }
}
