package org.hindsight.core.trigger;

import io.micronaut.scheduling.cron.CronExpression;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The times of a cron expression by the clock on the wall. On the night in which the clock goes forward, what would be due in the hour that is left
 * out is due right after it; on the night in which it goes back, what is due in the hour that comes twice is due once.
 */
final class CronTimes {

    private final CronExpression expression;
    private final ZoneId zone;

    CronTimes(String expression, ZoneId zone) {
        this.expression = CronExpression.create(expression);
        this.zone = zone;
    }

    /** The first time after a moment; empty when there is none within four years. */
    Optional<Instant> after(Instant moment) {
        LocalDateTime onTheWall = LocalDateTime.ofInstant(moment, zone);
        while (true) {
            try {
                // Counted in a zone that never changes, so that no hour is missing or there twice.
                onTheWall = expression.nextTimeAfter(onTheWall.atZone(ZoneOffset.UTC)).toLocalDateTime();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
            Instant time = onTheWall.atZone(zone).toInstant();
            if (time.isAfter(moment)) {
                return Optional.of(time);
            }
        }
    }
}
