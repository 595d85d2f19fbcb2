package org.hindsight.core.model;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.hindsight.core.plugin.PluginFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the ledger twice a second, so that what any node decided is in force on this one within two seconds. */
@Singleton
@Requires(beans = {ModelFolder.class, PluginFolders.class})
class LedgerWatch {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerWatch.class);

    private final ServingModels serving;
    private boolean failing;

    LedgerWatch(ServingModels serving) {
        this.serving = serving;
    }

    @Scheduled(fixedDelay = "500ms", initialDelay = "500ms")
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
