package org.hindsight.core.plugin;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.hindsight.core.message.Message;

/**
 * Checks a jar as a file, before any class of it is loaded: a zip, of bearable size, with no entry that points
 * outside.
 */
final class JarInspection {

    /**
     * How large a jar may be. The shipped ones stay far below a tenth of it; a zip bomb does not.
     *
     * @param bytes    of the file
     * @param entries  in the file
     * @param unpacked bytes of all entries when unpacked
     */
    record Limits(long bytes, int entries, long unpacked) {
        static final Limits DEFAULT = new Limits(256L << 20, 20_000, 1L << 30);
    }

    private final Limits limits;

    JarInspection(Limits limits) {
        this.limits = limits;
    }

    /** Whether the file can be read as a zip, which one that is still being copied cannot: its directory comes last. */
    static boolean isZip(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.size() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    Limits limits() {
        return limits;
    }

    /**
     * The main attributes of the jar's manifest.
     *
     * @throws RefusedJarException with the reason, when the jar must not be loaded
     * @throws IOException         when the file cannot be read
     */
    Attributes inspect(Path jar) throws RefusedJarException, IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            checkNames(entries);
            checkUnpackedSize(zip, entries);
            return manifest(zip);
        } catch (ZipException | EOFException e) {
            throw new RefusedJarException(Message.of("jar.noZip", String.valueOf(e.getMessage())), e);
        }
    }

    private void checkNames(List<? extends ZipEntry> entries) throws RefusedJarException {
        if (entries.size() > limits.entries()) {
            throw new RefusedJarException(Message.of("jar.entries", entries.size(), limits.entries()));
        }
        for (ZipEntry entry : entries) {
            if (pointsOutside(entry.getName())) {
                throw new RefusedJarException(Message.of("jar.pointsOutside", printable(entry.getName())));
            }
        }
    }

    /** Unpacks everything to nowhere: what an entry says of its own size may be a lie. */
    private void checkUnpackedSize(ZipFile zip, List<? extends ZipEntry> entries)
            throws RefusedJarException, IOException {
        long unpacked = 0;
        byte[] buffer = new byte[1 << 16];
        for (ZipEntry entry : entries) {
            try (InputStream in = zip.getInputStream(entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    unpacked += read;
                    if (unpacked > limits.unpacked()) {
                        throw new RefusedJarException(Message.of("jar.unpackedTooLarge", limits.unpacked() >> 20));
                    }
                }
            }
        }
    }

    private static Attributes manifest(ZipFile zip) throws RefusedJarException, IOException {
        ZipEntry entry = zip.getEntry(JarFile.MANIFEST_NAME);
        if (entry == null) {
            throw new RefusedJarException(Message.of("jar.manifest.missing", JarFile.MANIFEST_NAME));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new Manifest(in).getMainAttributes();
        } catch (ZipException | EOFException e) {
            throw e;
        } catch (IOException e) {
            throw new RefusedJarException(Message.of("jar.manifest.unreadable", String.valueOf(e.getMessage())), e);
        }
    }

    private static boolean pointsOutside(String name) {
        return name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf('\0') >= 0
                || name.matches("[A-Za-z]:.*")
                || List.of(name.split("/", -1)).contains("..");
    }

    private static String printable(String name) {
        String shown = name.replaceAll("\\p{Cntrl}", "?");
        return shown.length() > 100 ? shown.substring(0, 100) + "..." : shown;
    }
}
