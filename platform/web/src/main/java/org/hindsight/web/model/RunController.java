package org.hindsight.web.model;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hindsight.core.assessment.Catalogue;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.message.Message;
import org.hindsight.core.retraining.Retraining;
import org.hindsight.core.retraining.Run;
import org.hindsight.core.source.SourceLooks;
import org.hindsight.web.access.Access;
import org.hindsight.web.access.Callers;
import org.hindsight.web.access.Reader;
import org.hindsight.web.problem.ProblemException;

@Tag(name = "Retraining", description = "Runs: asked for, looked at, cancelled.")
@SecurityRequirement(name = "bearer")
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RunController {

    private static final int MOST = 500;

    private final Retraining retraining;
    private final Catalogue catalogue;
    private final SourceLooks looks;

    RunController(Retraining retraining, Catalogue catalogue, SourceLooks looks) {
        this.retraining = retraining;
        this.catalogue = catalogue;
        this.looks = looks;
    }

    /**
     * Which models to train.
     *
     * @param models ids of assessments; all when left out
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "RetrainRequest")
    record RetrainBody(@org.jspecify.annotations.Nullable List<String> models) {}

    /**
     * The runs that were asked for.
     *
     * @param runs one a model
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "RetrainStarted")
    record Started(List<StartedRun> runs) {}

    /**
     * Trains models in the background. A model that is queued or running already gives that run.
     *
     * @param body which models; all when there is no body
     * @return the runs
     */
    @Post("/admin/retrain")
    @Secured({Access.ADMIN, Access.RETRAIN})
    @Status(HttpStatus.ACCEPTED)
    Started retrain(@Body @Nullable RetrainBody body, Authentication who) {
        List<String> known = catalogue.all(Locale.ENGLISH).stream().map(assessment -> assessment.descriptor().id()).toList();
        List<String> wanted = body == null || body.models() == null ? known : body.models().stream().distinct().toList();
        if (wanted.isEmpty() && body != null && body.models() != null) {
            throw ProblemException.invalid(
                    List.of(new FieldProblem("models", "The list is empty. Name at least one model, or leave it out for all.")));
        }
        if (wanted.stream().anyMatch(Objects::isNull)) {
            throw ProblemException.invalid(List.of(new FieldProblem("models", "The list holds null. Name models only.")));
        }
        wanted.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new UnknownAssessmentException(id);
        });
        String actor = Callers.actor(who);
        return new Started(wanted.stream()
                .map(id -> retraining.request(id, "manual", Message.of("run.reason.askedFor", actor), actor))
                .map(StartedRun::of)
                .toList());
    }

    /**
     * Lists runs, newest first.
     *
     * @param model of this assessment only
     * @param limit at most so many, 1 to 500
     * @return the runs
     */
    @Get("/runs")
    @Secured({Access.ADMIN, Access.MODELS, Access.RETRAIN})
    List<RunJson> all(HttpRequest<?> request, @QueryValue @Nullable String model, @QueryValue(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.invalid(
                    List.of(new FieldProblem("limit", "Expected a whole number from 1 to " + MOST + ", found " + limit + ".")));
        }
        return retraining.list(model, limit).stream().map(run -> RunJson.of(run, Reader.language(request))).toList();
    }

    /**
     * Tells how a run is getting on.
     *
     * @param id the run's number
     * @return the run
     */
    @Get("/runs/{id}")
    @Secured({Access.ADMIN, Access.MODELS, Access.RETRAIN})
    RunJson one(long id, HttpRequest<?> request) {
        return retraining.find(id).map(run -> RunJson.of(run, Reader.language(request))).orElseThrow(() -> unknown(id));
    }

    /**
     * Tells what the run saw of sources that no version in service has learnt from.
     *
     * @param id the run's number
     * @return the sources; none when there were no new ones, or before the run has ended
     */
    @Get("/runs/{id}/sources")
    @Secured(Access.ADMIN)
    List<SourceLookJson> sources(long id, HttpRequest<?> request) {
        retraining.find(id).orElseThrow(() -> unknown(id));
        return looks.of(id).stream().map(look -> SourceLookJson.of(look, Reader.language(request))).toList();
    }

    /**
     * Cancels a run: a queued one at once, a running one at its next check. One that has ended gives 409.
     *
     * @param id the run's number
     * @return the run
     */
    @Post("/runs/{id}/cancel")
    @Secured({Access.ADMIN, Access.RETRAIN})
    RunJson cancel(long id, HttpRequest<?> request, Authentication who) {
        try {
            return retraining.cancel(id, Callers.actor(who)).map(run -> RunJson.of(run, Reader.language(request))).orElseThrow(() -> unknown(id));
        } catch (IllegalStateException ended) {
            throw ProblemException.of(HttpStatus.CONFLICT, "Run " + id + " has ended already; it cannot be cancelled any more.");
        }
    }

    static ProblemException unknown(long id) {
        return ProblemException.notFound("There is no run " + id + ". GET /api/runs lists those that exist.");
    }
}
