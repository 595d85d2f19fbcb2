package org.hindsight.core.retraining;

import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** A thread to train on: recursive trees need a deep stack. */
final class TrainingThread {

    private static final long STACK_BYTES = 512L * 1024 * 1024;

    private TrainingThread() {}

    /**
     * Does the work and waits for it; what it throws is thrown here.
     *
     * @throws CancellationException when the waiting thread is interrupted
     */
    static void run(Runnable work) {
        @Nullable Throwable[] failure = new Throwable[1];
        Thread thread = new Thread(null, work, "training", STACK_BYTES);
        thread.setUncaughtExceptionHandler((who, thrown) -> failure[0] = thrown);
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The server is stopping.");
        }
        switch (failure[0]) {
            case null -> {}
            case RuntimeException runtime -> throw runtime;
            case Error error -> throw error;
            default -> throw new IllegalStateException(failure[0]);
        }
    }
}
