package org.hindsight.core.trigger;

import java.time.Duration;
import org.hindsight.plugin.Trigger;

/** A trigger as one line of text, for the database. */
final class Plan {

    private static final String SEPARATOR = "\\|";

    private Plan() {}

    static String text(Trigger trigger) {
        return switch (trigger) {
            case Trigger.Cron cron -> String.join("|", kind(cron), cron.expression(), Integer.toString(cron.minimumOutcomes()));
            case Trigger.Interval interval -> String.join("|", kind(interval), interval.every().toString(), Integer.toString(interval.minimumOutcomes()));
            case Trigger.OutcomeBurst burst ->
                String.join("|", kind(burst), Integer.toString(burst.outcomes()), burst.within().toString(), burst.cooldown().toString());
        };
    }

    static Trigger read(String text) {
        String[] parts = text.split(SEPARATOR);
        return switch (parts[0]) {
            case "cron" -> new Trigger.Cron(parts[1], Integer.parseInt(parts[2]));
            case "interval" -> new Trigger.Interval(Duration.parse(parts[1]), Integer.parseInt(parts[2]));
            default -> new Trigger.OutcomeBurst(Integer.parseInt(parts[1]), Duration.parse(parts[2]), Duration.parse(parts[3]));
        };
    }

    /** What it is called in the interface, and as the trigger of a run: cron, interval or burst. */
    static String kind(Trigger trigger) {
        return switch (trigger) {
            case Trigger.Cron _ -> "cron";
            case Trigger.Interval _ -> "interval";
            case Trigger.OutcomeBurst _ -> "burst";
        };
    }
}
