package org.hindsight.web.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.hindsight.core.account.EmailTakenException;
import org.hindsight.core.account.LastAdminException;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.message.Message;
import org.hindsight.core.message.ToldException;
import org.hindsight.core.model.RefusedArtefactException;
import org.hindsight.core.model.UnknownVersionException;
import org.hindsight.core.retraining.NotWaitingException;
import org.hindsight.core.outcome.UnknownPredictionException;
import org.hindsight.core.plugin.PluginConflictException;
import org.hindsight.core.plugin.UnknownPluginException;
import org.hindsight.core.prediction.NoModelYetException;
import org.hindsight.core.prediction.PredictionFailedException;
import org.hindsight.core.transfer.RefusedFileException;
import org.hindsight.core.trigger.UnknownTriggerException;
import org.hindsight.plugin.BaselineRefusedException;
import org.hindsight.web.access.Reader;
import org.hindsight.web.assessment.NoticeJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers for everything that a controller or the core throws. What nobody expected is logged here, once, under an id that the
 * caller is told instead of the reason.
 */
@Singleton
final class Failures implements ExceptionHandler<Throwable, HttpResponse<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final String SOON = "5";

    @Override
    public HttpResponse<?> handle(@SuppressWarnings("rawtypes") HttpRequest request, Throwable failure) {
        return switch (failure) {
            case ProblemException known -> answer(known);
            case InvalidAnswersException invalid -> answer(ProblemException.invalidInput(invalid.problems(), Reader.language(request)));
            case BaselineRefusedException refused -> answer(ProblemException.invalidInput(
                    List.of(new FieldProblem("file", Message.plain(refused.reason().in(Reader.language(request))))), Reader.language(request)));
            case UnknownAssessmentException unknown -> answer(notFound(unknown));
            case UnknownPredictionException unknown -> answer(notFound(unknown));
            case UnknownVersionException unknown -> answer(notFound(unknown));
            case UnknownPluginException unknown -> answer(notFound(unknown));
            case UnknownTriggerException unknown -> answer(notFound(unknown));
            case PluginConflictException conflict -> answer(Problem.of(HttpStatus.CONFLICT, said(conflict, request)));
            case RefusedFileException refused -> answer(ProblemException.invalidInput(
                    List.of(new FieldProblem(refused.field(), refused.told())), Reader.language(request)));
            case NotWaitingException decided -> answer(Problem.of(HttpStatus.CONFLICT, said(decided, request)));
            case RefusedArtefactException refused -> answer(Problem.of(HttpStatus.CONFLICT, said(refused, request)));
            case EmailTakenException taken -> answer(Problem.of(HttpStatus.CONFLICT, String.valueOf(taken.getMessage())));
            case LastAdminException last -> answer(Problem.of(HttpStatus.CONFLICT, String.valueOf(last.getMessage())));
            case NoModelYetException early -> answer(noModel(early, said(early, request))).header("Retry-After", SOON);
            case RejectedExecutionException full -> answer(Problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE, "More is asked of this server than it can answer. Try again in a few seconds."))
                    .header("Retry-After", SOON);
            case PredictionFailedException failed -> failed(request, failed);
            default -> unexpected(request, failure);
        };
    }

    static MutableHttpResponse<?> answer(ProblemException known) {
        MutableHttpResponse<?> response = answer(known.problem());
        known.headers().forEach(response::header);
        return response;
    }

    static MutableHttpResponse<?> answer(Problem problem) {
        return HttpResponse.status(HttpStatus.valueOf(problem.status())).body(problem).contentType(Problem.MEDIA_TYPE);
    }

    /** What went wrong, in the caller's language. */
    private static String said(ToldException failure, HttpRequest<?> request) {
        return failure.told().in(Reader.language(request));
    }

    private static Problem notFound(RuntimeException unknown) {
        return Problem.of(HttpStatus.NOT_FOUND, String.valueOf(unknown.getMessage()));
    }

    private static Problem noModel(NoModelYetException early, String detail) {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE, "no-model-yet", "No model yet", detail)
                .withNotices(early.notices().stream().map(NoticeJson::of).toList());
    }

    private static MutableHttpResponse<?> failed(HttpRequest<?> request, PredictionFailedException failed) {
        UUID id = log(request, failed);
        Problem problem = Problem.of(
                        failed.worthTryingAgain() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR,
                        "prediction-failed",
                        "No prediction",
                        said(failed, request))
                .withInstance("urn:uuid:" + id)
                .withNotices(failed.notices().stream().map(NoticeJson::of).toList());
        MutableHttpResponse<?> response = answer(problem);
        return failed.worthTryingAgain() ? response.header("Retry-After", SOON) : response;
    }

    private static MutableHttpResponse<?> unexpected(HttpRequest<?> request, Throwable failure) {
        UUID id = log(request, failure);
        return answer(Problem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "Something went wrong here. If it happens again, tell whoever runs this server the number " + id + ".")
                .withInstance("urn:uuid:" + id));
    }

    private static UUID log(HttpRequest<?> request, Throwable failure) {
        UUID id = UUID.randomUUID();
        LOG.error("Error {} in {} {}", id, request.getMethodName(), Paths.withoutSecrets(request.getPath()), failure);
        return id;
    }
}
