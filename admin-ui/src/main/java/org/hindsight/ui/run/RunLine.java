package org.hindsight.ui.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.hindsight.core.retraining.Run;
import org.hindsight.ui.text.Times;
import org.hindsight.ui.text.When;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * A run in a line.
 *
 * @param id       its number
 * @param href     its page
 * @param model    the model's title
 * @param status   the status in words
 * @param tone     good, bad, warn, busy or quiet
 * @param active   whether it is queued or running
 * @param stage    where it is, such as "Training, stage 5 of 8"; empty when it is not running
 * @param percent  from 0 to 100
 * @param trigger  what started it, in words
 * @param reason   why
 * @param queued   when it was asked for
 * @param finished when it ended; null before
 * @param took     how long it took, or has taken so far; empty while queued
 * @param version  what it made; empty for nothing
 * @param message  how it stands or ended
 */
public record RunLine(
        long id,
        String href,
        String model,
        String status,
        String tone,
        boolean active,
        String stage,
        int percent,
        String trigger,
        String reason,
        When queued,
        @Nullable When finished,
        String took,
        String version,
        String message) {

    /** The line of a run. */
    public static RunLine of(Run run, String model, Words words, Clock clock) {
        Times times = new Times(words, clock);
        return new RunLine(
                run.id(),
                "/admin/runs/" + run.id(),
                model,
                words.say("run.status." + run.status().name()),
                tone(run.status()),
                !run.status().ended(),
                stage(run, words),
                (int) Math.round(100 * Math.clamp(run.progress(), 0.0, 1.0)),
                trigger(run.trigger(), words),
                run.reason().in(words.locale()),
                times.moment(run.queuedAt()),
                times.momentOrNull(run.finishedAt()),
                took(run, times, clock),
                run.version() == null ? "" : run.version(),
                run.message().in(words.locale()));
    }

    /** What started a run, in words. */
    public static String trigger(String trigger, Words words) {
        String key = "trigger." + trigger.toLowerCase(Locale.ROOT);
        return words.has(key) ? words.say(key) : trigger;
    }

    /** The colour in which a status is shown; its words say the same. */
    public static String tone(Run.Status status) {
        return switch (status) {
            case PROMOTED -> "good";
            case NEEDS_REVIEW -> "warn";
            case FAILED -> "bad";
            case QUEUED, RUNNING -> "busy";
            case KEPT, INSUFFICIENT_EVIDENCE, CANCELLED -> "quiet";
        };
    }

    private static String stage(Run run, Words words) {
        Run.Stage stage = run.stage();
        return run.status() != Run.Status.RUNNING || stage == null
                ? ""
                : words.say("run.stage.at", words.say("stage." + stage.name()), stage.ordinal() + 1, Run.Stage.values().length);
    }

    private static String took(Run run, Times times, Clock clock) {
        Instant started = run.startedAt();
        if (started == null) {
            return "";
        }
        Instant finished = run.finishedAt();
        return times.span(Duration.between(started, finished == null ? clock.instant() : finished));
    }
}
