package org.hindsight.core.retraining;

import java.util.List;
import org.hindsight.core.anonymisation.Anonymity;
import org.hindsight.core.dataset.TrainingData;
import org.hindsight.core.source.SourceLook;
import org.hindsight.plugin.TrainedModel;

/** The version that a run has made, whom it was measured against, and all that is recorded of it. */
record Challenger(
        String version,
        TrainedModel model,
        Measured measured,
        Rivals.Lineup lineup,
        Verdict verdict,
        TrainingData data,
        Collected collected,
        Run.RunCounts counts,
        Anonymity anonymity,
        RowRules rules,
        List<SourceLook> looks) {

    /** The same when it was measured against a version that does not serve any more. */
    Challenger overtaken() {
        return new Challenger(version, model, measured, lineup, verdict.overtaken(), data, collected, counts, anonymity, rules, looks);
    }
}
