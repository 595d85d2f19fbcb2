package org.hindsight.core.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The host's own copy of a jar. It is deleted when nothing uses it any more: class loaders open it anew for every
 * resource.
 */
final class PrivateCopy {

    private static final Logger LOG = LoggerFactory.getLogger(PrivateCopy.class);

    private final Path file;
    private final AtomicInteger users = new AtomicInteger(1);

    /** A copy with one user: who made it. */
    PrivateCopy(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    Path folder() {
        return file.getParent();
    }

    void retain() {
        users.incrementAndGet();
    }

    void release() {
        if (users.decrementAndGet() == 0) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.debug("{} is deleted at the next start.", file, e);
            }
        }
    }
}
