package org.hindsight.ui.platform;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hindsight.core.message.Message;
import org.hindsight.core.trigger.Firing;
import org.hindsight.core.trigger.Schedule;
import org.hindsight.core.trigger.ScheduleChange;
import org.hindsight.plugin.Trigger;
import org.jspecify.annotations.Nullable;

/** Triggers of three models, kept in memory. */
@Singleton
@Replaces(CorePlanning.class)
public final class FakePlanning implements Planning {

    private final Map<String, Schedule> all = new LinkedHashMap<>();
    private final Clock clock;

    FakePlanning(Clock clock) {
        this.clock = clock;
        put("ppd", "cron", new Trigger.Cron("0 2 * * 0", 20));
        put("clinic-wait", "cron", new Trigger.Cron("0 2 * * *", 0));
        put("clinic-wait", "interval", new Trigger.Interval(Duration.ofHours(12), 3));
        put("clinic-wait", "burst", new Trigger.OutcomeBurst(5, Duration.ofHours(24), Duration.ofHours(6)));
        put("heart", "cron", new Trigger.Cron("15,45 3 1-7 * *", 10));
    }

    private void put(String model, String id, Trigger trigger) {
        put(model, id, trigger, trigger, true, null);
    }

    private Schedule put(String model, String id, Trigger trigger, Trigger byPlugin, boolean enabled, @Nullable String by) {
        Instant now = clock.instant();
        boolean timed = enabled && !(trigger instanceof Trigger.OutcomeBurst);
        Firing last = model.equals("heart") ? null : firing(model, id);
        Schedule schedule = new Schedule(
                model, id, trigger, byPlugin, enabled, by, by == null ? null : now, timed ? now.plus(Duration.ofHours(18)) : null, last,
                last == null || last.run() == null ? null : last);
        all.put(model + "/" + id, schedule);
        return schedule;
    }

    private Firing firing(String model, String id) {
        Instant at = clock.instant().minus(Duration.ofHours(6));
        return model.equals("ppd")
                ? new Firing(1, model, id, at, null, Message.of("trigger.skipped.few", 3, 20))
                : new Firing(2, model, id, at, 12L, Message.of("trigger.fired.burst", 5, Message.of("span.hours", 24)));
    }

    @Override
    public synchronized List<Schedule> all() {
        return List.copyOf(all.values());
    }

    @Override
    public synchronized List<Firing> firings(int limit) {
        return List.of(firing("clinic-wait", "burst"), firing("ppd", "cron"));
    }

    @Override
    public synchronized Schedule change(String model, String trigger, ScheduleChange change, String actor) {
        Schedule before = all.get(model + "/" + trigger);
        boolean enabled = change.enabled() == null ? before.enabled() : change.enabled();
        return put(model, trigger, change.over(before.trigger()), before.byPlugin(), enabled, actor);
    }

    @Override
    public synchronized Schedule reset(String model, String trigger) {
        Schedule before = all.get(model + "/" + trigger);
        return put(model, trigger, before.byPlugin(), before.byPlugin(), true, null);
    }
}
