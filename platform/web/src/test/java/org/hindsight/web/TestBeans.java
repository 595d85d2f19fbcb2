package org.hindsight.web;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.hindsight.core.database.SettableClock;
import org.hindsight.core.plugin.DisabledPlugins;
import org.hindsight.core.plugin.PluginFolders;
import org.hindsight.core.plugin.PluginListener;
import org.hindsight.core.plugin.Plugins;

/** What the application would bring: the clock, and a host without plugins. */
@Factory
final class TestBeans {

    @Singleton
    SettableClock clock() {
        return SettableClock.at("2026-03-02T10:00:00Z");
    }

    @Singleton
    @Replaces(Plugins.class)
    @Bean(preDestroy = "close")
    Plugins plugins(Clock clock) throws IOException {
        Path folder = Files.createTempDirectory("plugins");
        PluginFolders folders = new PluginFolders(
                Files.createDirectory(folder.resolve("shipped")),
                Files.createDirectory(folder.resolve("dropped")),
                Files.createDirectory(folder.resolve("copies")));
        Plugins plugins = new Plugins(folders, DisabledPlugins.inMemory(), clock, List.<PluginListener>of());
        plugins.rescan();
        return plugins;
    }
}
