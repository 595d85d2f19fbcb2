package org.hindsight.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.hindsight.core.backup.BackedUpFolders;
import org.jspecify.annotations.Nullable;

/**
 * The home folder of a running platform: {@code data/} (embedded database, secret, logs), {@code models/} (trained versions),
 * {@code plugins/} (dropped jars) and, where present, {@code baseline-data/} over the shipped one.
 *
 * @param root the folder itself
 */
record Home(Path root) {

    Home {
        root = root.toAbsolutePath().normalize();
    }

    /** The home folder given, or the default one. */
    static Home of(@Nullable Path given) {
        return new Home(given != null ? given : Path.of(System.getProperty("hindsight.default-home", ".")));
    }

    Path data() {
        return root.resolve("data");
    }

    Path models() {
        return root.resolve("models");
    }

    Path plugins() {
        return root.resolve("plugins");
    }

    Path baselineData() {
        return root.resolve("baseline-data");
    }

    /** What of it a backup holds; versions may lie in a folder that several nodes share. */
    BackedUpFolders folders(Path models) {
        return new BackedUpFolders(data(), models, plugins(), baselineData());
    }

    /** Whether somebody put plugins or baseline data of their own into it. */
    boolean holdsTheirOwn() {
        return Stream.of(plugins(), baselineData()).map(folder -> folder.toFile().list()).anyMatch(inside -> inside != null && inside.length > 0);
    }

    /** Makes the folders that must exist. */
    void create() {
        for (Path folder : new Path[] {data(), models(), plugins()}) {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "The folder " + folder + " cannot be made. Choose another home with --home, or mend its permissions.", e);
            }
        }
    }
}
