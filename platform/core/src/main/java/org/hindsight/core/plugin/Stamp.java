package org.hindsight.core.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;

/**
 * By what a changed file is told from an unchanged one.
 *
 * @param size     its size
 * @param modified when it was last written
 * @param key      which file it is, where the file system tells: another one may have been moved to its place with
 *                 its times kept
 */
record Stamp(long size, Instant modified, String key) {

    /** The stamp of a file, or empty when there is none. */
    static Optional<Stamp> of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile()
                    ? Optional.of(new Stamp(
                            attributes.size(), attributes.lastModifiedTime().toInstant(),
                                    String.valueOf(attributes.fileKey())))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
