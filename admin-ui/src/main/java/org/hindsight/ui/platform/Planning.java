package org.hindsight.ui.platform;

import java.util.List;
import org.hindsight.core.trigger.Firing;
import org.hindsight.core.trigger.Schedule;
import org.hindsight.core.trigger.ScheduleChange;

/** When models learn; the contract is that of the core's schedules. */
public interface Planning {

    List<Schedule> all();

    List<Firing> firings(int limit);

    Schedule change(String model, String trigger, ScheduleChange change, String actor);

    Schedule reset(String model, String trigger);
}
