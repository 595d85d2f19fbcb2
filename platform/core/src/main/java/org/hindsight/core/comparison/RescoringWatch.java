package org.hindsight.core.comparison;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hindsight.core.model.ModelFolder;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.plugin.PluginFolders;
import org.hindsight.core.plugin.Plugins;
import org.hindsight.core.prediction.PredictionErased;
import org.hindsight.core.retraining.VersionPublished;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has versions measured again: after every run, soon after somebody's data were erased, and when the rows have changed otherwise. */
@Singleton
@Requires(beans = {ModelFolder.class, PluginFolders.class})
class RescoringWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RescoringWatch.class);

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration NOW_AND_THEN = Duration.ofMinutes(2);

    private final VersionComparison comparison;
    private final Plugins plugins;
    private final Set<String> erased = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("rescoring").factory());

    RescoringWatch(VersionComparison comparison, Plugins plugins) {
        this.comparison = comparison;
        this.plugins = plugins;
    }

    @EventListener
    void started(StartupEvent event) {
        timer.scheduleWithFixedDelay(this::lookAtErased, SOON.toMillis(), SOON.toMillis(), TimeUnit.MILLISECONDS);
        timer.scheduleWithFixedDelay(this::lookAtAll, NOW_AND_THEN.toMillis(), NOW_AND_THEN.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** On the thread of the run that made the version, so that a node never measures and trains at once. */
    @EventListener
    void published(VersionPublished event) {
        measure(event.assessment());
    }

    /** The erasure is not committed yet, so it is looked at a little later. */
    @EventListener
    void erased(PredictionErased event) {
        erased.add(event.assessment());
    }

    @PreDestroy
    void close() {
        timer.shutdownNow();
    }

    void lookAtErased() {
        for (String assessment : Set.copyOf(erased)) {
            erased.remove(assessment);
            measure(assessment);
        }
    }

    private void lookAtAll() {
        plugins.active().stream().map(ActivePlugin::id).forEach(this::measure);
    }

    private void measure(String assessment) {
        try {
            comparison.bringUpToDate(assessment);
        } catch (RuntimeException e) {
            LOG.error("The versions of '{}' cannot be measured on today's rows; their last figures stay.", assessment, e);
        }
    }
}
