package org.hindsight.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * The folder of a demo, which is deleted when the demo ends. A demo never starts in a folder that holds data of people: of a folder that
 * was named, only one that is empty or was a demo's before is taken.
 */
public final class DemoHome {

    private static final String MARK = "demo-that-may-be-deleted";

    private DemoHome() {}

    /** A fresh folder for temporary files. */
    public static Path fresh() {
        try {
            return marked(Files.createTempDirectory("hindsight-demo-"));
        } catch (IOException e) {
            throw new UncheckedIOException("No folder can be made for the demo. Name one with --home.", e);
        }
    }

    /**
     * The folder that was named.
     *
     * @throws IllegalArgumentException when it holds data
     */
    public static Path in(Path named) {
        boolean demo = Files.exists(named.resolve("data").resolve(MARK));
        if (!demo && !(isEmpty(named.resolve("data")) && isEmpty(named.resolve("models")))) {
            throw new IllegalArgumentException("The folder " + named + " holds data or models already, and a demo would mix them with made-up people."
                    + " Name an empty folder, or leave --home out.");
        }
        clear(named);
        return marked(named);
    }

    /** Deletes what a demo wrote; jars that somebody dropped into a named folder stay. */
    public static void clear(Path home) {
        for (Path folder : List.of(home.resolve("data"), home.resolve("models"))) {
            try {
                FileUtils.deleteDirectory(folder.toFile());
            } catch (IOException e) {
                throw new UncheckedIOException("The demo's folder " + folder + " cannot be deleted. Delete it by hand.", e);
            }
        }
    }

    private static Path marked(Path home) {
        try {
            Files.createDirectories(home.resolve("data"));
            Files.writeString(home.resolve("data").resolve(MARK), "The people in this folder are made up.\n");
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + home + " cannot be written. Name another one with --home.", e);
        }
    }

    private static boolean isEmpty(Path folder) {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read.", e);
        }
    }
}
