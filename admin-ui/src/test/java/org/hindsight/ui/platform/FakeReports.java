package org.hindsight.ui.platform;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.outcome.Outcomes.Change;
import org.hindsight.core.outcome.UnknownPredictionException;
import org.hindsight.core.prediction.Caller;
import org.hindsight.core.prediction.PredictionResult;
import org.hindsight.plugin.ClassTarget;

/** Keeps outcomes with the fake predictions. */
@Singleton
@Replaces(CoreReports.class)
final class FakeReports implements Reports {

    private final FakeAssessments assessments;

    FakeReports(FakeAssessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public Change report(String token, Object value, Caller caller) {
        PredictionResult result = assessments.prediction(token, Locale.ENGLISH, "").orElseThrow(UnknownPredictionException::new);
        Assessment assessment = assessments.find(result.assessment(), Locale.ENGLISH).orElseThrow();
        boolean fits = assessment.target() instanceof ClassTarget target
                ? target.labels().contains(value.toString())
                : value.toString().matches("\\d+(\\.\\d+)?");
        if (!fits) {
            throw new InvalidAnswersException(List.of(new FieldProblem("value", "'" + value + "' is no outcome.")));
        }
        assessments.outcome(token, value.toString());
        return result.outcome() == null ? Change.REPORTED : result.outcome().value().equals(value) ? Change.UNCHANGED : Change.CORRECTED;
    }

    @Override
    public boolean withdraw(String token, Caller caller) {
        PredictionResult result = assessments.prediction(token, Locale.ENGLISH, "").orElseThrow(UnknownPredictionException::new);
        assessments.outcome(token, null);
        return result.outcome() != null;
    }
}
