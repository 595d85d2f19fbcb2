package org.hindsight.core.plugin;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The jars that lie directly in a folder. Everything else in it, such as folders of sources, means nothing. */
record JarFolder(Path path) {

    /**
     * The jars, oldest first, so that of two with the same id the one that came first is known.
     *
     * @throws IOException when the folder cannot be listed, which does not mean that its jars are gone
     */
    Map<Path, Stamp> list() throws IOException {
        Map<Path, Stamp> found = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path, JarFolder::isJar)) {
            for (Path file : files) {
                Stamp.of(file).ifPresent(stamp -> found.put(file, stamp));
            }
        }
        Map<Path, Stamp> oldestFirst = new LinkedHashMap<>();
        found.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().modified()))
                .forEach(entry -> oldestFirst.put(entry.getKey(), entry.getValue()));
        return oldestFirst;
    }

    private static boolean isJar(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".jar") && !name.startsWith(".");
    }
}
