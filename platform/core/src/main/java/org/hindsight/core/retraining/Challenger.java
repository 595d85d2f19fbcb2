package org.hindsight.core.retraining;

import org.hindsight.core.anonymisation.Anonymity;
import org.hindsight.core.dataset.TrainingData;
import org.hindsight.core.model.Artefact;
import org.hindsight.plugin.TrainedModel;

/** The version that a run has made, with all that is recorded of it. */
record Challenger(
        String version,
        TrainedModel model,
        Artefact artefact,
        Measured measured,
        Verdict verdict,
        TrainingData data,
        Collected collected,
        Run.RunCounts counts,
        Anonymity anonymity) {}
