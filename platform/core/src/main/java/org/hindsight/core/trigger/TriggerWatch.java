package org.hindsight.core.trigger;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hindsight.core.cluster.ClusterLock;
import org.hindsight.core.database.Ending;
import org.hindsight.core.retraining.Node;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the triggers every ten seconds, on one node at a time. */
@Singleton
@Requires(beans = Node.class)
@Requires(property = "hindsight.triggers.enabled", notEquals = "false")
public class TriggerWatch {

    private static final Logger LOG = LoggerFactory.getLogger(TriggerWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final String JOB = "triggers";

    private final TriggerRound round;
    private final ClusterLock lock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("triggers").factory());
    private volatile boolean paused;
    private volatile boolean closing;

    TriggerWatch(TriggerRound round, ClusterLock lock) {
        this.round = round;
        this.lock = lock;
    }

    @EventListener
    void started(StartupEvent event) {
        timer.scheduleWithFixedDelay(this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets nothing fire until {@link #resume}: while a demonstration goes through months in a minute. */
    public void pause() {
        paused = true;
    }

    /** Looks once, also while it pauses. */
    public void lookNow() {
        round.look();
    }

    /** Looks again. */
    public void resume() {
        paused = false;
    }

    @PreDestroy
    void close() {
        closing = true;
        Ending.of(timer, GRACE);
    }

    private void look() {
        if (paused) {
            return;
        }
        try {
            lock.once(JOB, round::look);
        } catch (RuntimeException e) {
            if (!closing) {
                LOG.error("Looking at the triggers hit a problem and goes on.", e);
            }
        }
    }
}
