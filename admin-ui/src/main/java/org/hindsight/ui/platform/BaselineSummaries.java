package org.hindsight.ui.platform;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.hindsight.core.dataset.Baselines;

/** What is said of baseline data, kept for a minute: to say it the core reads and checks the whole file. */
@Singleton
final class BaselineSummaries {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    BaselineSummaries(Clock clock) {
        this.clock = clock;
    }

    private record Kept(Baselines.Summary summary, Instant since) {}

    /** What was said within the last minute, or what is said now. */
    Baselines.Summary of(String model, Function<String, Baselines.Summary> read) {
        Kept known = kept.get(model);
        return known != null && clock.instant().isBefore(known.since.plus(FRESH)) ? known.summary : keep(model, read.apply(model));
    }

    /** Keeps what was just said. */
    Baselines.Summary keep(String model, Baselines.Summary summary) {
        kept.put(model, new Kept(summary, clock.instant()));
        return summary;
    }
}
