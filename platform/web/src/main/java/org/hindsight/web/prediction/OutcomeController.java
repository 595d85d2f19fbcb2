package org.hindsight.web.prediction;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.outcome.Outcomes;
import org.hindsight.core.outcome.UnknownPredictionException;
import org.hindsight.core.prediction.Caller;
import org.hindsight.core.prediction.PredictionResult;
import org.hindsight.core.prediction.Predictions;
import org.hindsight.web.access.Access;
import org.hindsight.web.access.Callers;
import org.hindsight.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

@Tag(name = "Predictions")
@Controller("/api/predictions/{token}/outcome")
@Secured(Access.ANYONE)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OutcomeController {

    private final Outcomes outcomes;
    private final Predictions predictions;
    private final Callers callers;

    OutcomeController(Outcomes outcomes, Predictions predictions, Callers callers) {
        this.outcomes = outcomes;
        this.predictions = predictions;
        this.callers = callers;
    }

    /**
     * What really happened.
     *
     * @param value a label of the assessment's target, or a number
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "OutcomeReport")
    record Report(@Nullable Object value) {}

    /**
     * What became of a report.
     *
     * @param value      the outcome as it is known now
     * @param reportedAt when it was last reported
     * @param change     reported (the first time), corrected or unchanged
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "OutcomeChange")
    record Changed(String value, Instant reportedAt, String change) {}

    /**
     * Reports what really happened. Another value than before corrects it and keeps its history; the same value changes nothing.
     *
     * @param token  the prediction's token
     * @param report what happened
     * @return the outcome as it is known now
     */
    @Put
    Changed report(String token, @Body Report report, HttpRequest<?> request) {
        if (report.value() == null) {
            throw ProblemException.invalid(List.of(new FieldProblem("value", "The value is missing: send what really happened.")));
        }
        Caller caller = callers.of(request, Access.OUTCOME);
        Outcomes.Change change = outcomes.report(token, report.value(), caller);
        PredictionResult.ReportedOutcome outcome = predictions.find(token, caller.locale(), caller.country())
                .map(PredictionResult::outcome)
                .orElseThrow(UnknownPredictionException::new);
        return new Changed(outcome.value(), outcome.reportedAt(), change.name().toLowerCase(Locale.ROOT));
    }

    /**
     * Takes an outcome back. It is no error when there is none.
     *
     * @param token the prediction's token
     */
    @Delete
    @Status(HttpStatus.NO_CONTENT)
    void withdraw(String token, HttpRequest<?> request) {
        outcomes.withdraw(token, callers.of(request, Access.OUTCOME));
    }
}
