package org.hindsight.ui.platform;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.comparison.HoldoutFigures;
import org.hindsight.core.comparison.VersionComparison;
import org.hindsight.core.evaluation.Comparison;

@Singleton
record CoreComparisons(VersionComparison comparison) implements Comparisons {

    @Override
    public Optional<Comparison> compare(String model, List<String> versions) {
        return comparison.compare(model, versions);
    }

    @Override
    public Map<String, HoldoutFigures> history(String model) {
        return comparison.completeHistory(model);
    }
}
