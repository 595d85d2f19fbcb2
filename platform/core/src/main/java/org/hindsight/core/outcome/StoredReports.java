package org.hindsight.core.outcome;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.hindsight.core.prediction.PredictionResult.ReportedOutcome;
import org.hindsight.core.prediction.ReportedOutcomes;

@Singleton
final class StoredReports implements ReportedOutcomes {

    private final OutcomeRepository outcomes;

    StoredReports(OutcomeRepository outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public Map<Long, ReportedOutcome> of(Collection<Long> predictionIds) {
        if (predictionIds.isEmpty()) {
            return Map.of();
        }
        return outcomes.findByPredictionIdInAndWithdrawnFalse(predictionIds).stream()
                .collect(Collectors.toMap(
                        OutcomeRow::predictionId, row -> new ReportedOutcome(row.outcomeValue(), row.reportedAt())));
    }
}
