package org.hindsight.core.retraining;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A thread to train on: recursive trees need a deep stack. It is never interrupted, because an interrupted thread that just then reads or writes the
 * embedded database closes its files.
 */
final class TrainingThread {

    private static final long STACK_BYTES = 512L * 1024 * 1024;

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    /** How many looks in a row must find that the work should stop before it is left behind: half a second to do so by itself. */
    private static final int PATIENCE = 5;

    private final Thread thread;
    private volatile @Nullable Throwable failure;

    private TrainingThread(Runnable work) {
        thread = new Thread(null, work, "training", STACK_BYTES);
        thread.setUncaughtExceptionHandler((who, thrown) -> failure = thrown);
        thread.setDaemon(true);
    }

    /**
     * Does the work and waits for it; what it throws is thrown here.
     *
     * @throws CancellationException when the waiting thread is interrupted
     */
    static void run(Runnable work) {
        start(work).await(() -> false);
    }

    static TrainingThread start(Runnable work) {
        TrainingThread training = new TrainingThread(work);
        training.thread.start();
        return training;
    }

    /**
     * Waits for the work; what it throws is thrown here. Work that should stop and does not is left behind: it goes on until it ends by itself or asks
     * whether it should stop.
     *
     * @return whether the work has ended
     * @throws CancellationException when the waiting thread is interrupted
     */
    boolean await(BooleanSupplier shouldStop) {
        int overdue = 0;
        try {
            while (!thread.join(LOOK_EVERY)) {
                overdue = shouldStop.getAsBoolean() ? overdue + 1 : 0;
                if (overdue == PATIENCE) {
                    return false;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The server is stopping.");
        }
        switch (failure) {
            case null -> {}
            case RuntimeException runtime -> throw runtime;
            case Error error -> throw error;
            default -> throw new IllegalStateException(failure);
        }
        return true;
    }

    /** Whether the work goes on. */
    boolean isAlive() {
        return thread.isAlive();
    }
}
