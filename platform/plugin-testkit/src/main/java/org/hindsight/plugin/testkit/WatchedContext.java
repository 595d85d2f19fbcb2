package org.hindsight.plugin.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.hindsight.plugin.TrainingContext;

/** A training context that notes what the trainer does with it. */
final class WatchedContext implements TrainingContext {

    private final long seed;
    private final int threads;
    private final BooleanSupplier stop;
    private final Thread trainingThread = Thread.currentThread();
    private final AtomicInteger reports = new AtomicInteger();
    private final List<String> misuses = new ArrayList<>();

    WatchedContext(long seed, int threads, BooleanSupplier stop) {
        this.seed = seed;
        this.threads = threads;
        this.stop = stop;
    }

    @Override
    public long seed() {
        return seed;
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public void progress(double fraction, String message) {
        reports.incrementAndGet();
        synchronized (misuses) {
            if (!(fraction >= 0 && fraction <= 1)) {
                misuses.add("progress(" + fraction + ", \"" + message + "\"): the fraction must lie from 0 to 1.");
            }
            if (message.isBlank()) {
                misuses.add("progress(" + fraction + ", \"" + message + "\"): say what is being done.");
            }
            if (Thread.currentThread() != trainingThread) {
                misuses.add("progress() was called from thread '" + Thread.currentThread().getName()
                        + "': call it from the training thread alone.");
            }
        }
    }

    @Override
    public boolean cancelled() {
        return stop.getAsBoolean();
    }

    int reports() {
        return reports.get();
    }

    List<String> misuses() {
        synchronized (misuses) {
            return List.copyOf(misuses);
        }
    }
}
