package org.hindsight.core.retraining;

import jakarta.inject.Singleton;
import org.hindsight.core.dataset.TrainingData;
import org.hindsight.core.model.DecisionSummary;
import org.hindsight.core.plugin.ActivePlugin;

@Singleton
class Judgement {
    Verdict judge(ActivePlugin plugin, TrainingData data, Measured measured) {
        return new Verdict(new DecisionSummary("PROMOTED", "First version.", "CAUTIOUS", "holdout", "roc_auc", null, null, null, null, null, null, 0, 0, null), true, 0);
    }
}
