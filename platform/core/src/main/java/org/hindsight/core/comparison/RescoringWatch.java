package org.hindsight.core.comparison;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hindsight.core.database.Ending;
import org.hindsight.core.model.ModelFolder;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.plugin.PluginFolders;
import org.hindsight.core.plugin.Plugins;
import org.hindsight.core.prediction.PredictionErased;
import org.hindsight.core.retraining.Retraining;
import org.hindsight.core.retraining.VersionPublished;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has versions measured again: after every run, soon after somebody's data were erased, and when the rows have changed otherwise. Whoever waits
 * for a run goes first: measuring stops for it and is done later.
 */
@Singleton
@Requires(beans = {ModelFolder.class, PluginFolders.class})
class RescoringWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RescoringWatch.class);

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration NOW_AND_THEN = Duration.ofMinutes(2);
    private static final Duration LOOK_WHO_WAITS = Duration.ofSeconds(1);

    private static final Duration GRACE = Duration.ofSeconds(3);

    /** Measuring is followed by a rest so many times as long: with very many rows it would else never end while outcomes come in. */
    private static final int REST = 20;

    /** It is also bounded, because what was erased must go; and the clock of a demonstration may jump by days meanwhile. */
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    private final VersionComparison comparison;
    private final Plugins plugins;
    private final Retraining retraining;
    private final Clock clock;
    private final Set<String> due = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> restsUntil = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer =
            Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon().name("rescoring-", 0).factory());
    private volatile boolean awaited;
    private volatile boolean closing;

    RescoringWatch(VersionComparison comparison, Plugins plugins, Retraining retraining, Clock clock) {
        this.comparison = comparison;
        this.plugins = plugins;
        this.retraining = retraining;
        this.clock = clock;
    }

    @EventListener
    void started(StartupEvent event) {
        every(SOON, this::lookAtDue);
        every(NOW_AND_THEN, this::lookAtAll);
        every(LOOK_WHO_WAITS, this::lookWhoWaits);
    }

    private void every(Duration pause, Runnable look) {
        timer.scheduleWithFixedDelay(() -> safely(look), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** On the thread of the run that made the version, so that a node never measures and trains at once. */
    @EventListener
    void published(VersionPublished event) {
        lookWhoWaits();
        measure(event.assessment());
    }

    /** The erasure is not committed yet, so it is looked at a little later. */
    @EventListener
    void erased(PredictionErased event) {
        due.add(event.assessment());
    }

    @PreDestroy
    void close() {
        closing = true;
        Ending.of(timer, GRACE);
    }

    void lookWhoWaits() {
        awaited = retraining.isAwaited();
    }

    /** Measures what was put off, unless a run is under way. */
    void lookAtDue() {
        due.stream().filter(this::mayBeMeasured).forEach(assessment -> {
            due.remove(assessment);
            measure(assessment);
        });
    }

    void lookAtAll() {
        plugins.active().stream().map(ActivePlugin::id).filter(this::mayBeMeasured).forEach(this::measure);
    }

    private boolean mayBeMeasured(String assessment) {
        return !clock.instant().isBefore(restsUntil.getOrDefault(assessment, Instant.MIN)) && !retraining.isBusy();
    }

    private void measure(String assessment) {
        Instant start = clock.instant();
        try {
            if (comparison.bringUpToDate(assessment, this::giveWay)) {
                Instant end = clock.instant();
                Duration rest = Duration.between(start, end).multipliedBy(REST);
                restsUntil.put(assessment, end.plus(rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST));
            }
        } catch (CancellationException e) {
            due.add(assessment);
        } catch (RuntimeException e) {
            LOG.error("The versions of '{}' cannot be measured on today's rows; their last figures stay.", assessment, e);
        }
    }

    private void giveWay() {
        if (awaited || closing) {
            throw new CancellationException("Measuring gives way.");
        }
    }

    private void safely(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            if (!closing) {
                LOG.error("Looking after the figures of versions hit a problem and goes on.", e);
            }
        }
    }
}
