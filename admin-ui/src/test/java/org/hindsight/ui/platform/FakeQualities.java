package org.hindsight.ui.platform;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.message.Message;
import org.hindsight.core.quality.DataQuality.Counts;
import org.hindsight.core.quality.FeatureDrift;
import org.hindsight.core.quality.FeatureDrift.Verdict;
import org.hindsight.core.quality.QualityReport;
import org.hindsight.core.quality.QualityReport.Part;
import org.hindsight.plugin.Feature;

/** Data of every model; of {@code heart} one question has drifted for days and one since today, of {@code diabetes} there are none yet. */
@Singleton
@Replaces(CoreQualities.class)
public final class FakeQualities implements Qualities {

    private final FakeAssessments assessments;
    private final Clock clock;

    FakeQualities(FakeAssessments assessments, Clock clock) {
        this.assessments = assessments;
        this.clock = clock;
    }

    @Override
    public Counts counts(String model) {
        return model.equals("diabetes") ? new Counts(0, 0, 0, 0, 0) : new Counts(61, 2, 9, 31, 61);
    }

    @Override
    public Optional<QualityReport> newest(String model) {
        return Optional.empty();
    }

    @Override
    public QualityReport of(String model) {
        Map<Part, Double> parts = new EnumMap<>(Part.class);
        parts.put(Part.VALIDITY, 99.4);
        if (model.equals("diabetes")) {
            parts.put(Part.FRESHNESS, 0.0);
            return new QualityReport(clock.instant(), 49.7, parts, List.of());
        }
        parts.put(Part.COMPLETENESS, 97.0);
        parts.put(Part.UNIQUENESS, 100.0);
        parts.put(Part.OUTCOME_COVERAGE, 28.8);
        parts.put(Part.CLASS_BALANCE, 93.4);
        parts.put(Part.FRESHNESS, 81.0);
        List<FeatureDrift> drift = new ArrayList<>();
        for (Feature feature : assessments.find(model, Locale.ENGLISH).orElseThrow().schema().features()) {
            drift.add(drift.size() == 1
                    ? drifted(feature, 4, Message.of("drift.more", "Male"))
                    : drift.size() == 3
                            ? drifted(feature, 1, Message.of("drift.higher"))
                            : drift.size() == 5
                                    ? new FeatureDrift(feature.name(), "ks", null, null, null, Verdict.TOO_LITTLE_DATA, Message.of("drift.unknown"), 12, 243, 0)
                                    : new FeatureDrift(feature.name(), "psi", 0.02, 0.31, 0.05, Verdict.STABLE, Message.of("drift.lower"), 1200, 1243, 0));
        }
        return new QualityReport(clock.instant(), 83.3, parts, drift);
    }

    private static FeatureDrift drifted(Feature feature, int days, Message direction) {
        return new FeatureDrift(feature.name(), "chi_squared", 21.4, 0.0000037, 0.29, Verdict.DRIFT, direction, 212, 243, days);
    }

    @Override
    public QualityReport measure(String model) {
        return of(model);
    }
}
