package org.hindsight.core.model;

import java.util.List;
import java.util.Optional;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.plugin.PromotionRules.Metric;
import org.jspecify.annotations.Nullable;

/** The figures of a version as pages and API show them. */
public final class Figures {

    private Figures() {}

    /** A figure of a version with its interval, or empty when it could not be measured. */
    public static Optional<Assessment.Figure> of(ModelVersion version, Metric metric) {
        @Nullable Double value = version.metrics().get(metric.id());
        if (value == null) {
            return Optional.empty();
        }
        @Nullable List<Double> interval = version.intervals().get(metric.id());
        return Optional.of(new Assessment.Figure(
                metric.id(),
                value,
                interval == null ? null : interval.get(0),
                interval == null ? null : interval.get(1),
                version.testSamples()));
    }
}
