package org.hindsight.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.hindsight.core.database.SettableClock;
import org.junit.jupiter.api.Test;

class DemoClockTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final SettableClock real = SettableClock.at(NOW);
    private final DemoClock clock = new DemoClock(real, Duration.ofDays(10));

    @Test
    void goesAtTheUsualPaceBehindTheRealTime() {
        real.advance(Duration.ofMinutes(1));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-02-19T12:01:00Z"));
    }

    @Test
    void isPutForwardAndNeverBackOrAheadOfTheRealTime() {
        clock.forwardTo(NOW.minus(Duration.ofDays(4)));
        clock.forwardTo(NOW.minus(Duration.ofDays(7)));
        assertThat(clock.instant()).isEqualTo(NOW.minus(Duration.ofDays(4)));

        clock.forwardTo(NOW.plus(Duration.ofDays(1)));
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void movesInOtherZonesToo() {
        var elsewhere = clock.withZone(ZoneId.of("Asia/Tokyo"));
        clock.live();
        assertThat(elsewhere.instant()).isEqualTo(NOW);
        assertThat(elsewhere.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    }
}
