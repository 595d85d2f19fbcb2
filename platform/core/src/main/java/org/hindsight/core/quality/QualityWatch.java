package org.hindsight.core.quality;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.hindsight.core.cluster.ClusterJob;
import org.hindsight.core.cluster.ClusterLock;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.plugin.Plugins;
import org.hindsight.core.retraining.Node;
import org.hindsight.core.retraining.Retraining;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures every model's data once a day from nine o'clock on, or as soon as a server runs after that; trainings go first. */
@Singleton
@Requires(beans = Node.class)
@Requires(property = "hindsight.triggers.enabled", notEquals = "false")
class QualityWatch {

    static final LocalTime FROM = LocalTime.of(9, 0);

    private static final Logger LOG = LoggerFactory.getLogger(QualityWatch.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final DataQuality quality;
    private final Plugins plugins;
    private final Retraining retraining;
    private final Clock clock;
    private final ClusterJob job;

    QualityWatch(DataQuality quality, Plugins plugins, Retraining retraining, ClusterLock lock, Clock clock) {
        this.quality = quality;
        this.plugins = plugins;
        this.retraining = retraining;
        this.clock = clock;
        this.job = new ClusterJob("data-quality", PAUSE, this::look, lock);
    }

    @EventListener
    void started(StartupEvent event) {
        job.start();
    }

    @PreDestroy
    void close() {
        job.close();
    }

    void look() {
        if (LocalTime.now(clock).isBefore(FROM)) {
            return;
        }
        for (ActivePlugin plugin : plugins.active()) {
            if (!job.isClosing() && !quality.isMeasuredToday(plugin.id()) && !retraining.isBusy()) {
                measure(plugin.id());
            }
        }
    }

    /** One model whose data cannot be measured does not keep the others from it. */
    private void measure(String assessment) {
        try {
            quality.measure(assessment);
        } catch (RuntimeException e) {
            LOG.error("The quality of the data of '{}' cannot be measured.", assessment, e);
        }
    }
}
