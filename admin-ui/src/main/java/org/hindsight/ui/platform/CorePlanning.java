package org.hindsight.ui.platform;

import jakarta.inject.Singleton;
import java.util.List;
import org.hindsight.core.trigger.Firing;
import org.hindsight.core.trigger.Schedule;
import org.hindsight.core.trigger.ScheduleChange;
import org.hindsight.core.trigger.Schedules;

@Singleton
record CorePlanning(Schedules schedules) implements Planning {

    @Override
    public List<Schedule> all() {
        return schedules.all();
    }

    @Override
    public List<Firing> firings(int limit) {
        return schedules.firings(limit);
    }

    @Override
    public Schedule change(String model, String trigger, ScheduleChange change, String actor) {
        return schedules.change(model, trigger, change, actor);
    }

    @Override
    public Schedule reset(String model, String trigger) {
        return schedules.reset(model, trigger);
    }
}
