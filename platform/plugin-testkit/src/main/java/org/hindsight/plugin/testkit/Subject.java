package org.hindsight.plugin.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.BaselineLoader.Baseline;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.plugin.Target;
import org.hindsight.plugin.TrainedModel;
import org.jspecify.annotations.Nullable;

/** The plugin under test and what is made of it once and used by many checks: its rows, a split of them, a model. */
final class Subject {

    /** Opens a file anew on each call. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    static final long SEED = 1;

    final AssessmentPlugin plugin;
    private final Source source;
    private @Nullable Baseline baseline;
    private @Nullable Split split;
    private @Nullable Trained trained;

    /** A model and how its training went. */
    record Trained(TrainedModel model, WatchedContext context, double seconds) {}

    Subject(AssessmentPlugin plugin, Source source) {
        this.plugin = plugin;
        this.source = source;
    }

    FeatureSchema schema() {
        return Problems.ask("features()", plugin::features);
    }

    Target target() {
        return Problems.ask("target()", plugin::target);
    }

    Baseline load() {
        return Problems.ask("baseline().load() of the shipped file", () -> {
            try (InputStream in = source.open()) {
                return plugin.baseline().load(in);
            }
        });
    }

    synchronized Baseline baseline() {
        if (baseline == null) {
            baseline = load();
        }
        return baseline;
    }

    List<LabelledRow> rows() {
        List<LabelledRow> rows = baseline().rows();
        if (rows.isEmpty()) {
            throw new AssertionError("The shipped baseline data has no row that fits: nothing can be trained.");
        }
        return rows;
    }

    synchronized Split split() {
        if (split == null) {
            split = Split.of(rows());
        }
        return split;
    }

    Dataset data(List<LabelledRow> rows) {
        return new Dataset(schema(), target(), rows);
    }

    /** A model of the training side of the split, made once. */
    synchronized Trained trained() {
        if (trained == null) {
            WatchedContext context = new WatchedContext(SEED, 1, () -> false);
            long start = System.nanoTime();
            TrainedModel model = train(split().training(), context);
            trained = new Trained(model, context, (System.nanoTime() - start) / 1e9);
        }
        return trained;
    }

    TrainedModel train(List<LabelledRow> rows, WatchedContext context) {
        return Problems.ask("trainer().train()", () -> plugin.trainer().train(data(rows), context));
    }

    /** Cases of all kinds: baseline rows, extremes, every choice, missing answers. */
    List<FeatureVector> cases(int baselineRows) {
        List<FeatureVector> cases = new ArrayList<>();
        rows().stream().limit(baselineRows).map(LabelledRow::features).forEach(cases::add);
        cases.addAll(Edges.extremes(schema(), typical()));
        cases.addAll(Edges.missing(schema(), typical()));
        return cases;
    }

    /** The first row without missing values, or the first row. */
    FeatureVector typical() {
        List<LabelledRow> rows = rows();
        return rows.stream()
                .map(LabelledRow::features)
                .filter(row -> Edges.missingIn(row) == 0)
                .findFirst()
                .orElse(rows.getFirst().features());
    }

    /** A row as the answers of a person. */
    Answers answers(FeatureVector row) {
        return Edges.answers(schema(), row);
    }

    /** The smallest and largest value that a feature accepts. */
    static double[] range(Feature feature) {
        return switch (feature) {
            case NumericFeature numeric -> new double[] {numeric.min(), numeric.max()};
            case ChoiceFeature choice -> new double[] {0, choice.choices().size() - 1};
        };
    }

    /** The mean of the targets, or empty without rows. */
    static OptionalDouble meanTarget(List<LabelledRow> rows) {
        return rows.stream().mapToDouble(LabelledRow::target).average();
    }
}
