package org.hindsight.plugin;

import java.time.Duration;
import java.util.List;

/** When a model learns without anybody asking for it. */
public sealed interface Trigger {

    /** The smallest number of outcomes since the last training with which this trigger starts one. */
    int minimumOutcomes();

    /**
     * At fixed times.
     *
     * @param expression      five fields: minute, hour, day of month, month, day of week (1 is Monday, 7 or 0 Sunday), in the platform's
     *                        time zone; lists, ranges, steps and English names of months and days are understood, and one of day of
     *                        month and day of week must be {@code *}
     * @param minimumOutcomes new outcomes needed; 0 trains even when nothing is new
     */
    record Cron(String expression, int minimumOutcomes) implements Trigger {
        /** Checks that the expression can fire. */
        public Cron {
            List<String> problems = CronFields.problems(expression);
            Checks.that(problems.isEmpty(), String.join(" ", problems));
            Checks.that(minimumOutcomes >= 0, "Cron trigger: minimum " + minimumOutcomes + " is negative.");
        }
    }

    /**
     * Again and again after the same time.
     *
     * @param every           the time between two firings, above zero
     * @param minimumOutcomes new outcomes needed
     */
    record Interval(Duration every, int minimumOutcomes) implements Trigger {
        /** Checks both numbers. */
        public Interval {
            Checks.that(every.isPositive(), "Interval trigger: " + every + " must be above zero.");
            Checks.that(minimumOutcomes >= 0, "Interval trigger: minimum " + minimumOutcomes + " is negative.");
        }
    }

    /**
     * When many outcomes arrive in a short time.
     *
     * @param outcomes how many, at least 1
     * @param within   in which time, above zero
     * @param cooldown the least time between two firings
     */
    record OutcomeBurst(int outcomes, Duration within, Duration cooldown) implements Trigger {
        /** Checks the numbers. */
        public OutcomeBurst {
            Checks.that(outcomes >= 1, "Burst trigger: " + outcomes + " outcomes: must be at least 1.");
            Checks.that(within.isPositive(), "Burst trigger: " + within + " must be above zero.");
            Checks.that(!cooldown.isNegative(), "Burst trigger: cooldown " + cooldown + " is negative.");
        }

        @Override
        public int minimumOutcomes() {
            return outcomes;
        }
    }
}
