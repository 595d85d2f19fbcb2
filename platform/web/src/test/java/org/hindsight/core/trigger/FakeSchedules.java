package org.hindsight.core.trigger;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.message.Message;
import org.hindsight.plugin.Trigger;
import org.jspecify.annotations.Nullable;

/** The triggers of the one model there is, in memory. */
@Singleton
@Replaces(Schedules.class)
public class FakeSchedules extends Schedules {

    private static final Instant NEXT = Instant.parse("2026-03-03T02:00:00Z");
    private static final Map<String, Trigger> BY_PLUGIN = new LinkedHashMap<>();

    static {
        BY_PLUGIN.put("cron", new Trigger.Cron("0 2 * * *", 3));
        BY_PLUGIN.put("interval", new Trigger.Interval(Duration.ofHours(12), 5));
        BY_PLUGIN.put("burst", new Trigger.OutcomeBurst(5, Duration.ofHours(24), Duration.ofHours(6)));
    }

    private final Map<String, Schedule> all = new LinkedHashMap<>();

    FakeSchedules(Clock clock) {
        super(null, null, null, clock);
        BY_PLUGIN.keySet().forEach(this::asPlugin);
    }

    private Schedule asPlugin(String id) {
        return put(id, BY_PLUGIN.get(id), true, null);
    }

    private Schedule put(String id, Trigger trigger, boolean enabled, @Nullable String by) {
        Firing fired = new Firing(4, "mood", id, NEXT.minusSeconds(86_400), 7L, Message.of("trigger.fired.burst", 5, Message.of("span.hours", 24)));
        Firing skipped = new Firing(5, "mood", id, NEXT.minusSeconds(3_600), null, Message.of("trigger.skipped.few", 1, 3));
        Schedule schedule = new Schedule(
                "mood", id, trigger, BY_PLUGIN.get(id), enabled, by, by == null ? null : NEXT.minusSeconds(60),
                enabled && !id.equals("burst") ? NEXT : null, id.equals("burst") ? fired : skipped, id.equals("burst") ? fired : null);
        all.put(id, schedule);
        return schedule;
    }

    @Override
    public synchronized List<Schedule> of(String assessment) {
        if (!assessment.equals("mood")) {
            throw new UnknownAssessmentException(assessment);
        }
        return List.copyOf(all.values());
    }

    @Override
    public synchronized List<Schedule> all() {
        return List.copyOf(all.values());
    }

    @Override
    public synchronized Schedule change(String assessment, String id, ScheduleChange change, String actor) {
        Schedule before = find(assessment, id);
        return put(id, change.over(before.trigger()), Optional.ofNullable(change.enabled()).orElse(before.enabled()), actor);
    }

    @Override
    public synchronized Schedule reset(String assessment, String id) {
        find(assessment, id);
        return asPlugin(id);
    }

    @Override
    public synchronized List<Schedule> reset(String assessment) {
        of(assessment).forEach(schedule -> asPlugin(schedule.id()));
        return of(assessment);
    }

    private Schedule find(String assessment, String id) {
        return of(assessment).stream()
                .filter(schedule -> schedule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownTriggerException(assessment, id));
    }
}
