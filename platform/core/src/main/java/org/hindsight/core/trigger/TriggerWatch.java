package org.hindsight.core.trigger;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.hindsight.core.cluster.ClusterJob;
import org.hindsight.core.cluster.ClusterLock;
import org.hindsight.core.retraining.Node;

/** Looks at the triggers every ten seconds, on one node at a time. */
@Singleton
@Requires(beans = Node.class)
@Requires(property = "hindsight.triggers.enabled", notEquals = "false")
public class TriggerWatch {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final TriggerRound round;
    private final ClusterJob job;
    private volatile boolean paused;

    TriggerWatch(TriggerRound round, ClusterLock lock) {
        this.round = round;
        this.job = new ClusterJob("triggers", PAUSE, this::look, lock);
    }

    @EventListener
    void started(StartupEvent event) {
        job.start();
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
        job.close();
    }

    private void look() {
        if (!paused) {
            round.look();
        }
    }
}
