package org.hindsight.core.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.io.FileUtils;
import org.hindsight.core.secret.OwnerOnlyFile;

/**
 * Puts a backup back into an empty home folder. Everything is unpacked and its check sums verified beside that folder first, and nothing that is there
 * with other content is ever overwritten.
 */
public final class Restoration {

    private static final Pattern ENTRY = Pattern.compile("data/[\\w.]+|plugins/[^/\\\\:]+\\.jar|baseline-data/[^/\\\\:]+\\.csv|models/[\\w-]+/[\\w-]+/[\\w.-]+");
    private static final int MOST_TOLD = 5;

    private Restoration() {}

    /**
     * What was put back.
     *
     * @param made     when the backup was made, as it says
     * @param files    how many files it holds
     * @param database whether the database is among them
     */
    public record Restored(String made, int files, boolean database) {}

    /**
     * Restores.
     *
     * @throws RefusedBackupException when the file is no whole backup, or would overwrite something
     * @throws IOException            when a file cannot be written
     */
    public static Restored restore(Path file, BackedUpFolders home) throws IOException {
        Files.createDirectories(home.data());
        Path unpacked = Files.createTempDirectory(home.data(), ".restoring-");
        try (ZipFile zip = open(file)) {
            Properties note = note(zip, file);
            Map<Path, Path> files = unpack(zip, file, unpacked, home);
            List<Path> taken = new ArrayList<>();
            for (Map.Entry<Path, Path> one : files.entrySet()) {
                if (Files.exists(one.getValue()) && Files.mismatch(one.getKey(), one.getValue()) >= 0) {
                    taken.add(one.getValue());
                }
            }
            if (!taken.isEmpty()) {
                throw new RefusedBackupException("Nothing was restored, because something else is there already: "
                        + String.join(", ", taken.stream().limit(MOST_TOLD).map(Path::toString).toList()) + (taken.size() > MOST_TOLD ? " and more" : "")
                        + ". Restore into an empty home folder (--home).");
            }
            for (Map.Entry<Path, Path> one : files.entrySet()) {
                if (!Files.exists(one.getValue())) {
                    Files.createDirectories(one.getValue().getParent());
                    Files.move(one.getKey(), one.getValue());
                }
            }
            return new Restored(note.getProperty("made", "an unknown time"), files.size(), "embedded".equals(note.getProperty("database")));
        } finally {
            FileUtils.deleteQuietly(unpacked.toFile());
        }
    }

    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw damaged(file);
        }
    }

    private static Properties note(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(Backup.NOTE);
        if (entry == null) {
            throw new RefusedBackupException("The file " + file + " is no backup of Hindsight: it holds no " + Backup.NOTE + ".");
        }
        Properties note = new Properties();
        try (InputStream in = zip.getInputStream(entry)) {
            note.load(in);
        }
        if (!Backup.FORMAT.equals(note.getProperty("format"))) {
            throw new RefusedBackupException("The file " + file + " is a backup of format " + note.getProperty("format")
                    + ", and this Hindsight reads format " + Backup.FORMAT + ". Restore it with the version that made it.");
        }
        return note;
    }

    /** Reads every byte, which checks the sums; gives where each file lies and where it belongs, the database last. */
    private static Map<Path, Path> unpack(ZipFile zip, Path file, Path to, BackedUpFolders home) throws IOException {
        Map<Path, Path> files = new LinkedHashMap<>();
        List<? extends ZipEntry> entries = Collections.list(zip.entries()).stream()
                .filter(entry -> !entry.getName().equals(Backup.NOTE))
                .sorted((a, b) -> Boolean.compare(a.getName().startsWith("data/"), b.getName().startsWith("data/")))
                .toList();
        for (ZipEntry entry : entries) {
            String name = entry.getName();
            if (!ENTRY.matcher(name).matches() || name.contains("..")) {
                throw new RefusedBackupException("The file " + file + " is no backup that Hindsight made: it holds '" + name + "'.");
            }
            Path unpacked = to.resolve(Integer.toString(files.size()));
            OwnerOnlyFile.create(unpacked, "");
            try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
                    OutputStream out = Files.newOutputStream(unpacked)) {
                in.transferTo(out);
                if (in.getChecksum().getValue() != entry.getCrc()) {
                    throw damaged(file);
                }
            } catch (ZipException e) {
                throw damaged(file);
            }
            files.put(unpacked, target(name, home));
        }
        return files;
    }

    private static Path target(String name, BackedUpFolders home) {
        int slash = name.indexOf('/');
        Path folder = switch (name.substring(0, slash)) {
            case "data" -> home.data();
            case "models" -> home.models();
            case "plugins" -> home.plugins();
            default -> home.baselineData();
        };
        return folder.resolve(name.substring(slash + 1));
    }

    private static RefusedBackupException damaged(Path file) {
        return new RefusedBackupException("The file " + file + " is damaged, or no backup at all. Take another one.");
    }
}
