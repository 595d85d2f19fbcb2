package org.hindsight.core.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hindsight.core.database.DatabaseContract;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.secret.Keys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The outside and the inside of an exported file, and what is refused of them. */
class EnvelopeTest extends DatabaseContract {

    private static final byte[] CONTENT = "anything at all".getBytes(StandardCharsets.UTF_8);
    private static final String PASSPHRASE = "correct horse battery";

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }

    @Test
    void givesBackWhatTheSameInstallationOrPassphraseSigned() {
        assertThat(envelope().open(envelope().seal(CONTENT, null), null)).isEqualTo(CONTENT);
        assertThat(envelope().open(envelope().seal(CONTENT, PASSPHRASE), PASSPHRASE)).isEqualTo(CONTENT);
    }

    @Test
    void everyChangedByteIsNoticed() {
        byte[] file = envelope().seal(CONTENT, null);
        for (int i = 0; i < file.length; i++) {
            byte[] changed = file.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> envelope().open(changed, null)).as("byte %d", i).isInstanceOf(RefusedFileException.class);
        }
        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> envelope().open(cut, null)).as("length %d", length).isInstanceOf(RefusedFileException.class);
        }
    }

    @Test
    void aForeignKeyAndAWrongPassphraseAreSaidInWords() {
        byte[] foreign = new String(envelope().seal(CONTENT, null), StandardCharsets.ISO_8859_1)
                .replace(bean(Keys.class).keyId(), "0123456789abcdef").getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(foreign, null, "signed by another installation (key 0123456789abcdef");
        byte[] shared = envelope().seal(CONTENT, PASSPHRASE);
        assertRefused(shared, null, "was signed with a passphrase");
        assertRefused(shared, "correct horse battery staple", "The passphrase is not the one");
        assertRefused("PK\3\4".getBytes(StandardCharsets.ISO_8859_1), null, "no exported version");
        assertThatThrownBy(() -> envelope().seal(CONTENT, "short")).hasMessageContaining("at least 12");
    }

    @Test
    void onlyTheKnownNamesAreUnpackedEachOnce() throws IOException {
        Map<String, byte[]> files = Map.of("model.bin", CONTENT, "metrics.json", new byte[0]);
        assertThat(Packed.unpack(Packed.pack(files), files.keySet(), 100)).containsOnlyKeys(files.keySet());

        assertUnpackRefused(zip("../../../etc/passwd"), "no part of a version");
        assertUnpackRefused(zip("/etc/passwd"), "no part of a version");
        assertUnpackRefused(zip("model.bin\0.txt"), "no part of a version");
        assertUnpackRefused(zip(), "lacks [model.bin]");
        assertUnpackRefused(CONTENT, "lacks [model.bin]");
    }

    @Test
    void aZipBombStopsAtTheLimit() {
        byte[] bomb = Packed.pack(Map.of("model.bin", new byte[50_000_000]));
        assertThat(bomb.length).isLessThan(100_000);

        assertThatThrownBy(() -> Packed.unpack(bomb, Set.of("model.bin"), 1_000_000)).hasMessageContaining("unpacks to more");
    }

    private static void assertUnpackRefused(byte[] zip, String reason) {
        assertThatThrownBy(() -> Packed.unpack(zip, Set.of("model.bin"), 1000))
                .isInstanceOf(RefusedFileException.class).hasMessageContaining(reason);
    }

    private void assertRefused(byte[] file, @Nullable String passphrase, String reason) {
        assertThatThrownBy(() -> envelope().open(file, passphrase))
                .isInstanceOf(RefusedFileException.class).hasMessageContaining(reason);
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
