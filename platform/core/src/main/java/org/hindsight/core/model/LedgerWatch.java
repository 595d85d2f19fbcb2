package org.hindsight.core.model;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Future;
import org.hindsight.core.plugin.PluginFolders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the ledger twice a second, so that what any node decided is in force on this one within two seconds. */
@Singleton
@Requires(beans = {ModelFolder.class, PluginFolders.class})
class LedgerWatch implements ApplicationEventListener<StartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerWatch.class);

    private static final Duration EVERY = Duration.ofMillis(500);

    private final ServingModels serving;
    private final TaskScheduler scheduler;
    private @Nullable Future<?> watching;
    private volatile boolean failing;

    LedgerWatch(ServingModels serving, @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
        this.serving = serving;
        this.scheduler = scheduler;
    }

    /** Not before the context runs: a first look in the middle of the start would find no database yet. */
    @Override
    public void onApplicationEvent(StartupEvent event) {
        watching = scheduler.scheduleWithFixedDelay(EVERY, EVERY, this::look);
    }

    /** A look during the stop would open the database again. */
    @PreDestroy
    void close() {
        if (watching != null) {
            watching.cancel(true);
        }
    }

    void look() {
        try {
            serving.follow();
            failing = false;
        } catch (RuntimeException e) {
            // Said once: a database that is away stays away for many looks.
            if (!failing) {
                LOG.error("The ledger cannot be read; the models that serve go on serving.", e);
            }
            failing = true;
        }
    }
}
