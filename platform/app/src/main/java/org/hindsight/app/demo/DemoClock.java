package org.hindsight.app.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Goes at the usual pace, but behind the real time, and can be put forward; never back, and never ahead of the real time. */
public final class DemoClock extends Clock {

    private final Clock real;
    private volatile Duration behind;

    /** A clock that begins so far in the past. */
    public DemoClock(Clock real, Duration behind) {
        this.real = real;
        this.behind = behind;
    }

    /** Puts the clock forward; nothing happens when it is later already. */
    void forwardTo(Instant moment) {
        Duration wanted = Duration.between(moment, real.instant());
        if (wanted.compareTo(behind) < 0) {
            behind = wanted.isNegative() ? Duration.ZERO : wanted;
        }
    }

    /** From now on it is the real time. */
    void live() {
        behind = Duration.ZERO;
    }

    /** The real time. */
    Instant today() {
        return real.instant();
    }

    @Override
    public Instant instant() {
        return real.instant().minus(behind);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        DemoClock same = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return same.withZone(other);
            }

            @Override
            public Instant instant() {
                return same.instant();
            }
        };
    }
}
