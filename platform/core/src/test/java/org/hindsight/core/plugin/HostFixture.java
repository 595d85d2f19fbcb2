package org.hindsight.core.plugin;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hindsight.core.plugin.PluginStatus.State;
import org.hindsight.plugin.AssessmentPlugin;

/** A host in a folder of its own, cranked by hand. */
final class HostFixture implements AutoCloseable {

    final SettableClock clock = new SettableClock();
    final Path shipped;
    final Path dropped;
    final Path privateCopies;
    final List<String> news = new ArrayList<>();
    final Plugins plugins;

    HostFixture(Path folder) {
        this(folder, DisabledPlugins.inMemory());
    }

    HostFixture(Path folder, DisabledPlugins disabled) {
        this(folder, disabled, AssessmentPlugin.API_VERSION, JarInspection.Limits.DEFAULT, Duration.ofMinutes(1));
    }

    HostFixture(
            Path folder, DisabledPlugins disabled, String apiVersion, JarInspection.Limits limits, Duration patience) {
        shipped = folder.resolve("shipped");
        dropped = folder.resolve("plugins");
        privateCopies = folder.resolve("private");
        plugins = new Plugins(
                new PluginFolders(shipped, dropped, privateCopies),
                disabled,
                clock,
                List.of(new Recording(news)),
                apiVersion,
                limits,
                patience);
    }

    private record Recording(List<String> news) implements PluginListener {
        @Override
        public void loaded(ActivePlugin plugin) {
            news.add("loaded " + plugin);
        }

        @Override
        public void unloaded(String id) {
            news.add("unloaded " + id);
        }
    }

    /** Two looks with a second between them, which is what a change needs to be acted upon. */
    void settle() {
        plugins.rescan();
        clock.advance(Duration.ofSeconds(1));
        plugins.rescan();
    }

    String version(String id) {
        return plugins.find(id).orElseThrow().version();
    }

    PluginStatus only(State state) {
        List<PluginStatus> found =
                plugins.statuses().stream().filter(status -> status.state() == state).toList();
        if (found.size() != 1) {
            throw new AssertionError("Expected one plugin that is " + state + " in " + plugins.statuses());
        }
        return found.getFirst();
    }

    /** The jars that the host holds on to. */
    List<Path> copies() {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(privateCopies, "*.jar")) {
            List<Path> found = new ArrayList<>();
            jars.forEach(found::add);
            return found;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        plugins.close();
    }
}
