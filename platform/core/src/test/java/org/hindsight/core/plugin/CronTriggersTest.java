package org.hindsight.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.scheduling.cron.CronExpression;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.hindsight.plugin.Trigger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a plugin may say as a cron trigger is understood in the same way by what fires it. */
class CronTriggersTest {

    private static final ZonedDateTime MONDAY = ZonedDateTime.of(2026, 3, 2, 0, 0, 0, 0, ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0 2 * * *|2026-03-02T02:00|2026-03-03T02:00",
        "0 2 * * 0|2026-03-08T02:00|2026-03-15T02:00",
        "0 2 * * 7|2026-03-08T02:00|2026-03-15T02:00",
        "0 2 * * sun|2026-03-08T02:00|2026-03-15T02:00",
        "0 2 * * 0,6|2026-03-07T02:00|2026-03-08T02:00",
        "30 23 * * fri-sun|2026-03-06T23:30|2026-03-07T23:30",
        "0 3 1 * *|2026-04-01T03:00|2026-05-01T03:00",
        "*/20 8-9 * * mon|2026-03-02T08:00|2026-03-02T08:20",
        "50/5 1 * * 2|2026-03-03T01:50|2026-03-03T01:55",
        "0 0 31 1-12/3 *|2026-07-31T00:00|2026-10-31T00:00",
        "5 4 29 FEB *|2028-02-29T04:05|2032-02-29T04:05"
    })
    void fireWhenTheirFieldsSaySo(String expression, String first, String second) {
        CronExpression fires = CronExpression.create(new Trigger.Cron(expression, 0).expression());

        ZonedDateTime once = fires.nextTimeAfter(MONDAY.minusSeconds(1));

        assertThat(once.toLocalDateTime()).hasToString(first);
        assertThat(fires.nextTimeAfter(once).toLocalDateTime()).hasToString(second);
    }
}
