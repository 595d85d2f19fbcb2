package org.hindsight.app;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import org.hindsight.core.plugin.Plugins;

/** Loads the plugins when the platform starts; what depends on them hears of each one. */
@Singleton
@Requires(property = "hindsight.plugins.start", notEquals = "false")
final class PluginStart implements ApplicationEventListener<StartupEvent> {

    private final Plugins plugins;

    PluginStart(Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        plugins.start();
    }
}
