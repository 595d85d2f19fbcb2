package org.hindsight.core.trigger;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hindsight.core.message.Message;
import org.hindsight.plugin.Trigger;

/** When a trigger fires, in words; an unusual cron expression is told as it is. */
final class PlanWords {

    private static final Pattern AT_A_TIME = Pattern.compile("(\\d{1,2}) (\\d{1,2}) (\\*|\\d{1,2}) \\* (\\*|[0-7]|[a-z]{3})");

    private PlanWords() {}

    static Message of(Trigger trigger) {
        return switch (trigger) {
            case Trigger.Cron cron -> enough(times(cron.expression()), cron.minimumOutcomes());
            case Trigger.Interval interval -> enough(Message.of("trigger.every", span(interval.every())), interval.minimumOutcomes());
            case Trigger.OutcomeBurst burst -> burst.cooldown().isZero()
                    ? Message.of("trigger.burst", burst.outcomes(), span(burst.within()))
                    : Message.of("trigger.burstWithRest", burst.outcomes(), span(burst.within()), span(burst.cooldown()));
        };
    }

    private static Message enough(Message when, int minimum) {
        return minimum == 0 ? when : Message.of("trigger.withMinimum", when, minimum);
    }

    private static Message times(String expression) {
        Matcher fields = AT_A_TIME.matcher(expression.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        if (!fields.matches()) {
            return Message.of("trigger.cron", expression);
        }
        String time = String.format(Locale.ROOT, "%02d:%02d", Integer.parseInt(fields.group(2)), Integer.parseInt(fields.group(1)));
        if (!fields.group(3).equals("*")) {
            return Message.of("trigger.monthly", Integer.parseInt(fields.group(3)), time);
        }
        return fields.group(4).equals("*") ? Message.of("trigger.daily", time) : Message.of("trigger.weekly", day(fields.group(4)), time);
    }

    private static Message day(String day) {
        return switch (day) {
            case "1", "mon" -> Message.of("day.monday");
            case "2", "tue" -> Message.of("day.tuesday");
            case "3", "wed" -> Message.of("day.wednesday");
            case "4", "thu" -> Message.of("day.thursday");
            case "5", "fri" -> Message.of("day.friday");
            case "6", "sat" -> Message.of("day.saturday");
            default -> Message.of("day.sunday");
        };
    }

    /** A time span in its largest whole unit. */
    static Message span(Duration span) {
        if (span.toSeconds() % 86_400 == 0 && span.toDays() > 1) {
            return Message.of("span.days", span.toDays());
        }
        return span.toSeconds() % 3_600 == 0 && span.toHours() > 0
                ? Message.of("span.hours", span.toHours())
                : Message.of("span.minutes", Math.max(1, span.toMinutes()));
    }
}
