package org.hindsight.core.model;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.TrainedModel;
import org.jspecify.annotations.Nullable;

/**
 * Made-up cases and what a version says of them, by which it is known again to the last bit: after it was written and read back, and after
 * it was trained anew. They are drawn from the schema alone and so tell nothing about anybody.
 *
 * @param rows   the cases, one value a feature; null where the answer is missing
 * @param scores the probabilities of the labels; or the number, its interval and the interval's level
 */
@Serdeable
public record GoldenRows(List<List<@Nullable Double>> rows, List<List<Double>> scores) {

    private static final int COUNT = 200;
    private static final long SEED = 20_260_301L;
    private static final double MISSING = 0.1;

    /** The same cases for every model of a schema, with what this one says of them. */
    public static GoldenRows of(FeatureSchema schema, TrainedModel model) {
        List<FeatureVector> cases = cases(schema);
        return new GoldenRows(cases.stream().map(GoldenRows::row).toList(), scores(cases, model));
    }

    /** How many of these cases the model answers differently, in any bit. */
    public int differences(TrainedModel model) {
        List<List<Double>> now = scores(rows.stream().map(GoldenRows::features).toList(), model);
        int different = 0;
        for (int i = 0; i < scores.size(); i++) {
            different += now.get(i).equals(scores.get(i)) ? 0 : 1;
        }
        return different;
    }

    /** Whether these are the cases of a schema: with other questions they are others. */
    public boolean fits(FeatureSchema schema) {
        return cases(schema).stream().map(GoldenRows::row).toList().equals(rows);
    }

    private static List<FeatureVector> cases(FeatureSchema schema) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<FeatureVector> cases = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            cases.add(FeatureVector.of(schema.features().stream().mapToDouble(feature -> answer(feature, random)).toArray()));
        }
        return cases;
    }

    private static double answer(Feature feature, SplittableRandom random) {
        double draw = random.nextDouble();
        boolean missing = random.nextDouble() < MISSING && !feature.required();
        if (missing) {
            return Double.NaN;
        }
        return switch (feature) {
            case ChoiceFeature choice -> Math.floor(draw * choice.choices().size());
            case NumericFeature numeric -> {
                double value = numeric.min() + draw * (numeric.max() - numeric.min());
                yield numeric.integer() ? Math.rint(value) : value;
            }
        };
    }

    private static List<@Nullable Double> row(FeatureVector features) {
        List<@Nullable Double> row = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            row.add(features.isMissing(i) ? null : features.get(i));
        }
        return row;
    }

    private static FeatureVector features(List<@Nullable Double> row) {
        return FeatureVector.of(row.stream().mapToDouble(value -> value == null ? Double.NaN : value).toArray());
    }

    private static List<List<Double>> scores(List<FeatureVector> cases, TrainedModel model) {
        return cases.stream().map(one -> numbers(model.predict(one))).toList();
    }

    private static List<Double> numbers(Prediction prediction) {
        return switch (prediction) {
            case Prediction.ClassPrediction classes -> Arrays.stream(classes.probabilities()).boxed().toList();
            case Prediction.NumericPrediction number -> List.of(number.value(), number.low(), number.high(), number.level());
        };
    }
}
