package org.hindsight.core.backup;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.hindsight.core.database.EmbeddedDatabase;
import org.hindsight.core.secret.OwnerOnlyFile;

/**
 * Writes everything of an installation into one ZIP file while it runs: the embedded database as of one moment, the secret, trained versions, dropped
 * plugins and baselines. Where the database is a server of its own, the file says so, and that server's own tools keep it.
 *
 * <p>The database goes first. A version that is published meanwhile is then in the file and not in its database, where {@code rescan} takes it up; the
 * other way round a version would lack its files.
 */
@Singleton
@Requires(beans = BackedUpFolders.class)
public class Backup {

    static final String NOTE = "hindsight-backup.properties";
    static final String FORMAT = "1";
    static final String DATABASE_FILE = "hindsight.mv.db";
    static final String SECRET_FILE = "secret.key";

    private final EmbeddedDatabase database;
    private final BackedUpFolders folders;
    private final Clock clock;

    Backup(EmbeddedDatabase database, BackedUpFolders folders, Clock clock) {
        this.database = database;
        this.folders = folders;
        this.clock = clock;
    }

    /** Whether the database is part of it. */
    public boolean holdsDatabase() {
        return database.isUsed();
    }

    /**
     * Writes the file, readable for its owner alone. It has its name only when it is whole.
     *
     * @throws FileAlreadyExistsException when there is a file of that name
     * @throws IOException                when it cannot be written; nothing is left then
     */
    public void write(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        OwnerOnlyFile.create(part, "");
        try {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part, StandardOpenOption.TRUNCATE_EXISTING))) {
                note(zip);
                if (database.isUsed()) {
                    database(zip, part.resolveSibling(file.getFileName() + ".database"));
                }
                folder(zip, "data", folders.data(), 1, path -> path.getFileName().toString().equals(SECRET_FILE));
                folder(zip, "models", folders.models(), 3, path -> isOfAVersion(folders.models().relativize(path)));
                folder(zip, "plugins", folders.plugins(), 1, path -> path.getFileName().toString().endsWith(".jar"));
                folder(zip, "baseline-data", folders.baselineData(), 1, path -> path.getFileName().toString().endsWith(".csv"));
            }
            try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void note(ZipOutputStream zip) throws IOException {
        Properties note = new Properties();
        note.setProperty("format", FORMAT);
        note.setProperty("made", clock.instant().toString());
        note.setProperty("database", database.isUsed() ? "embedded" : "elsewhere");
        zip.putNextEntry(new ZipEntry(NOTE));
        note.store(zip, "A backup of Hindsight. It holds its secret: keep it as safe as the data themselves.");
        zip.closeEntry();
    }

    /** The database writes a ZIP file of its own, whose one file goes into this one. */
    private void database(ZipOutputStream zip, Path snapshot) throws IOException {
        Files.deleteIfExists(snapshot);
        OwnerOnlyFile.create(snapshot, "");
        try {
            database.copyTo(snapshot);
            try (ZipInputStream in = new ZipInputStream(Files.newInputStream(snapshot))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    if (entry.getName().endsWith(".mv.db")) {
                        put(zip, "data/" + DATABASE_FILE, in);
                        return;
                    }
                }
            }
            throw new FileNotFoundException("The snapshot of the database holds no database.");
        } finally {
            Files.deleteIfExists(snapshot);
        }
    }

    private static void folder(ZipOutputStream zip, String name, Path folder, int depth, Predicate<Path> kept) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> inside = Files.find(folder, depth, (path, attributes) -> attributes.isRegularFile() && kept.test(path))) {
            files = inside.sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                put(zip, name + "/" + folder.relativize(file).toString().replace(File.separatorChar, '/'), in);
            } catch (NoSuchFileException goneMeanwhile) {
                // A version that is too old is deleted while others are copied.
                continue;
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, InputStream in) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        in.transferTo(zip);
        zip.closeEntry();
    }

    /** {@code models/<id>/<version>/<file>}; a hidden folder is one that is being written or deleted. */
    private static boolean isOfAVersion(Path path) {
        return path.getNameCount() == 3 && Stream.of(path.getName(0), path.getName(1)).noneMatch(part -> part.toString().startsWith("."));
    }
}
