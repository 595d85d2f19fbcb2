package org.hindsight.core.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hindsight.core.database.DatabaseContract;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.secret.Keys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The outside and the inside of an exported file, and what is refused of them. */
class EnvelopeTest extends DatabaseContract {

    private static final byte[] CONTENT = "anything at all".getBytes(StandardCharsets.UTF_8);
    private static final String PASSPHRASE = "correct horse battery";

    @TempDir
    Path folder;

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }

    @Test
    void givesBackWhatTheSameInstallationOrPassphraseSigned() throws IOException {
        assertThat(opened(sealed(null), null)).isEqualTo(CONTENT);
        assertThat(opened(sealed(PASSPHRASE), PASSPHRASE)).isEqualTo(CONTENT);
    }

    @Test
    void everyChangedByteIsNoticed() throws IOException {
        byte[] file = sealed(null);
        for (int i = 0; i < file.length; i++) {
            byte[] changed = file.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> opened(changed, null)).as("byte %d", i).isInstanceOf(RefusedFileException.class);
        }
        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> opened(cut, null)).as("length %d", length).isInstanceOf(RefusedFileException.class);
        }
    }

    @Test
    void aForeignKeyAndAWrongPassphraseAreSaidInWords() throws IOException {
        byte[] foreign = new String(sealed(null), StandardCharsets.ISO_8859_1)
                .replace(bean(Keys.class).keyId(), "0123456789abcdef").getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(foreign, null, "file", "signed by another installation (key 0123456789abcdef");
        byte[] shared = sealed(PASSPHRASE);
        assertRefused(shared, null, "passphrase", "was signed with a passphrase");
        assertRefused(shared, "correct horse battery staple", "passphrase", "The passphrase is not the one");
        assertRefused("PK\3\4".getBytes(StandardCharsets.ISO_8859_1), null, "file", "no exported version");
        assertThatThrownBy(() -> sealed("short")).hasMessageContaining("at least 12")
                .isInstanceOfSatisfying(RefusedFileException.class, refused -> assertThat(refused.field()).isEqualTo("passphrase"));
    }

    @Test
    void nothingIsLeftOfAFileThatCannotBeWritten() {
        Path file = folder.resolve("broken");

        assertThatThrownBy(() -> envelope().seal(file, null, out -> {
            out.write(CONTENT);
            throw new IOException("the disk is full");
        })).hasMessage("the disk is full");

        assertThat(file).doesNotExist();
    }

    @Test
    void onlyTheKnownNamesAreUnpackedEachOnce() throws IOException {
        Map<String, byte[]> files = Map.of("model.bin", CONTENT, "metrics.json", new byte[0]);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Packed.pack(files.keySet(), files::get, packed);
        Path into = Files.createTempDirectory(folder, "unpacked");
        Packed.unpack(new ByteArrayInputStream(packed.toByteArray()), into, files.keySet(), 100);
        assertThat(into.resolve("model.bin")).hasBinaryContent(CONTENT);
        assertThat(into.resolve("metrics.json")).isEmptyFile();

        assertUnpackRefused(zip("../../../etc/passwd"), "no part of a version");
        assertUnpackRefused(zip("/etc/passwd"), "no part of a version");
        assertUnpackRefused(zip("model.bin\0.txt"), "no part of a version");
        assertUnpackRefused(zip(), "lacks [model.bin]");
        assertUnpackRefused(CONTENT, "lacks [model.bin]");
    }

    @Test
    void aZipBombStopsAtTheLimit() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        Packed.pack(List.of("model.bin"), name -> new byte[50_000_000], bomb);
        assertThat(bomb.size()).isLessThan(100_000);

        assertThatThrownBy(() -> Packed.unpack(new ByteArrayInputStream(bomb.toByteArray()), folder, Set.of("model.bin"), 1_000_000))
                .hasMessageContaining("unpacks to more");
        assertThat(Files.size(folder.resolve("model.bin"))).isLessThanOrEqualTo(1_000_000);
    }

    private void assertUnpackRefused(byte[] zip, String reason) throws IOException {
        Path into = Files.createTempDirectory(folder, "unpacked");
        assertThatThrownBy(() -> Packed.unpack(new ByteArrayInputStream(zip), into, Set.of("model.bin"), 1000))
                .isInstanceOf(RefusedFileException.class).hasMessageContaining(reason);
    }

    private void assertRefused(byte[] file, @Nullable String passphrase, String field, String reason) {
        assertThatThrownBy(() -> opened(file, passphrase)).hasMessageContaining(reason)
                .isInstanceOfSatisfying(RefusedFileException.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private byte[] sealed(@Nullable String passphrase) throws IOException {
        Path file = folder.resolve("sealed");
        envelope().seal(file, passphrase, out -> out.write(CONTENT));
        return Files.readAllBytes(file);
    }

    private byte[] opened(byte[] bytes, @Nullable String passphrase) throws IOException {
        try (InputStream content = envelope().open(Files.write(folder.resolve("given"), bytes), passphrase)) {
            return content.readAllBytes();
        }
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(CONTENT);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private Envelope envelope() {
        return new Envelope(bean(Keys.class));
    }
}
