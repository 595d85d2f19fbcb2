package org.hindsight.core.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.hindsight.core.message.Message;

/** Files of known names in one zip, which is written and read piece by piece; whatever else a zip can hold is refused. */
final class Packed {

    /** The most that all files together may unpack to. */
    static final long LARGEST = 400L * 1024 * 1024;

    private static final int BUFFER = 1 << 16;

    private Packed() {}

    /**
     * Packs.
     *
     * @param content gives a file's content; each is asked for when its turn comes, so that never two are held in memory
     */
    static void pack(Collection<String> names, Function<String, byte[]> content, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (String name : names) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.apply(name));
            zip.closeEntry();
        }
        zip.finish();
    }

    /**
     * Unpacks into an empty folder.
     *
     * @param names   the only names that are accepted; each must be there once
     * @param largest the most that all files together may unpack to, in bytes
     */
    static void unpack(InputStream content, Path folder, Set<String> names, long largest) throws IOException {
        Set<String> lacking = new HashSet<>(names);
        long left = largest;
        try (ZipInputStream zip = new ZipInputStream(content)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!lacking.remove(entry.getName())) {
                    throw new RefusedFileException(names.contains(entry.getName())
                            ? Message.of("transfer.twice", entry.getName())
                            : Message.of("transfer.noPart", entry.getName()));
                }
                left -= unpack(zip, folder.resolve(entry.getName()), left);
            }
        } catch (ZipException e) {
            throw new RefusedFileException(Message.of("transfer.contentDamaged", String.valueOf(e.getMessage())));
        }
        if (!lacking.isEmpty()) {
            throw new RefusedFileException(Message.of("transfer.lacks", lacking.stream().sorted().toList().toString()));
        }
    }

    private static long unpack(ZipInputStream zip, Path file, long largest) throws IOException {
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                size += read;
                if (size > largest) {
                    throw new RefusedFileException(Message.of("transfer.unpacksToMore"));
                }
                out.write(buffer, 0, read);
            }
        }
        return size;
    }
}
