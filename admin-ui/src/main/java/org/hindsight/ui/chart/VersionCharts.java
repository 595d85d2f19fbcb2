package org.hindsight.ui.chart;

import java.util.List;
import java.util.function.Function;
import org.hindsight.core.evaluation.Comparison.Measured;
import org.hindsight.ui.text.Words;

/** The charts of versions that were measured on the same rows, one version or several. */
public final class VersionCharts {

    private VersionCharts() {}

    /**
     * All charts that the versions' figures allow.
     *
     * @param labels the words for a label
     * @param unit   the unit of the predicted number, empty for labels
     */
    public static List<Chart> of(List<Measured> versions, Function<String, String> labels, String unit, Words words) {
        boolean numbers = versions.stream().allMatch(version -> version.evaluation().residuals() != null);
        return numbers ? new NumberCharts(versions, unit, words).all() : new ClassCharts(versions, labels, words).all();
    }
}
