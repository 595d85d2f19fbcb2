package org.hindsight.ui.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hindsight.core.retraining.Run;

/** How long a run will still take: as long as the model's last ones took; for a first run, as its progress says. */
final class TimeLeft {

    private static final int LOOKED_AT = 5;
    private static final double TOO_EARLY = 0.05;

    private TimeLeft() {}

    /**
     * Empty when nothing can be said.
     *
     * @param earlier runs of the same model, newest first
     */
    static Optional<Duration> of(Run run, List<Run> earlier, Instant now) {
        Instant started = run.startedAt();
        if (run.status() != Run.Status.RUNNING || started == null) {
            return Optional.empty();
        }
        Duration soFar = Duration.between(started, now);
        return usual(run, earlier)
                .map(usual -> usual.minus(soFar))
                .filter(left -> !left.isNegative())
                .or(() -> byProgress(run.progress(), soFar));
    }

    private static Optional<Duration> usual(Run run, List<Run> earlier) {
        List<Duration> took = earlier.stream()
                .filter(other -> other.id() != run.id() && other.version() != null)
                .filter(other -> other.startedAt() != null && other.finishedAt() != null)
                .limit(LOOKED_AT)
                .map(other -> Duration.between(Objects.requireNonNull(other.startedAt()), Objects.requireNonNull(other.finishedAt())))
                .sorted()
                .toList();
        return took.isEmpty() ? Optional.empty() : Optional.of(took.get(took.size() / 2));
    }

    private static Optional<Duration> byProgress(double progress, Duration soFar) {
        return progress < TOO_EARLY || progress >= 1
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.round(soFar.toMillis() * (1 - progress) / progress)));
    }
}
