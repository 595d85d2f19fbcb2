package org.hindsight.core.outcome;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.prediction.Caller;
import org.hindsight.core.prediction.FakePredictions;
import org.hindsight.core.prediction.PredictionResult.ReportedOutcome;
import org.jspecify.annotations.Nullable;

/** Outcomes Yes and No of the fake predictions. */
@Singleton
@Replaces(Outcomes.class)
public class FakeOutcomes extends Outcomes {

    private static final Instant LATER = Instant.parse("2026-04-15T08:00:00Z");

    private final FakePredictions predictions;
    private volatile @Nullable Caller lastCaller;

    FakeOutcomes(FakePredictions predictions) {
        super(null, null, null, null, null, null, null, null, null, null);
        this.predictions = predictions;
    }

    @Override
    public Change report(String token, Object value, Caller caller) {
        lastCaller = caller;
        ReportedOutcome before = known(token);
        String now = String.valueOf(value);
        if (!List.of("Yes", "No").contains(now)) {
            throw new InvalidAnswersException(
                    List.of(new FieldProblem("value", "Expected one of Yes, No, found '" + now + "'.")));
        }
        predictions.happened(token, new ReportedOutcome(now, LATER));
        return before == null ? Change.REPORTED : before.value().equals(now) ? Change.UNCHANGED : Change.CORRECTED;
    }

    @Override
    public boolean withdraw(String token, Caller caller) {
        boolean there = known(token) != null;
        predictions.happened(token, null);
        return there;
    }

    /** Who reported last. */
    public @Nullable Caller lastCaller() {
        return lastCaller;
    }

    private @Nullable ReportedOutcome known(String token) {
        return predictions.find(token, Locale.ENGLISH, "").orElseThrow(UnknownPredictionException::new).outcome();
    }
}
