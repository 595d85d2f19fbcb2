package org.hindsight.ui.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Moments and spans of time in a reader's language, in the platform's time zone. */
public final class Times {

    private final Words words;
    private final Clock clock;

    public Times(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** A moment with its time of day; near ones as "today", "tomorrow", a weekday. */
    public When moment(Instant instant) {
        ZonedDateTime local = instant.atZone(clock.getZone());
        String time = format("HHmm").format(local);
        return new When(iso(instant), words.say("time.at", day(local.toLocalDate()), time), full(local));
    }

    /** The same, or null for none. */
    public @Nullable When momentOrNull(@Nullable Instant instant) {
        return instant == null ? null : moment(instant);
    }

    /** A date without time of day, with its year. */
    public When date(Instant instant) {
        ZonedDateTime local = instant.atZone(clock.getZone());
        return new When(iso(instant), DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(words.locale()).format(local), full(local));
    }

    /** A day in short, such as "Nov 15", with its year where that is another one. */
    public String day(Instant instant) {
        LocalDate day = instant.atZone(clock.getZone()).toLocalDate();
        return format(day.getYear() == LocalDate.now(clock).getYear() ? "MMMd" : "yMMMd").format(day);
    }

    /** When something is due: a wait in a clinic is over today, a diagnosis takes weeks, and then the hour does not matter. */
    public When due(Instant since, Duration after) {
        return after.compareTo(Duration.ofDays(2)) < 0 ? moment(since.plus(after)) : date(since.plus(after));
    }

    /** Today and the time of day, in full. */
    public When now() {
        ZonedDateTime local = ZonedDateTime.now(clock);
        String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(words.locale()).format(local);
        return new When(iso(clock.instant()), words.say("time.at", date, format("HHmm").format(local)), full(local));
    }

    /** The time of day with seconds, for logs. */
    public String clockTime(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", words.locale()).format(instant.atZone(clock.getZone()));
    }

    /** How long something took or will take, in its largest fitting unit. */
    public String span(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 60) {
            return words.say("time.seconds", seconds);
        }
        if (seconds < 3600) {
            return words.say("time.minutes", Math.round(seconds / 60.0));
        }
        if (seconds < 2 * 86_400) {
            return words.say("time.hours", Math.round(seconds / 3600.0));
        }
        long days = Math.round(seconds / 86_400.0);
        return days >= 14 && days % 7 == 0 ? words.say("time.weeks", days / 7) : words.say("time.days", days);
    }

    /** A greeting for the time of day. */
    public String greeting() {
        int hour = ZonedDateTime.now(clock).getHour();
        return words.say(hour < 5 || hour >= 18 ? "greeting.evening" : hour < 12 ? "greeting.morning" : "greeting.afternoon");
    }

    private String day(LocalDate day) {
        long distance = ChronoUnit.DAYS.between(LocalDate.now(clock), day);
        if (Math.abs(distance) <= 1) {
            return words.say(distance == 0 ? "time.today" : distance < 0 ? "time.yesterday" : "time.tomorrow");
        }
        if (Math.abs(distance) < 7) {
            return distance > 0
                    ? day.getDayOfWeek().getDisplayName(TextStyle.FULL, words.locale())
                    : format("MMMEd").format(day);
        }
        return format(day.getYear() == LocalDate.now(clock).getYear() ? "MMMd" : "yMMMd").format(day);
    }

    private DateTimeFormatter format(String skeleton) {
        // Two-digit hours keep columns of times aligned, and are read in both languages.
        return skeleton.equals("HHmm")
                ? DateTimeFormatter.ofPattern("HH:mm", words.locale())
                : DateTimeFormatter.ofLocalizedPattern(skeleton).withLocale(words.locale());
    }

    private String full(ZonedDateTime local) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT).withLocale(words.locale()).format(local);
    }

    private static String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
