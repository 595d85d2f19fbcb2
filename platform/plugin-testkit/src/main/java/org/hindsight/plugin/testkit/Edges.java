package org.hindsight.plugin.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.NumericFeature;

/** The cases at the edge of what a schema accepts, each made from a typical one. */
final class Edges {

    private Edges() {}

    /** Every end of a range, every choice, and all features at their first or last value at once. */
    static List<FeatureVector> extremes(FeatureSchema schema, FeatureVector typical) {
        List<FeatureVector> cases = new ArrayList<>();
        FeatureVector least = typical;
        FeatureVector greatest = typical;
        for (int i = 0; i < schema.size(); i++) {
            double[] range = Subject.range(schema.features().get(i));
            least = least.with(i, range[0]);
            greatest = greatest.with(i, range[1]);
            switch (schema.features().get(i)) {
                case NumericFeature numeric -> {
                    cases.add(typical.with(i, numeric.min()));
                    cases.add(typical.with(i, numeric.max()));
                }
                case ChoiceFeature choice -> {
                    for (int position = 0; position < choice.choices().size(); position++) {
                        cases.add(typical.with(i, position));
                    }
                }
            }
        }
        cases.add(least);
        cases.add(greatest);
        return cases;
    }

    /** Each optional answer missing, and all of them missing at once. */
    static List<FeatureVector> missing(FeatureSchema schema, FeatureVector typical) {
        List<FeatureVector> cases = new ArrayList<>();
        FeatureVector all = typical;
        for (int i = 0; i < schema.size(); i++) {
            if (!schema.features().get(i).required()) {
                cases.add(typical.with(i, Double.NaN));
                all = all.with(i, Double.NaN);
            }
        }
        cases.add(all);
        return cases;
    }

    static int missingIn(FeatureVector row) {
        int missing = 0;
        for (int i = 0; i < row.size(); i++) {
            missing += row.isMissing(i) ? 1 : 0;
        }
        return missing;
    }

    static Answers answers(FeatureSchema schema, FeatureVector row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < schema.size(); i++) {
            if (!row.isMissing(i)) {
                Feature feature = schema.features().get(i);
                values.put(feature.name(), switch (feature) {
                    case NumericFeature numeric -> row.get(i);
                    case ChoiceFeature choice -> choice.choices().get((int) row.get(i)).value();
                });
            }
        }
        return new Answers(values);
    }
}
