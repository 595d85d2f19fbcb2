package org.hindsight.core.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. */
public final class SettableClock extends Clock {

    private final AtomicReference<Instant> time;
    private final ZoneId zone;

    private SettableClock(AtomicReference<Instant> time, ZoneId zone) {
        this.time = time;
        this.zone = zone;
    }

    /** A clock that shows this time, in UTC. */
    public static SettableClock at(String time) {
        return at(Instant.parse(time));
    }

    /** A clock that shows this time, in UTC. */
    public static SettableClock at(Instant time) {
        return new SettableClock(new AtomicReference<>(time), ZoneOffset.UTC);
    }

    /** Moves the clock on (or, with a negative duration, back). */
    public void advance(Duration duration) {
        time.updateAndGet(now -> now.plus(duration));
    }

    /** Sets the clock. */
    public void set(Instant now) {
        time.set(now);
    }

    @Override
    public Instant instant() {
        return time.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock, moved together with this one, seen in another zone. */
    @Override
    public SettableClock withZone(ZoneId other) {
        return new SettableClock(time, other);
    }
}
