package org.hindsight.core.trigger;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.database.Moment;
import org.hindsight.core.message.MessageColumns;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.plugin.Plugins;
import org.hindsight.plugin.Trigger;
import org.jspecify.annotations.Nullable;

/** The triggers in force: the plugins', and what admins chose over them. */
@Singleton
public class Schedules {

    private final TriggerRepository triggers;
    private final MessageColumns messages;
    private final Plugins plugins;
    private final Clock clock;

    Schedules(TriggerRepository triggers, MessageColumns messages, Plugins plugins, Clock clock) {
        this.triggers = triggers;
        this.messages = messages;
        this.plugins = plugins;
        this.clock = clock;
    }

    /**
     * The triggers of a model, in the plugin's order.
     *
     * @throws UnknownAssessmentException when there is no such assessment
     */
    public List<Schedule> of(String assessment) {
        return of(plugins.find(assessment).orElseThrow(() -> new UnknownAssessmentException(assessment)));
    }

    /** The triggers of a model; none where its plugin is gone. */
    public List<Schedule> ofAny(String assessment) {
        return plugins.find(assessment).map(this::of).orElse(List.of());
    }

    /** The triggers of all models. */
    public List<Schedule> all() {
        return plugins.active().stream().flatMap(plugin -> of(plugin).stream()).toList();
    }

    List<Schedule> of(ActivePlugin plugin) {
        Map<String, ChoiceRow> choices = byId(triggers.choices(plugin.id()), ChoiceRow::triggerId);
        Map<String, DueRow> dues = byId(triggers.dues(plugin.id()), DueRow::triggerId);
        Map<String, Integer> seen = new HashMap<>();
        List<Schedule> schedules = new ArrayList<>();
        for (Trigger trigger : plugin.triggers()) {
            int number = seen.merge(Plan.kind(trigger), 1, Integer::sum);
            String id = Plan.kind(trigger) + (number == 1 ? "" : "-" + number);
            schedules.add(schedule(plugin.id(), id, trigger, choices.get(id), dues.get(id)));
        }
        return schedules;
    }

    private static <T> Map<String, T> byId(List<T> rows, Function<T, String> id) {
        return rows.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    private Schedule schedule(String assessment, String id, Trigger byPlugin, @Nullable ChoiceRow choice, @Nullable DueRow due) {
        Trigger trigger = choice == null ? byPlugin : chosen(choice, byPlugin);
        boolean enabled = choice == null || choice.enabled();
        boolean worked = due != null && due.plan().equals(Plan.text(trigger));
        return new Schedule(
                assessment, id, trigger, byPlugin, enabled,
                choice == null ? null : choice.chosenBy(),
                choice == null ? null : choice.chosenAt(),
                !enabled ? null : worked ? Objects.requireNonNull(due).dueAt() : next(trigger, Moment.now(clock)).orElse(null),
                triggers.last(assessment, id).map(this::firing).orElse(null),
                triggers.lastStarted(assessment, id).map(this::firing).orElse(null));
    }

    /** A plan of another kind was chosen for a trigger that the plugin does not have any more. */
    private static Trigger chosen(ChoiceRow choice, Trigger byPlugin) {
        @Nullable String plan = choice.plan();
        Trigger chosen = plan == null ? byPlugin : Plan.read(plan);
        return Plan.kind(chosen).equals(Plan.kind(byPlugin)) ? chosen : byPlugin;
    }

    /** When a trigger that keeps times is due after a moment; empty for one that keeps none. */
    Optional<Instant> next(Trigger trigger, Instant after) {
        return switch (trigger) {
            case Trigger.Cron cron -> new CronTimes(cron.expression(), clock.getZone()).after(after);
            case Trigger.Interval interval -> Optional.of(after.plus(interval.every()));
            case Trigger.OutcomeBurst _ -> Optional.empty();
        };
    }

    private Firing firing(FiringRow row) {
        return new Firing(
                row.id() == null ? 0 : row.id(), row.assessment(), row.triggerId(), row.firedAt(), row.runId(),
                messages.read(row.reason(), row.reasonTold()));
    }

    /** The newest firings of all models, newest first. */
    public List<Firing> firings(int limit) {
        return triggers.newest(limit).stream().map(this::firing).toList();
    }

    /**
     * Changes a trigger, from now on.
     *
     * @throws UnknownAssessmentException when there is no such assessment
     * @throws UnknownTriggerException    when the model has no such trigger
     * @throws InvalidAnswersException    with every problem; nothing is changed
     */
    public Schedule change(String assessment, String id, ScheduleChange change, String actor) {
        Schedule before = find(assessment, id);
        Trigger changed = change.over(before.trigger());
        boolean enabled = change.enabled() == null ? before.enabled() : change.enabled();
        @Nullable String plan = changed.equals(before.byPlugin()) ? null : Plan.text(changed);
        triggers.choose(assessment, id, enabled, plan, actor, Moment.now(clock));
        if (!enabled) {
            // What is due meanwhile is not caught up when it is switched on again.
            triggers.forgetDue(assessment, id);
        }
        return find(assessment, id);
    }

    /** Lets a trigger be as its plugin says again. */
    public Schedule reset(String assessment, String id) {
        find(assessment, id);
        triggers.forgetChoice(assessment, id);
        return find(assessment, id);
    }

    /** Lets all triggers of a model be as its plugin says again. */
    public List<Schedule> reset(String assessment) {
        of(assessment).forEach(schedule -> triggers.forgetChoice(assessment, schedule.id()));
        return of(assessment);
    }

    private Schedule find(String assessment, String id) {
        return of(assessment).stream()
                .filter(schedule -> schedule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownTriggerException(assessment, id));
    }
}
