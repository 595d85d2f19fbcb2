package org.hindsight.core.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jars whose schema was found to go with their baseline data, by hash, kept over restarts: the same bytes need
 * not be checked at every start. Losing the list costs time only.
 */
final class FittingBaselines {

    private static final Logger LOG = LoggerFactory.getLogger(FittingBaselines.class);
    private static final int MOST_REMEMBERED = 200;

    private final Path file;
    private final String apiVersion;

    /**
     * @param file       where the list is kept
     * @param apiVersion the platform's version of the plugin API: what fitted another one is checked again
     */
    FittingBaselines(Path file, String apiVersion) {
        this.file = file;
        this.apiVersion = apiVersion;
    }

    synchronized boolean contains(String sha256) {
        return read().contains(line(sha256));
    }

    synchronized void add(String sha256) {
        Set<String> lines = new LinkedHashSet<>(read());
        lines.add(line(sha256));
        List<String> kept = lines.stream().skip(Math.max(0, lines.size() - MOST_REMEMBERED)).toList();
        try {
            Files.write(file, kept);
        } catch (IOException e) {
            LOG.debug("{} cannot be written; the jar is checked again at the next start.", file, e);
        }
    }

    private List<String> read() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            LOG.debug("{} cannot be read; jars are checked again.", file, e);
            return List.of();
        }
    }

    private String line(String sha256) {
        return sha256 + " " + apiVersion;
    }
}
