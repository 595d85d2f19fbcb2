package org.hindsight.web.prediction;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hindsight.core.assessment.AnswerValidation;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.assessment.Catalogue;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.followup.FollowUp;
import org.hindsight.core.followup.FollowUps;
import org.hindsight.core.outcome.UnknownPredictionException;
import org.hindsight.core.prediction.Caller;
import org.hindsight.core.explanation.Explanation;
import org.hindsight.core.explanation.Explanations;
import org.hindsight.core.prediction.PredictionRequest;
import org.hindsight.core.prediction.PredictionResult;
import org.hindsight.core.prediction.Predictions;
import org.hindsight.web.access.Access;
import org.hindsight.web.access.Callers;
import org.hindsight.web.access.FollowUpLimit;
import org.hindsight.web.access.Reader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Tag(name = "Predictions", description = "No sign-in needed: a token opens a prediction.")
@Controller("/api")
@Secured(Access.ANYONE)
final class PredictionController {

    private static final Logger LOG = LoggerFactory.getLogger(PredictionController.class);

    private final Predictions predictions;
    private final Catalogue catalogue;
    private final Callers callers;
    private final Explanations explanations;
    private final FollowUps followUps;
    private final FollowUpLimit followUpLimit;

    PredictionController(
            Predictions predictions, Catalogue catalogue, Callers callers, Explanations explanations, FollowUps followUps, FollowUpLimit followUpLimit) {
        this.explanations = explanations;
        this.followUps = followUps;
        this.followUpLimit = followUpLimit;
        this.predictions = predictions;
        this.catalogue = catalogue;
        this.callers = callers;
    }

    /**
     * Makes a prediction and records it. The answer comes after it is stored durably.
     *
     * @param id      the assessment's name, such as heart
     * @param body    the answers
     * @param drivers whether to tell what drove the result, which takes longer
     * @return the prediction; its Location opens it again
     */
    @Post("/assessments/{id}/predictions")
    @ExecuteOn(Scoring.EXECUTOR)
    @ApiResponse(responseCode = "201", description = "The prediction; its Location opens it again.")
    HttpResponse<PredictionJson> predict(
            String id, @Body PredictionBody body, @QueryValue(defaultValue = "false") boolean drivers, HttpRequest<?> request) {
        Caller caller = callers.of(request, Access.PREDICT);
        PredictionRequest wish = checked(id, body, caller);
        if (body.followUp() != null) {
            followUpLimit.count(request);
        }
        PredictionResult result = predictions.predict(id, wish);
        Optional<Explanation> explanation = drivers ? explanations.of(result, caller.locale()) : Optional.empty();
        Optional<FollowUp> followUp = body.wish(followUps).flatMap(asked -> followUp(result, asked, caller));
        return HttpResponse.created(PredictionJson.of(result, explanation, followUp), URI.create("/api/predictions/" + result.token()));
    }

    /** A wish that cannot be kept costs nobody the result; its absence in the answer tells. */
    private Optional<FollowUp> followUp(PredictionResult result, FollowUps.Wish wish, Caller caller) {
        try {
            return followUps.wish(result.token(), wish, caller.locale());
        } catch (RuntimeException e) {
            LOG.error("A wish to be asked later could not be stored.", e);
            return Optional.empty();
        }
    }

    /**
     * Opens a prediction by its token. Texts come in the language of the Accept-Language header.
     *
     * @param token the prediction's token
     * @return the prediction with what drove it, and with its outcome where one was reported
     */
    @Get("/predictions/{token}")
    @ExecuteOn(Scoring.EXECUTOR)
    PredictionJson find(String token, HttpRequest<?> request) {
        Locale language = Reader.language(request);
        return predictions.find(token, language, language.getCountry())
                .map(result -> PredictionJson.of(result, explanations.of(result, language), followUps.of(token)))
                .orElseThrow(UnknownPredictionException::new);
    }

    /**
     * Erases a prediction with its answers, contact data and outcome. Only counts remain.
     *
     * @param token the prediction's token
     */
    @Delete("/predictions/{token}")
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Status(HttpStatus.NO_CONTENT)
    void erase(String token) {
        if (!predictions.erase(token)) {
            throw new UnknownPredictionException();
        }
    }

    /** The core reports every problem of the answers; those beside the answers are told together with them. */
    private PredictionRequest checked(String id, PredictionBody body, Caller caller) {
        Assessment assessment =
                catalogue.find(id, caller.locale()).orElseThrow(() -> new UnknownAssessmentException(id));
        PredictionRequest wish = body.request(caller);
        List<FieldProblem> problems = new ArrayList<>(body.problems(caller, followUps));
        if (!problems.isEmpty()) {
            if (body.answers() != null) {
                problems.addAll(problems(assessment, wish));
            }
            throw new InvalidAnswersException(problems);
        }
        return wish;
    }

    private static List<FieldProblem> problems(Assessment assessment, PredictionRequest wish) {
        try {
            AnswerValidation.validate(assessment.schema(), wish.answers());
            return List.of();
        } catch (InvalidAnswersException invalid) {
            return invalid.problems();
        }
    }
}
