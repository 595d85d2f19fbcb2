package org.hindsight.core.retraining;

import java.util.List;
import java.util.Set;
import org.hindsight.core.anonymisation.AnonymousOutcome;
import org.hindsight.core.dataset.LoadedBaseline;
import org.hindsight.core.dataset.TrainingData;
import org.hindsight.core.dataset.TrainingData.Case;
import org.hindsight.core.message.Message;
import org.hindsight.plugin.BaselineLoader;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.NumericFeature;

/** Rows with one answer and two labels. */
final class Rows {

    static final ClassTarget TARGET = new ClassTarget(List.of("no", "yes"), "yes");

    private static final FeatureSchema SCHEMA = FeatureSchema.of(
            new FeatureSchema.Section("All", List.of(NumericFeature.integer("answer", "Answer", "points", -1000, 1000))));

    private Rows() {}

    static TrainingData data(Case... cases) {
        return new TrainingData(SCHEMA, TARGET, List.of(cases));
    }

    /** What such rows were made from, as far as it is not among them. */
    static Collected collected(AnonymousOutcome... excluded) {
        return new Collected(
                new LoadedBaseline(new BaselineLoader.Baseline(List.of(), List.of(), List.of()), "none", Message.plain("shipped"), Message.plain("shipped"), true), List.of(),
                List.of(excluded), new Collected.AsOf(0, 0, Set.of()));
    }
}
