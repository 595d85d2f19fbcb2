package org.hindsight.core.transfer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files of known names in one zip; whatever else a zip can hold is refused. */
final class Packed {

    /** The most that all files together may unpack to. */
    static final long LARGEST = 400L * 1024 * 1024;

    private static final int BUFFER = 1 << 16;

    private Packed() {}

    static byte[] pack(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Unpacks.
     *
     * @param names   the only names that are accepted; each must be there once
     * @param largest the most that all files together may unpack to, in bytes
     */
    static Map<String, byte[]> unpack(byte[] bytes, Set<String> names, long largest) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long left = largest;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!names.contains(entry.getName()) || files.containsKey(entry.getName())) {
                    throw new RefusedFileException("The file holds '" + entry.getName() + "', which is no part of a version"
                            + (names.contains(entry.getName()) ? " a second time." : "."));
                }
                byte[] content = content(zip, left);
                left -= content.length;
                files.put(entry.getName(), content);
            }
        } catch (IOException e) {
            throw new RefusedFileException("The file's content is damaged (" + e.getMessage() + "). Export it again.");
        }
        if (!files.keySet().equals(names)) {
            throw new RefusedFileException("The file lacks " + names.stream().filter(name -> !files.containsKey(name)).sorted().toList() + ".");
        }
        return files;
    }

    private static byte[] content(ZipInputStream zip, long largest) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            content.write(buffer, 0, read);
            if (content.size() > largest) {
                throw new RefusedFileException("The file unpacks to more than a version can hold.");
            }
        }
        return content.toByteArray();
    }
}
