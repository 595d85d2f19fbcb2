package org.hindsight.core.retraining;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import org.hindsight.core.message.Message;
import org.hindsight.plugin.TrainingContext;
import org.hindsight.plugin.Wording;
import org.jspecify.annotations.Nullable;

/**
 * How far one run is, as its stages tell it and as the database is told. A run that another node has taken over, or that was cancelled,
 * stops at its next check.
 */
final class RunProgress {

    /** Where each stage begins and the last one ends, as shares of the whole: the fit takes most of the time. */
    private static final double[] BORDERS = {0, 0.04, 0.06, 0.09, 0.11, 0.75, 0.93, 0.95, 1};

    private final long runId;
    private final int epoch;
    private final RunRepository runs;
    private final RunLogRepository logs;
    private final RunStore store;
    private final Clock clock;

    private volatile Run.@Nullable Stage stage;
    private volatile double fraction;
    private volatile Message message = Message.of("run.starting");
    private volatile boolean cancelled;
    private volatile boolean lost;

    RunProgress(long runId, int epoch, RunRepository runs, RunLogRepository logs, RunStore store, Clock clock) {
        this.runId = runId;
        this.epoch = epoch;
        this.runs = runs;
        this.logs = logs;
        this.store = store;
        this.clock = clock;
    }

    long runId() {
        return runId;
    }

    int epoch() {
        return epoch;
    }

    /** The run is now in a stage. */
    void enter(Run.Stage next, Message words) {
        check();
        stage = next;
        fraction = 0;
        message = words;
        beat();
    }

    /** A line for those who watch or read later; it never holds anybody's data. Who lost the run adds none to the log of the one who has it. */
    void log(Message line) {
        if (logs.append(runId, epoch, now(), RunStore.text(line), store.told(line)) == 0) {
            lost = true;
        }
    }

    /**
     * How far the stage is, from a place where it can stop.
     *
     * @throws CancellationException when it should
     */
    void at(double share) {
        check();
        fraction = Math.clamp(share, 0, 1);
    }

    /** How far the stage is, and what it does. */
    void at(double share, Message words) {
        fraction = Math.clamp(share, 0, 1);
        message = words;
    }

    /** A part of the stage, for work that tells its own progress from 0 to 1 and can stop whenever it does. */
    DoubleConsumer part(double from, double to) {
        return share -> at(from + (to - from) * Math.clamp(share, 0, 1));
    }

    /** Tells the database that the run is alive, and learns whether it should stop. */
    void beat() {
        Run.@Nullable Stage current = stage;
        Message said = message;
        if (runs.beat(runId, epoch, now(), current == null ? null : current.name(), overall(), RunStore.text(said), store.told(said)) == 0) {
            lost = true;
        } else if (runs.cancelRequested(runId).orElse(false)) {
            cancelled = true;
        }
    }

    /**
     * Stops the run when it should stop.
     *
     * @throws CancellationException when it was cancelled, or when it belongs to another node by now
     */
    void check() {
        if (lost) {
            throw new CancellationException("Another node has taken the run over.");
        }
        if (cancelled) {
            throw new CancellationException("The run was cancelled.");
        }
    }

    boolean lost() {
        return lost;
    }

    boolean stopping() {
        return lost || cancelled;
    }

    /** What a trainer is given. */
    TrainingContext trainingContext(long seed, int threads) {
        return new TrainingContext() {
            @Override
            public long seed() {
                return seed;
            }

            @Override
            public int threads() {
                return threads;
            }

            @Override
            public void progress(double share, String words) {
                at(share, Message.plain(words));
            }

            @Override
            public void progress(double share, Wording words) {
                at(share, Message.spoken(words));
            }

            @Override
            public boolean cancelled() {
                return stopping();
            }
        };
    }

    private double overall() {
        Run.@Nullable Stage current = stage;
        if (current == null) {
            return 0;
        }
        double from = BORDERS[current.ordinal()];
        double to = BORDERS[current.ordinal() + 1];
        return from + (to - from) * fraction;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
