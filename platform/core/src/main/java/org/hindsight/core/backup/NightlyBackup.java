package org.hindsight.core.backup;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hindsight.core.cluster.ClusterJob;
import org.hindsight.core.cluster.ClusterLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a backup into a folder once a day from four o'clock on, after the trainings of the night, and deletes the oldest ones. What fails is tried
 * again ten minutes later. Made when the context starts, so that a folder that cannot be used is told then.
 */
@Context
@Requires(beans = Backup.class)
@Requires(property = "hindsight.backup.folder")
@Requires(property = "hindsight.maintenance", notEquals = "true")
class NightlyBackup {

    static final LocalTime FROM = LocalTime.of(4, 0);

    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackup.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final Pattern NAME = Pattern.compile("hindsight-\\d{4}-\\d\\d-\\d\\d\\.zip");

    /** What a server leaves that dies while it writes one. */
    private static final Pattern LEFT = Pattern.compile(NAME + "\\.(part|database)");

    private final Backup backup;
    private final Path folder;
    private final int kept;
    private final Clock clock;
    private final ClusterJob job;

    NightlyBackup(
            Backup backup, @Value("${hindsight.backup.folder}") String folder, @Value("${hindsight.backup.keep:14}") int kept, ClusterLock lock, Clock clock) {
        this.backup = backup;
        this.folder = Path.of(folder);
        this.kept = kept;
        this.clock = clock;
        this.job = new ClusterJob("backup", PAUSE, this::look, lock);
        if (!folder.isBlank() && (!Files.isDirectory(this.folder) || !Files.isWritable(this.folder))) {
            throw new IllegalArgumentException("HINDSIGHT_BACKUP_FOLDER (hindsight.backup.folder) is '" + folder
                    + "', which is no folder that the server may write to. Make it, or mend its permissions.");
        }
        if (kept < 1) {
            throw new IllegalArgumentException("HINDSIGHT_BACKUP_KEEP (hindsight.backup.keep) is " + kept + ". Expected at least 1.");
        }
    }

    @EventListener
    void started(StartupEvent event) {
        if (!folder.toString().isBlank()) {
            job.start();
        }
    }

    @PreDestroy
    void close() {
        job.close();
    }

    void look() {
        Path file = folder.resolve("hindsight-" + LocalDate.now(clock) + ".zip");
        if (LocalTime.now(clock).isBefore(FROM) || Files.exists(file)) {
            return;
        }
        try {
            backup.write(file);
            LOG.info("The backup {} is written ({} MB){}.", file, Files.size(file) / 1_000_000, backup.holdsDatabase() ? "" : ", without the database");
            tidy();
        } catch (IOException | RuntimeException e) {
            LOG.error("No backup could be written into {}. It is tried again in {} minutes.", folder, PAUSE.toMinutes(), e);
        }
    }

    /** The names tell their age. */
    private void tidy() throws IOException {
        List<Path> tooMany = Stream.concat(named(NAME).stream().skip(kept), named(LEFT).stream()).toList();
        for (Path old : tooMany) {
            Files.delete(old);
        }
    }

    /** Newest first. */
    private List<Path> named(Pattern name) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(path -> name.matcher(path.getFileName().toString()).matches()).sorted(Comparator.reverseOrder()).toList();
        }
    }
}
