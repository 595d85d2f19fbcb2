package org.hindsight.core.trigger;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.database.Moment;
import org.hindsight.core.database.Transactions;
import org.hindsight.core.message.Message;
import org.hindsight.core.message.MessageColumns;
import org.hindsight.core.outcome.ConfirmedOutcomes;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.plugin.Plugins;
import org.hindsight.core.retraining.NewOutcomes;
import org.hindsight.core.retraining.Retraining;
import org.hindsight.core.retraining.Run;
import org.hindsight.plugin.Trigger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One look at all triggers: what is due fires. What was missed while no server ran is caught up once, however often it was due. Two nodes that
 * look at the same moment fire once: who moves a trigger on first has fired.
 */
@Singleton
class TriggerRound {

    private static final Logger LOG = LoggerFactory.getLogger(TriggerRound.class);
    private static final int LONGEST_REASON = 1000;

    /** What is this late was missed. */
    private static final Duration MISSED = Duration.ofMinutes(10);

    private final Schedules schedules;
    private final TriggerRepository triggers;
    private final Plugins plugins;
    private final Retraining retraining;
    private final NewOutcomes newOutcomes;
    private final ConfirmedOutcomes outcomes;
    private final Transactions transactions;
    private final MessageColumns messages;
    private final Clock clock;

    TriggerRound(
            Schedules schedules,
            TriggerRepository triggers,
            Plugins plugins,
            Retraining retraining,
            NewOutcomes newOutcomes,
            ConfirmedOutcomes outcomes,
            Transactions transactions,
            MessageColumns messages,
            Clock clock) {
        this.schedules = schedules;
        this.triggers = triggers;
        this.plugins = plugins;
        this.retraining = retraining;
        this.newOutcomes = newOutcomes;
        this.outcomes = outcomes;
        this.transactions = transactions;
        this.messages = messages;
        this.clock = clock;
    }

    /** Looks; a trigger that cannot be looked at does not keep others from firing. */
    void look() {
        for (ActivePlugin plugin : plugins.active()) {
            try {
                schedules.of(plugin).stream().filter(Schedule::enabled).forEach(schedule -> look(schedule, Moment.now(clock)));
            } catch (UnknownAssessmentException gone) {
                LOG.info("{} went while its triggers were looked at.", plugin.id());
            } catch (RuntimeException e) {
                LOG.error("The triggers of '{}' cannot be looked at.", plugin.id(), e);
            }
        }
    }

    private void look(Schedule schedule, Instant now) {
        if (schedule.trigger() instanceof Trigger.OutcomeBurst burst) {
            lookAtBurst(schedule, burst, now);
        } else {
            lookAtTime(schedule, now);
        }
    }

    private void lookAtTime(Schedule schedule, Instant now) {
        String plan = Plan.text(schedule.trigger());
        Optional<DueRow> planned = triggers.dues(schedule.assessment()).stream()
                .filter(due -> due.triggerId().equals(schedule.id()) && due.plan().equals(plan))
                .findFirst();
        if (planned.isEmpty()) {
            schedules.next(schedule.trigger(), now).ifPresent(next -> triggers.plan(schedule.assessment(), schedule.id(), plan, next));
        } else if (!planned.get().dueAt().isAfter(now)) {
            Instant due = planned.get().dueAt();
            transactions.write(() -> {
                if (movedOn(schedule, due, now)) {
                    fire(schedule, due, now);
                }
                return null;
            });
        }
    }

    private boolean movedOn(Schedule schedule, Instant due, Instant now) {
        return schedules.next(schedule.trigger(), now)
                .map(next -> triggers.moveOn(schedule.assessment(), schedule.id(), due, next))
                .orElseGet(() -> triggers.moveToNever(schedule.assessment(), schedule.id(), due)) == 1;
    }

    private void fire(Schedule schedule, Instant due, Instant now) {
        Optional<Run> open = retraining.open(schedule.assessment());
        long fresh = newOutcomes.of(schedule.assessment());
        int minimum = schedule.trigger().minimumOutcomes();
        if (open.isPresent()) {
            record(schedule, due, now, null, Message.of("trigger.skipped.running", open.get().id()));
        } else if (fresh < minimum) {
            record(schedule, due, now, null, Message.of("trigger.skipped.few", fresh, minimum));
        } else {
            Message reason = Message.of("trigger.fired.time", schedule.description(), fresh);
            start(schedule, due, now, due.plus(MISSED).isBefore(now) ? reason.then(Message.of("trigger.fired.missed")) : reason);
        }
    }

    /** Outcomes that a training has seen are no reason for another one. While one is on its way it is not known yet what it has seen. */
    private void lookAtBurst(Schedule schedule, Trigger.OutcomeBurst burst, Instant now) {
        String assessment = schedule.assessment();
        Instant since = now.minus(burst.within());
        long arrived = outcomes.since(assessment, retraining.lastTrainingStart(assessment).filter(since::isBefore).orElse(since));
        if (arrived < burst.outcomes() || retraining.open(assessment).isPresent()) {
            return;
        }
        @Nullable Firing before = schedule.lastStarted();
        Instant free = before == null ? now : before.at().plus(burst.cooldown());
        Message many = Message.of("trigger.fired.burst", arrived, PlanWords.span(burst.within()));
        if (!free.isAfter(now)) {
            transactions.write(() -> {
                start(schedule, now, now, many);
                return null;
            });
        } else if (Objects.equals(schedule.last(), before)) {
            // Told once until it starts a training again.
            record(schedule, now, now, null, many.then(Message.of("trigger.skipped.resting", PlanWords.span(burst.cooldown()))));
        }
    }

    private void start(Schedule schedule, Instant due, Instant now, Message reason) {
        Run run = retraining.request(schedule.assessment(), schedule.kind(), reason, null);
        record(schedule, due, now, run.id(), reason);
    }

    private void record(Schedule schedule, Instant due, Instant now, @Nullable Long run, Message reason) {
        triggers.save(new FiringRow(
                null, schedule.assessment(), schedule.id(), due, now, run, MessageColumns.text(reason, LONGEST_REASON), messages.told(reason)));
        LOG.info("{}, {}: {}", schedule.assessment(), schedule.id(), reason);
    }
}
