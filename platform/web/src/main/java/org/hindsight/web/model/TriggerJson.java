package org.hindsight.web.model;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import org.hindsight.core.trigger.Firing;
import org.hindsight.core.trigger.Schedule;
import org.hindsight.plugin.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * A trigger of a model, as it is in force.
 *
 * @param model           the assessment
 * @param id              its id within the model
 * @param kind            cron, interval or burst
 * @param description     when it fires, in words
 * @param enabled         whether it fires at all
 * @param nextAt          when it is due next; null for a burst, or when it is switched off
 * @param lastFiredAt     when it was due last, also when that started nothing; null before the first time
 * @param lastReason      why it started a training then, or did not
 * @param lastRun         the run that it started then; null when it started none
 * @param lastStartedAt   when it started a training last; null before the first time
 * @param expression      of a cron trigger: minute, hour, day of month, month, day of week
 * @param minimumOutcomes of a cron or interval trigger: how many outcomes must be new
 * @param every           of an interval, such as PT12H
 * @param outcomes        of a burst: how many
 * @param within          of a burst: in which time, such as PT24H
 * @param cooldown        of a burst: how long it rests after it has started a training
 * @param changedBy       who changed it last; null while it is as the plugin says
 * @param changedAt       when
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@Schema(name = "Trigger")
record TriggerJson(
        String model,
        String id,
        String kind,
        String description,
        boolean enabled,
        @Nullable Instant nextAt,
        @Nullable Instant lastFiredAt,
        @Nullable String lastReason,
        @Nullable Long lastRun,
        @Nullable Instant lastStartedAt,
        @Nullable String expression,
        @Nullable Integer minimumOutcomes,
        @Nullable String every,
        @Nullable Integer outcomes,
        @Nullable String within,
        @Nullable String cooldown,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    static TriggerJson of(Schedule schedule, Locale locale) {
        @Nullable Firing last = schedule.last();
        @Nullable Firing started = schedule.lastStarted();
        Trigger.@Nullable Cron cron = schedule.trigger() instanceof Trigger.Cron one ? one : null;
        Trigger.@Nullable Interval interval = schedule.trigger() instanceof Trigger.Interval one ? one : null;
        Trigger.@Nullable OutcomeBurst burst = schedule.trigger() instanceof Trigger.OutcomeBurst one ? one : null;
        return new TriggerJson(
                schedule.assessment(),
                schedule.id(),
                schedule.kind(),
                schedule.description().in(locale),
                schedule.enabled(),
                schedule.nextAt(),
                last == null ? null : last.at(),
                last == null ? null : last.reason().in(locale),
                last == null ? null : last.run(),
                started == null ? null : started.at(),
                cron == null ? null : cron.expression(),
                burst == null ? Integer.valueOf(schedule.trigger().minimumOutcomes()) : null,
                interval == null ? null : interval.every().toString(),
                burst == null ? null : burst.outcomes(),
                burst == null ? null : burst.within().toString(),
                burst == null ? null : burst.cooldown().toString(),
                schedule.chosenBy(),
                schedule.chosenAt());
    }
}
