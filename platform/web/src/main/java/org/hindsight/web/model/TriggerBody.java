package org.hindsight.web.model;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.trigger.ScheduleChange;
import org.hindsight.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What is to be another way about a trigger. What is left out stays as it is.
 *
 * @param toDefault       true lets it be as its plugin says; nothing else is looked at then
 * @param enabled         whether it fires at all
 * @param expression      of a cron trigger: minute, hour, day of month, month, day of week
 * @param minimumOutcomes of a cron or interval trigger: how many outcomes must be new
 * @param every           of an interval, such as PT12H for twelve hours
 * @param outcomes        of a burst: how many
 * @param within          of a burst: in which time, such as PT24H
 * @param cooldown        of a burst: how long it rests after it has started a training, such as PT6H
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@Schema(name = "TriggerChange")
record TriggerBody(
        @Schema(type = "boolean") @Nullable Object toDefault,
        @Schema(type = "boolean") @Nullable Object enabled,
        @Nullable String expression,
        @Nullable Integer minimumOutcomes,
        @Nullable String every,
        @Nullable Integer outcomes,
        @Nullable String within,
        @Nullable String cooldown) {

    /** Reads the change, empty for back to the default; a problem names every field that cannot be read. */
    Optional<ScheduleChange> change() {
        List<FieldProblem> problems = new ArrayList<>();
        boolean back = Boolean.TRUE.equals(TrueOrFalse.read("to_default", toDefault, problems));
        ScheduleChange change = new ScheduleChange(
                TrueOrFalse.read("enabled", enabled, problems), expression, minimumOutcomes, span("every", every, problems), outcomes, span("within", within, problems),
                span("cooldown", cooldown, problems));
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return back ? Optional.empty() : Optional.of(change);
    }

    private static @Nullable Duration span(String field, @Nullable String text, List<FieldProblem> problems) {
        try {
            return text == null ? null : Duration.parse(text);
        } catch (DateTimeParseException e) {
            problems.add(new FieldProblem(field, "Expected a time such as PT12H (twelve hours) or P2D (two days), found '" + text + "'."));
            return null;
        }
    }
}
