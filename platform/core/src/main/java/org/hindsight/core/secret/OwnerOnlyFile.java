package org.hindsight.core.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Small files that only the account that runs the platform may read. */
public final class OwnerOnlyFile {

    private OwnerOnlyFile() {}

    /** Makes a file that is not there yet; it is never readable for others, not even for a moment. */
    public static void create(Path file, String content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, ownerOnly());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be written. Mend the permissions of its folder.", e);
        }
    }

    /** Removes a file if it is there. */
    public static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be deleted. Mend the permissions of its folder.", e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read. Mend its permissions.", e);
        }
    }

    /** Windows has no such attribute; there the folder's access list decides. */
    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
