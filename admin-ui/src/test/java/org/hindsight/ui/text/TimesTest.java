package org.hindsight.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TimesTest {

    /** Half past midnight on a Saturday in Madrid, still Friday in UTC. */
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-20T23:30:00Z"), ZoneId.of("Europe/Madrid"));

    private final Times english = new Times(Words.in(Locale.ENGLISH), clock);
    private final Times spanish = new Times(Words.in(Locale.of("es")), clock);

    @Test
    void saysNearDaysAsPeopleDoInThePlatformsTimeZone() {
        assertThat(english.moment(Instant.parse("2026-11-20T23:12:00Z")).text()).isEqualTo("today, 00:12");
        assertThat(english.moment(Instant.parse("2026-11-20T20:00:00Z")).text()).isEqualTo("yesterday, 21:00");
        assertThat(english.moment(Instant.parse("2026-11-22T01:00:00Z")).text()).isEqualTo("tomorrow, 02:00");
        assertThat(english.moment(Instant.parse("2026-11-24T01:00:00Z")).text()).isEqualTo("Tuesday, 02:00");
        assertThat(spanish.moment(Instant.parse("2026-11-20T23:12:00Z")).text()).isEqualTo("hoy, 00:12");
    }

    @Test
    void saysFarDaysWithTheirDateAndAnotherYearWithItsNumber() {
        assertThat(english.moment(Instant.parse("2026-10-01T02:00:00Z")).text()).isEqualTo("Oct 1, 04:00");
        assertThat(english.moment(Instant.parse("2025-10-01T02:00:00Z")).text()).isEqualTo("Oct 1, 2025, 04:00");
        assertThat(english.date(Instant.parse("2027-01-01T12:00:00Z")).text()).isEqualTo("January 1, 2027");
        assertThat(spanish.date(Instant.parse("2027-01-01T12:00:00Z")).text()).isEqualTo("1 de enero de 2027");
    }

    @Test
    void tellsMachinesTheMomentInUtc() {
        assertThat(english.moment(Instant.parse("2026-11-20T23:12:00.123456Z")).iso()).isEqualTo("2026-11-20T23:12:00Z");
    }

    @Test
    void saysSpansInTheirLargestFittingUnit() {
        assertThat(english.span(Duration.ofMillis(300))).isEqualTo("less than a second");
        assertThat(english.span(Duration.ofSeconds(1))).isEqualTo("1 second");
        assertThat(english.span(Duration.ofSeconds(100))).isEqualTo("2 minutes");
        assertThat(english.span(Duration.ofHours(12))).isEqualTo("12 hours");
        assertThat(english.span(Duration.ofDays(10))).isEqualTo("10 days");
        assertThat(english.span(Duration.ofDays(42))).isEqualTo("6 weeks");
    }

    @Test
    void greetsByTheClockOnTheWall() {
        assertThat(english.greeting()).isEqualTo("Good evening.");
        Clock noon = Clock.fixed(Instant.parse("2026-11-20T11:59:00Z"), ZoneId.of("UTC"));
        assertThat(new Times(Words.in(Locale.ENGLISH), noon).greeting()).isEqualTo("Good morning.");
        assertThat(new Times(Words.in(Locale.ENGLISH), Clock.offset(noon, Duration.ofMinutes(1))).greeting()).isEqualTo("Good afternoon.");
    }
}
