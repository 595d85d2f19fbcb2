package org.hindsight.core.trigger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hindsight.core.message.Message;
import org.hindsight.plugin.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * A trigger of a model, as it is in force.
 *
 * @param assessment  the model
 * @param id          its id within the model: its kind, with a number from the second of a kind on
 * @param trigger     when it fires
 * @param byPlugin    what the plugin says
 * @param enabled     whether it fires at all
 * @param chosenBy    who changed it last; null while it is as the plugin says
 * @param chosenAt    when
 * @param nextAt      when it is due next; null for one that keeps no times, or is switched off
 * @param last        its last firing, which may have started nothing; null before the first
 * @param lastStarted its last firing that started a training; null before the first
 */
public record Schedule(
        String assessment,
        String id,
        Trigger trigger,
        Trigger byPlugin,
        boolean enabled,
        @Nullable String chosenBy,
        @Nullable Instant chosenAt,
        @Nullable Instant nextAt,
        @Nullable Firing last,
        @Nullable Firing lastStarted) {

    /** When the first of them is due; empty when none of them keeps times. */
    public static Optional<Instant> next(List<Schedule> schedules) {
        return schedules.stream().map(Schedule::nextAt).filter(Objects::nonNull).min(Comparator.naturalOrder());
    }

    /** The smallest number of new outcomes with which one of them fires, at least 1. */
    public static int fewestOutcomes(List<Schedule> schedules) {
        return schedules.stream()
                .filter(Schedule::enabled)
                .mapToInt(schedule -> Math.max(1, schedule.trigger().minimumOutcomes()))
                .min()
                .orElse(1);
    }

    /** cron, interval or burst. */
    public String kind() {
        return Plan.kind(trigger);
    }

    /** When it fires, in words. */
    public Message description() {
        return PlanWords.of(trigger);
    }
}
