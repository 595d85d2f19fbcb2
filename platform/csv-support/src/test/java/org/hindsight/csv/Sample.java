package org.hindsight.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.hindsight.plugin.BaselineLoader;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.NumericFeature;

/**
 * A small assessment whose files the tests write: a whole number, an optional decimal one, a coded choice and a
 * yes-or-no question.
 */
final class Sample {

    static final FeatureSchema SCHEMA = FeatureSchema.of(new FeatureSchema.Section(
            "All",
            java.util.List.of(
                    NumericFeature.integer("age", "Age", "years", 18, 110),
                    NumericFeature.decimal("Peak flow (%)", "Peak flow", "", 0, 10, 0.1).optional(),
                    ChoiceFeature.of("town", "Town", "1", "Århus", "2", "Łódź", "3", "Zürich"),
                    ChoiceFeature.yesNo("smoker", "Do you smoke?").optional())));
    static final ClassTarget TARGET = new ClassTarget(java.util.List.of("no", "yes"), "yes");

    private Sample() {}

    static TableLoaderBuilder described() {
        return TableLoader.forSchema(SCHEMA, TARGET)
                .targetColumn("ill", "outcome")
                .aliases("age", "years of age")
                .words("town", "3", "zurich", "Zürich")
                .words("ill", "yes", "1", "tested_positive")
                .words("ill", "no", "0", "tested_negative")
                .withoutHeader("age", "Peak flow (%)", "town", "smoker", "ill");
    }

    static BaselineLoader.Baseline load(String csv) {
        return load(described().build(), csv.getBytes(StandardCharsets.UTF_8));
    }

    static BaselineLoader.Baseline load(BaselineLoader loader, String csv) {
        return load(loader, csv.getBytes(StandardCharsets.UTF_8));
    }

    static BaselineLoader.Baseline load(BaselineLoader loader, byte[] csv) {
        try {
            return loader.load(new ByteArrayInputStream(csv));
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }

    static LabelledRow row(double target, double... values) {
        return new LabelledRow(FeatureVector.of(values), target, null);
    }
}
