package org.hindsight.core.database;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Ends background threads that use the database, before it is closed. */
public final class Ending {

    private Ending() {}

    /**
     * Takes no further work and waits a little for what is being done. Nothing is interrupted: a thread that is interrupted while it reads or writes
     * the embedded database closes its files.
     */
    public static void of(ExecutorService threads, Duration patience) {
        threads.shutdown();
        try {
            threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
