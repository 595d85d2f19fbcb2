package org.hindsight.core.followup;

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

/** Looks every minute at who is to be asked, on one node at a time; first messages are due from eight o'clock in the morning on. */
@Singleton
@Requires(beans = Node.class)
@Requires(property = "hindsight.triggers.enabled", notEquals = "false")
public class ReminderWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderWatch.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final String JOB = "reminders";

    private final ReminderRound round;
    private final ClusterLock lock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("reminders").factory());
    private volatile boolean closing;

    ReminderWatch(ReminderRound round, ClusterLock lock) {
        this.round = round;
        this.lock = lock;
    }

    @EventListener
    void started(StartupEvent event) {
        timer.scheduleWithFixedDelay(this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks once: where a demonstration goes through months in a minute. */
    public void lookNow() {
        round.look();
    }

    @PreDestroy
    void close() {
        closing = true;
        Ending.of(timer, GRACE);
    }

    private void look() {
        try {
            lock.once(JOB, round::look);
        } catch (RuntimeException e) {
            if (!closing) {
                LOG.error("Looking at who is to be asked hit a problem and goes on.", e);
            }
        }
    }
}
