package org.hindsight.app;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.hindsight.app.demo.Demo;
import org.hindsight.app.demo.DemoClock;
import org.hindsight.core.backup.BackedUpFolders;
import org.hindsight.core.dataset.BaselineFolder;
import org.hindsight.core.model.ModelFolder;
import org.hindsight.core.plugin.PluginFolders;
import org.hindsight.core.retraining.Node;

/** What depends on the machine: the clock, the folders and this node's name. */
@Factory
final class PlatformBeans {

    /** The one clock; its zone is the platform's, in which schedules and days are meant. */
    @Singleton
    @Bean
    @Requires(property = "hindsight.demo", notEquals = "true")
    Clock clock(@Value("${hindsight.time-zone:}") String zone) {
        return system(zone);
    }

    /** The demo's clock begins half a year ago, or where a life that is continued ended. */
    @Singleton
    @Bean
    @Requires(property = "hindsight.demo", value = "true")
    DemoClock demoClock(@Value("${hindsight.time-zone:}") String zone, @Value("${hindsight.demo-lived-until:}") String livedUntil) {
        Clock real = system(zone);
        return new DemoClock(real, livedUntil.isBlank() ? Demo.SPAN : Duration.between(Instant.parse(livedUntil), real.instant()));
    }

    private static Clock system(String zone) {
        return Clock.system(zone.isBlank() ? ZoneId.systemDefault() : ZoneId.of(zone));
    }

    @Singleton
    @Bean
    Home home(@Value("${hindsight.home}") String root) {
        Home home = new Home(Path.of(root));
        home.create();
        return home;
    }

    @Singleton
    @Bean
    PluginFolders pluginFolders(
            Home home, @Value("${hindsight.distribution}") String distribution, @Value("${hindsight.plugin-copies:}") String copies) {
        return new PluginFolders(
                Path.of(distribution).resolve("plugins"),
                home.plugins(),
                copies.isBlank() ? home.data().resolve("plugins-in-use") : Path.of(copies));
    }

    @Singleton
    @Bean
    ModelFolder modelFolder(Home home, @Value("${hindsight.models:}") String shared) {
        return new ModelFolder(shared.isBlank() ? home.models() : Path.of(shared));
    }

    @Singleton
    @Bean
    BaselineFolder baselineFolder(Home home) {
        return new BaselineFolder(home.baselineData());
    }

    @Singleton
    @Bean
    BackedUpFolders backedUpFolders(Home home, ModelFolder models) {
        return home.folders(models.path());
    }

    /** The name is made once and kept in the home folder, so that a node that comes back finds its own runs. */
    @Singleton
    @Bean
    Node node(Home home) {
        Path file = home.data().resolve("node-name");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, "node-" + UUID.randomUUID().toString().substring(0, 13));
            }
            return new Node(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("This node's name cannot be kept in " + file + ". Mend the folder's permissions.", e);
        }
    }
}
