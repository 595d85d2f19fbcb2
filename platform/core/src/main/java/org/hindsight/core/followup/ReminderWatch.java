package org.hindsight.core.followup;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.hindsight.core.cluster.ClusterJob;
import org.hindsight.core.cluster.ClusterLock;
import org.hindsight.core.retraining.Node;

/** Looks every minute at who is to be asked, on one node at a time; first messages are due from eight o'clock in the morning on. */
@Singleton
@Requires(beans = Node.class)
@Requires(property = "hindsight.triggers.enabled", notEquals = "false")
public class ReminderWatch {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final ReminderRound round;
    private final ClusterJob job;

    ReminderWatch(ReminderRound round, ClusterLock lock) {
        this.round = round;
        this.job = new ClusterJob("reminders", PAUSE, round::look, lock);
    }

    @EventListener
    void started(StartupEvent event) {
        job.start();
    }

    /** Looks once: where a demonstration goes through months in a minute. */
    public void lookNow() {
        round.look();
    }

    @PreDestroy
    void close() {
        job.close();
    }
}
