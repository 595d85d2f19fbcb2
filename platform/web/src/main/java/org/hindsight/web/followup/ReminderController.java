package org.hindsight.web.followup;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.followup.FollowUp;
import org.hindsight.core.followup.Reminders;
import org.hindsight.web.access.Access;
import org.hindsight.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

@Tag(name = "Reminders", description = "Messages to people who wished to be asked later.")
@SecurityRequirement(name = "bearer")
@Controller("/api/reminders")
@Secured(Access.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReminderController {

    private static final int MOST = 200;

    private final Reminders reminders;

    ReminderController(Reminders reminders) {
        this.reminders = reminders;
    }

    /**
     * A message, past or to come.
     *
     * @param id        its number
     * @param model     of which assessment
     * @param channel   email or sms
     * @param address   where it goes, all but a few characters hidden; null once it was erased
     * @param dueAt     when what happened can be known
     * @param nextAt    when it is tried next, null when it is not
     * @param status    WAITING, SENT, ANSWERED, STOPPED, EXPIRED or FAILED
     * @param attempts  how often it was tried
     * @param problem   why the last try failed, null when it did not
     * @param sentAt    when it was sent, null when it was not
     * @param createdAt when it was wished
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Reminder")
    record ReminderJson(
            long id,
            String model,
            String channel,
            @Nullable String address,
            Instant dueAt,
            @Nullable Instant nextAt,
            String status,
            int attempts,
            @Nullable String problem,
            @Nullable Instant sentAt,
            Instant createdAt) {

        static ReminderJson of(FollowUp one) {
            return new ReminderJson(
                    one.id(), one.assessment(), one.channel(), one.address().isEmpty() ? null : one.address(), one.dueAt(), one.nextAt(),
                    one.status().name(), one.attempts(), one.problem(), one.sentAt(), one.createdAt());
        }
    }

    /**
     * Lists messages, newest first.
     *
     * @param status only those with it
     * @param model  only those of this assessment
     * @param before only those with a smaller number: the last one of the page before
     * @param limit  at most so many, 1 to 200
     * @return the messages
     */
    @Get
    List<ReminderJson> all(
            @QueryValue @Nullable String status,
            @QueryValue @Nullable String model,
            @QueryValue @Nullable Long before,
            @QueryValue(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.invalid(List.of(new FieldProblem("limit", "Expected a number from 1 to " + MOST + ", found " + limit + ".")));
        }
        return reminders.page(status(status), model, before == null ? Long.MAX_VALUE : before, limit).stream().map(ReminderJson::of).toList();
    }

    private static FollowUp.@Nullable Status status(@Nullable String name) {
        if (name == null) {
            return null;
        }
        Optional<FollowUp.Status> status = Arrays.stream(FollowUp.Status.values()).filter(one -> one.name().equals(name)).findFirst();
        return status.orElseThrow(() -> ProblemException.invalid(List.of(new FieldProblem(
                "status",
                "Expected one of " + Arrays.stream(FollowUp.Status.values()).map(Enum::name).collect(Collectors.joining(", ")) + ", found '" + name + "'."))));
    }

    /**
     * Tries a message again that could not be sent, within a minute.
     *
     * @param id its number
     */
    @Post("/{id}/retry")
    @Status(HttpStatus.NO_CONTENT)
    void retry(long id) {
        boolean tried = reminders.retry(id).orElseThrow(() -> ProblemException.notFound(
                "There is no reminder " + id + ". GET /api/reminders lists them."));
        if (!tried) {
            throw ProblemException.of(HttpStatus.CONFLICT, "Reminder " + id + " has not failed, so there is nothing to try again.");
        }
    }
}
