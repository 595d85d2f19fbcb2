package org.hindsight.core.quality;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.message.Message;
import org.hindsight.core.quality.FeatureDrift.Verdict;
import org.hindsight.core.quality.QualityReport.Part;

/** Reports of the one model there is, in memory. */
@Singleton
@Replaces(DataQuality.class)
public class FakeDataQuality extends DataQuality {

    private final Clock clock;
    private Optional<QualityReport> kept = Optional.empty();

    FakeDataQuality(Clock clock) {
        super(null, null, null, null, null, null, null, null, clock);
        this.clock = clock;
    }

    @Override
    public Counts counts(String assessment) {
        return new Counts(57, 1, 4, 20, 40);
    }

    @Override
    public Optional<QualityReport> newest(String assessment) {
        return assessment.equals("mood") ? kept : Optional.empty();
    }

    @Override
    public QualityReport measure(String assessment) {
        if (!assessment.equals("mood")) {
            throw new UnknownAssessmentException(assessment);
        }
        Instant now = clock.instant();
        QualityReport report = new QualityReport(now, 72.5, Map.of(Part.OUTCOME_COVERAGE, 45.0, Part.COMPLETENESS, 100.0), List.of(
                new FeatureDrift("Age", "ks", 0.31, 0.0004, 0.31, Verdict.DRIFT, Message.of("drift.higher"), 120, 800, 3),
                new FeatureDrift("Mood", "chi_squared", null, null, null, Verdict.TOO_LITTLE_DATA, Message.of("drift.unknown"), 12, 800, 0)));
        kept = Optional.of(report);
        return report;
    }
}
