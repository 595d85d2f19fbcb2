package org.hindsight.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.hindsight.core.model.ServingModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginListenerTest {

    private static final String SPEC = "PluginListenerTest";

    @TempDir
    Path folder;

    @Test
    void seesTheNewPluginServeWhileTheFormerOneCanStillBeLeased() {
        List<String> seen = new ArrayList<>();
        AtomicReference<Plugins> host = new AtomicReference<>();
        AtomicReference<ActivePlugin> former = new AtomicReference<>();
        PluginListener looking = new Silent() {
            @Override
            public void loaded(ActivePlugin plugin) {
                boolean serves = host.get().find("probe").orElseThrow() == plugin;
                ActivePlugin before = former.getAndSet(plugin);
                seen.add(plugin.version() + (serves ? " serves" : " does not serve")
                        + (before != null && leasable(before) ? ", former one is there" : ""));
            }
        };
        SettableClock clock = new SettableClock();
        PluginFolders folders = folders(folder);
        try (Plugins plugins = new Plugins(folders, DisabledPlugins.inMemory(), clock, List.of(looking))) {
            host.set(plugins);
            PluginJar.good("probe").into(folders.dropped(), "probe.jar");
            plugins.rescan();
            PluginJar.good("probe").version("2.0.0").into(folders.dropped(), "probe.jar");
            plugins.reload("probe");
        }

        assertThat(seen).containsExactly("1.0.0 serves", "2.0.0 serves, former one is there");
    }

    @Test
    void stopsNothingWhenItThrows() {
        List<String> told = new ArrayList<>();
        PluginListener throwing = new Silent() {
            @Override
            public void loaded(ActivePlugin plugin) {
                throw new IllegalStateException("a listener's own trouble");
            }
        };
        PluginListener next = new Silent() {
            @Override
            public void loaded(ActivePlugin plugin) {
                told.add(plugin.id());
            }
        };
        PluginFolders folders = folders(folder);
        PluginJar.good("probe").into(folders.dropped(), "probe.jar");
        try (Plugins plugins = new Plugins(
                folders, DisabledPlugins.inMemory(), new SettableClock(), List.of(throwing, next))) {
            plugins.rescan();

            assertThat(plugins.find("probe")).isPresent();
            assertThat(told).containsExactly("probe");
        }
    }

    @Test
    void isToldAsABeanEvenIfItNeedsThePluginsItself() {
        PluginFolders folders = folders(folder);
        PluginJar.good("probe").into(folders.dropped(), "probe.jar");
        try (ApplicationContext context = ApplicationContext.builder(Map.of("spec.name", SPEC))
                .singletons(folders)
                .start()) {
            context.getBean(Plugins.class).rescan();

            assertThat(context.getBean(NeedsPlugins.class).told).containsExactly("probe");
        }
    }

    private static boolean leasable(ActivePlugin plugin) {
        return plugin.tryLease().map(lease -> {
            lease.close();
            return true;
        }).orElse(false);
    }

    private static PluginFolders folders(Path folder) {
        return new PluginFolders(folder.resolve("shipped"), folder.resolve("plugins"), folder.resolve("private"));
    }

    private abstract static class Silent implements PluginListener {
        @Override
        public void loaded(ActivePlugin plugin) {
            // not of interest
        }

        @Override
        public void unloaded(String id) {
            // not of interest
        }
    }

    /** In place of the platform's own listener, which needs a database. */
    @Singleton
    @Replaces(ServingModels.class)
    @Requires(property = "spec.name", value = SPEC)
    static final class NeedsPlugins implements PluginListener {
        final List<String> told = new ArrayList<>();
        private final Plugins plugins;

        NeedsPlugins(Plugins plugins) {
            this.plugins = plugins;
        }

        @Override
        public void loaded(ActivePlugin plugin) {
            plugins.find(plugin.id()).map(ActivePlugin::id).ifPresent(told::add);
        }

        @Override
        public void unloaded(String id) {
            told.remove(id);
        }
    }

    @Factory
    @Requires(property = "spec.name", value = SPEC)
    static class Beans {
        @Bean
        Clock clock() {
            return new SettableClock();
        }

        @Bean
        DisabledPlugins disabled() {
            return DisabledPlugins.inMemory();
        }
    }
}
