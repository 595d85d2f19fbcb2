package org.hindsight.app.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Target;
import org.jspecify.annotations.Nullable;

/**
 * People who resemble those of the baseline: each is one row of it with some answers of another row whose outcome is the same or, for a
 * number, near. So what there is to learn stays, and nobody is a copy.
 */
final class MadeUpPeople {

    /** The share of answers taken from the other row. */
    private static final double BORROWED = 0.2;

    /** How far apart, in rows ordered by outcome, two numbers still count as near. */
    private static final int NEAR = 25;

    /**
     * Somebody.
     *
     * @param answers by feature name; questions left open are missing
     * @param outcome what really happens: a label or a number
     * @param subject a key of what belongs together, null where every case stands for itself
     */
    record Person(Map<String, Object> answers, Object outcome, @Nullable String subject) {}

    private final List<Feature> features;
    private final Target target;
    private final List<LabelledRow> rows;
    private final RandomGenerator random;

    MadeUpPeople(FeatureSchema schema, Target target, List<LabelledRow> baseline, RandomGenerator random) {
        this.features = schema.features();
        this.target = target;
        this.random = random;
        this.rows = new ArrayList<>(baseline.stream().filter(this::isComplete).toList());
        rows.sort(Comparator.comparingDouble(LabelledRow::target));
    }

    Person next() {
        int position = random.nextInt(rows.size());
        LabelledRow row = rows.get(position);
        FeatureVector lender = rows.get(like(position)).features();
        Map<String, Object> answers = new LinkedHashMap<>();
        for (int i = 0; i < features.size(); i++) {
            double value = random.nextDouble() < BORROWED ? lender.get(i) : row.features().get(i);
            if (!Double.isNaN(value)) {
                answers.put(features.get(i).name(), answer(features.get(i), value));
            }
        }
        return new Person(answers, outcome(row.target()), row.group());
    }

    /** Another row with the same label or a number near by. */
    private int like(int position) {
        int other;
        do {
            other = target instanceof NumericTarget
                    ? Math.floorMod(position + random.nextInt(-NEAR, NEAR + 1), rows.size())
                    : random.nextInt(rows.size());
        } while (target instanceof ClassTarget && rows.get(other).target() != rows.get(position).target());
        return other;
    }

    private Object outcome(double value) {
        return switch (target) {
            case ClassTarget classes -> classes.labels().get((int) value);
            case NumericTarget number -> value;
        };
    }

    private static Object answer(Feature feature, double value) {
        return switch (feature) {
            case NumericFeature number -> value;
            case ChoiceFeature choice -> choice.choices().get((int) value).value();
        };
    }

    private boolean isComplete(LabelledRow row) {
        for (int i = 0; i < features.size(); i++) {
            if (features.get(i).required() && row.features().isMissing(i)) {
                return false;
            }
        }
        return true;
    }
}
