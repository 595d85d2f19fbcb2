package org.hindsight.core.database;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as the database can hold them: what is in memory must equal what is read back. */
public final class Moment {

    private Moment() {}

    /** The time now, in whole microseconds. */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
