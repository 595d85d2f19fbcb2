package org.hindsight.app;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.hindsight.core.account.FirstAdmin;
import org.hindsight.core.plugin.Plugins;

/**
 * What happens once when the platform starts: there is an admin (where people are served), and the plugins are loaded; what depends
 * on them hears of each one.
 */
@Singleton
final class Startup implements ApplicationEventListener<StartupEvent> {

    private final FirstAdmin firstAdmin;
    private final Plugins plugins;
    private final boolean maintenance;
    private Optional<FirstAdmin.Told> told = Optional.empty();

    Startup(FirstAdmin firstAdmin, Plugins plugins, @Value("${hindsight.maintenance:false}") boolean maintenance) {
        this.firstAdmin = firstAdmin;
        this.plugins = plugins;
        this.maintenance = maintenance;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (!maintenance) {
            told = firstAdmin.ensure();
        }
        plugins.start();
    }

    /** The password that was made at this start, to be shown once; empty where there was an admin already. */
    Optional<FirstAdmin.Told> told() {
        return told;
    }
}
