package org.hindsight.ui.platform;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.evaluation.Comparison;
import org.hindsight.core.evaluation.Evaluation;
import org.hindsight.core.retraining.VersionComparison;

@Singleton
record CoreComparisons(VersionComparison comparison) implements Comparisons {

    @Override
    public Optional<Comparison> compare(String model, List<String> versions) {
        return comparison.compare(model, versions);
    }

    @Override
    public Map<String, Evaluation> onTodaysHoldout(String model) {
        return comparison.onTodaysHoldout(model);
    }
}
