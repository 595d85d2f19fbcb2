package org.hindsight.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.plugin.DisabledPlugins;
import org.hindsight.core.plugin.Lease;
import org.hindsight.core.plugin.PluginFolders;
import org.hindsight.core.plugin.PluginStatus;
import org.hindsight.core.plugin.Plugins;
import org.hindsight.plugin.testkit.CheckResult;
import org.hindsight.plugin.testkit.PluginChecks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plugins' own tests run before there is a jar, so what the contract says of jars is checked here, on those that ship. */
class ShippedPluginsIT {

    private static final Path SHIPPED = Path.of(System.getProperty("hindsight.root"), "platform/app/target/hindsight/plugins");

    @TempDir
    Path folder;

    @Test
    void allLoadAndHoldToTheContractOfJars() throws IOException {
        PluginFolders folders = new PluginFolders(SHIPPED, folder.resolve("dropped"), folder.resolve("private"));
        try (Plugins host = new Plugins(folders, DisabledPlugins.inMemory(), Clock.systemUTC(), List.of());
                Stream<Path> jars = Files.list(SHIPPED)) {
            host.rescan();

            assertThat(host.statuses()).hasSize(Math.toIntExact(jars.count()))
                    .allSatisfy(status -> assertThat(status.state()).as(status.toString()).isEqualTo(PluginStatus.State.ACTIVE));
            for (ActivePlugin plugin : host.active()) {
                try (Lease _ = plugin.lease()) {
                    check(plugin);
                }
            }
        }
    }

    private static void check(ActivePlugin plugin) {
        Path jar = SHIPPED.resolve(plugin.id() + ".jar");
        PluginChecks checks = PluginChecks.of(plugin.plugin(), plugin::openShippedBaseline, Optional.of(jar));
        for (String name : List.of("jarHoldsItsOwnClassesAlone", "jarIntroducesThePlugin")) {
            CheckResult result = checks.named(name).result();
            assertThat(result.state()).as(plugin + ": " + result.message()).isEqualTo(CheckResult.State.PASSED);
        }
    }
}
