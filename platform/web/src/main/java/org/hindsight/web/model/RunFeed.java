package org.hindsight.web.model;

import io.micronaut.http.sse.Event;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hindsight.core.retraining.Retraining;
import org.hindsight.core.retraining.Run;
import org.hindsight.core.retraining.RunLogLine;
import org.jspecify.annotations.Nullable;

/** What one listener has heard of a run and has yet to hear. Used by one connection, one call after the other. */
final class RunFeed {

    private final Retraining retraining;
    private final long id;
    private final long beats;
    private final Locale locale;
    private long seen;
    private long silent;
    private @Nullable RunJson told;

    RunFeed(Retraining retraining, long id, long seen, long beats, Locale locale) {
        this.retraining = retraining;
        this.id = id;
        this.seen = seen;
        this.beats = beats;
        this.locale = locale;
    }

    /**
     * A line of the log.
     *
     * @param number  from 1
     * @param at      when
     * @param message what happened
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record LineJson(long number, Instant at, String message) {}

    /** What is new, and whether it is the last. */
    record Batch(List<Event<?>> events, boolean last) {}

    Batch next() {
        // First the run, then its log: when the run has ended, the log read after it is complete.
        Run run = retraining.find(id).orElseThrow(() -> RunController.unknown(id));
        List<Event<?>> events = new ArrayList<>();
        for (RunLogLine line : retraining.log(id, seen)) {
            seen = line.number();
            events.add(Event.of(new LineJson(line.number(), line.at(), line.message().in(locale)))
                    .name("log")
                    .id(Long.toString(line.number())));
        }
        RunJson now = RunJson.of(run, locale);
        boolean last = run.status().ended();
        if (last || !now.equals(told)) {
            events.add(Event.of(now).name(last ? "end" : "run"));
            told = now;
        }
        silent = events.isEmpty() ? silent + 1 : 0;
        if (silent >= beats) {
            silent = 0;
            events.add(Event.of("").comment("still there"));
        }
        return new Batch(events, last);
    }
}
