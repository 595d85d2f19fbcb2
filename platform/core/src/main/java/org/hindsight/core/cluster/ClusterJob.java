package org.hindsight.core.cluster;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hindsight.core.database.Ending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job that is done again and again, by one node at a time; a time at which it fails does not end it. */
public final class ClusterJob {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterJob.class);
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final String name;
    private final Duration pause;
    private final Runnable work;
    private final ClusterLock lock;
    private final ScheduledExecutorService timer;
    private volatile boolean closing;

    /**
     * A job, which begins with {@link #start}.
     *
     * @param name  of the job, its lock and its thread
     * @param pause before it is done first, and between one time and the next
     */
    public ClusterJob(String name, Duration pause, Runnable work, ClusterLock lock) {
        this.name = name;
        this.pause = pause;
        this.work = work;
        this.lock = lock;
        this.timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Begins. */
    public void start() {
        timer.scheduleWithFixedDelay(this::once, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether it is to end, which work that takes long looks at. */
    public boolean isClosing() {
        return closing;
    }

    /** Ends it; what is being done has a few seconds to come to its end. */
    public void close() {
        closing = true;
        Ending.of(timer, GRACE);
    }

    private void once() {
        try {
            lock.once(name, work);
        } catch (RuntimeException e) {
            if (!closing) {
                LOG.error("The job '{}' hit a problem and goes on.", name, e);
            }
        }
    }
}
