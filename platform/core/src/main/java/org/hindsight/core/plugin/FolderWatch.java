package org.hindsight.core.plugin;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at a folder every second, and at once when the operating system reports a change. It does not rely on
 * reports: network drives give none.
 */
final class FolderWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final WatchService reports;
    private final Runnable look;

    private FolderWatch(WatchService reports, Runnable look) {
        this.reports = reports;
        this.look = look;
    }

    static FolderWatch start(Path folder, Runnable look) {
        try {
            WatchService reports = folder.getFileSystem().newWatchService();
            register(folder, reports);
            FolderWatch watch = new FolderWatch(reports, look);
            Thread.ofPlatform().daemon().name("plugin-watch").start(watch::run);
            return watch;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("The folder " + folder + " cannot be watched.", e);
        }
    }

    private static void register(Path folder, WatchService reports) {
        try {
            folder.register(
                    reports,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        } catch (IOException | UnsupportedOperationException e) {
            LOG.info("No reports of changes in {}; it is looked at every second all the same.", folder);
        }
    }

    private void run() {
        try {
            while (true) {
                WatchKey key = reports.poll(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
                lookOnce();
            }
        } catch (ClosedWatchServiceException e) {
            LOG.debug("The plugin folder is not watched any more.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookOnce() {
        try {
            look.run();
        } catch (RuntimeException e) {
            LOG.error("A look at the plugin folder failed; the next one is in a second.", e);
        }
    }

    @Override
    public void close() {
        try {
            reports.close();
        } catch (IOException e) {
            LOG.debug("The watch of the plugin folder could not be closed.", e);
        }
    }
}
