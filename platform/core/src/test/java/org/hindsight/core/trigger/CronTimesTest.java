package org.hindsight.core.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CronTimesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static List<String> times(String expression, String from, int count) {
        CronTimes times = new CronTimes(expression, BERLIN);
        List<String> found = new ArrayList<>();
        Instant at = Instant.parse(from);
        for (int i = 0; i < count; i++) {
            at = times.after(at).orElseThrow();
            found.add(at.atZone(BERLIN).toOffsetDateTime().toString());
        }
        return found;
    }

    @Test
    void readsWhatPluginsMayWrite() {
        assertThat(times("0 2 * * 0", "2026-03-01T12:00:00Z", 2)).containsExactly("2026-03-08T02:00+01:00", "2026-03-15T02:00+01:00");
        assertThat(times("0 2 * * 7", "2026-03-01T12:00:00Z", 1)).containsExactly("2026-03-08T02:00+01:00");
        assertThat(times("0 3 1 * *", "2026-03-01T12:00:00Z", 2)).containsExactly("2026-04-01T03:00+02:00", "2026-05-01T03:00+02:00");
        assertThat(times("*/20 8-9 * * mon-fri", "2026-03-06T08:15:00Z", 3))
                .containsExactly("2026-03-06T09:20+01:00", "2026-03-06T09:40+01:00", "2026-03-09T08:00+01:00");
        assertThat(times("30 1 29 feb *", "2026-03-01T12:00:00Z", 1)).containsExactly("2028-02-29T01:30+01:00");
    }

    @Test
    void whatIsDueInTheHourThatIsLeftOutIsDueRightAfterIt() {
        assertThat(times("0 2 * * 0", "2026-03-28T12:00:00Z", 2)).containsExactly("2026-03-29T03:00+02:00", "2026-04-05T02:00+02:00");
        assertThat(times("30 2 * * *", "2026-03-28T12:00:00Z", 2)).containsExactly("2026-03-29T03:30+02:00", "2026-03-30T02:30+02:00");
        assertThat(times("*/30 * * * *", "2026-03-29T00:20:00Z", 4)).containsExactly(
                "2026-03-29T01:30+01:00", "2026-03-29T03:00+02:00", "2026-03-29T03:30+02:00", "2026-03-29T04:00+02:00");
    }

    @Test
    void whatIsDueInTheHourThatComesTwiceIsDueOnce() {
        assertThat(times("0 2 * * 0", "2026-10-24T12:00:00Z", 2)).containsExactly("2026-10-25T02:00+02:00", "2026-11-01T02:00+01:00");
        assertThat(times("30 2 * * *", "2026-10-25T00:45:00Z", 1)).as("within the second of the two hours").containsExactly("2026-10-26T02:30+01:00");
    }

    @Test
    void aDayThatNeverComesIsNeverDue() {
        assertThat(new CronTimes("0 0 31 4 *", BERLIN).after(Instant.parse("2026-03-01T12:00:00Z"))).isEmpty();
    }
}
