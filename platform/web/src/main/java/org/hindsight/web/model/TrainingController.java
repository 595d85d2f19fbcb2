package org.hindsight.web.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.message.Message;
import org.hindsight.core.retraining.NewOutcomes;
import org.hindsight.core.retraining.Retraining;
import org.hindsight.core.retraining.Run;
import org.hindsight.core.trigger.Schedule;
import org.hindsight.core.trigger.Schedules;
import org.hindsight.web.access.Access;
import org.hindsight.web.access.Callers;
import org.hindsight.web.access.Reader;
import org.hindsight.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

@Tag(name = "Retraining")
@SecurityRequirement(name = "bearer")
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TrainingController {

    private final Schedules schedules;
    private final Retraining retraining;
    private final NewOutcomes newOutcomes;

    TrainingController(Schedules schedules, Retraining retraining, NewOutcomes newOutcomes) {
        this.schedules = schedules;
        this.retraining = retraining;
        this.newOutcomes = newOutcomes;
    }

    /**
     * When a model learns, and from what.
     *
     * @param trainingStatistics what there is to learn from
     * @param trainingTriggers   what starts a training
     * @param dataUsage          what a training uses, in words
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Training")
    record TrainingJson(StatisticsJson trainingStatistics, List<TriggerJson> trainingTriggers, String dataUsage) {}

    /**
     * What there is to learn from.
     *
     * @param totalOutcomes        outcomes that hold
     * @param recentOutcomes       those of the last seven days
     * @param newOutcomes          those since the last training began
     * @param lastTrainingTrigger  what started the last run; null before the first
     * @param readyForTraining     whether enough are new for one of the triggers that are switched on
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "TrainingStatistics")
    record StatisticsJson(
            long totalOutcomes,
            @JsonProperty("recent_outcomes_7days") long recentOutcomes,
            long newOutcomes,
            @Nullable String lastTrainingTrigger,
            boolean readyForTraining) {}

    /**
     * What to do.
     *
     * @param action train, setup_schedules or stats
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "TrainingAction")
    record ActionBody(@Nullable String action) {}

    /**
     * Tells when a model learns, and from what.
     *
     * @param id the assessment's name
     * @return statistics and triggers
     */
    @Get("/models/{id}/training")
    @Secured({Access.ADMIN, Access.MODELS})
    TrainingJson training(String id, HttpRequest<?> request) {
        return training(id, Reader.language(request));
    }

    /**
     * Trains a model in the background (train), lets all its triggers be as its plugin says (setup_schedules, admins only), or tells the same as GET
     * (stats). While a training is on its way, train gives that run.
     *
     * @param id   the assessment's name
     * @param body the action
     * @return 202 with the run, else statistics and triggers
     */
    @Post("/models/{id}/training")
    @Secured({Access.ADMIN, Access.RETRAIN, Access.MODELS})
    HttpResponse<?> act(String id, @Body ActionBody body, Authentication who, HttpRequest<?> request) {
        Locale locale = Reader.language(request);
        schedules.of(id);
        return switch (String.valueOf(body.action())) {
            case "train" -> HttpResponse.accepted().body(StartedRun.of(train(id, who)));
            case "setup_schedules" -> HttpResponse.ok(setUp(id, who, locale));
            case "stats" -> HttpResponse.ok(read(id, who, locale));
            default -> throw ProblemException.invalid(List.of(new FieldProblem(
                    "action", "Expected train, setup_schedules or stats, found " + (body.action() == null ? "nothing" : "'" + body.action() + "'") + ".")));
        };
    }

    private Run train(String id, Authentication who) {
        require(who, Access.RETRAIN);
        String actor = Callers.actor(who);
        return retraining.request(id, "manual", Message.of("run.reason.askedFor", actor), actor);
    }

    private TrainingJson setUp(String id, Authentication who, Locale locale) {
        require(who, Access.ADMIN);
        schedules.reset(id);
        return training(id, locale);
    }

    private TrainingJson read(String id, Authentication who, Locale locale) {
        require(who, Access.MODELS);
        return training(id, locale);
    }

    private static void require(Authentication who, String role) {
        if (!who.getRoles().contains(Access.ADMIN) && !who.getRoles().contains(role)) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "This action needs " + (role.equals(Access.ADMIN) ? "an admin." : "the scope '"
                    + role.substring("SCOPE_".length()).toLowerCase(Locale.ROOT) + "'."));
        }
    }

    /**
     * Changes when a trigger fires, or whether it does. What is left out stays as it is.
     *
     * @param id      the assessment's name
     * @param trigger the trigger's id
     * @param body    what is to be another way
     * @return the trigger as it is in force now
     */
    @Put("/models/{id}/triggers/{trigger}")
    @Secured(Access.ADMIN)
    TriggerJson change(String id, String trigger, @Body TriggerBody body, Authentication who, HttpRequest<?> request) {
        Schedule changed = body.change()
                .map(change -> schedules.change(id, trigger, change, Callers.actor(who)))
                .orElseGet(() -> schedules.reset(id, trigger));
        return TriggerJson.of(changed, Reader.language(request));
    }

    /**
     * Lists the triggers of all models, those that are due first at the top.
     *
     * @return the triggers
     */
    @Get("/schedules")
    @Secured({Access.ADMIN, Access.MODELS})
    List<TriggerJson> schedules(HttpRequest<?> request) {
        return schedules.all().stream()
                .map(schedule -> TriggerJson.of(schedule, Reader.language(request)))
                .sorted(Comparator.comparing(TriggerJson::nextAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private TrainingJson training(String id, Locale locale) {
        List<Schedule> triggers = schedules.of(id);
        NewOutcomes.Counts counts = newOutcomes.counts(id);
        @Nullable String last = retraining.list(id, 1).stream().map(Run::trigger).findFirst().orElse(null);
        return new TrainingJson(
                new StatisticsJson(
                        counts.total(), counts.recent(), counts.fresh(), last, counts.fresh() >= Schedule.fewestOutcomes(triggers)),
                triggers.stream().map(trigger -> TriggerJson.of(trigger, locale)).toList(),
                Message.of("training.dataUsage", counts.total()).in(locale));
    }
}
