package org.hindsight.core.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hindsight.core.database.PlatformState;
import org.hindsight.core.database.SettableClock;
import org.hindsight.core.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupTest {

    private static final String TOLD = "told before";

    @TempDir
    Path folder;

    @Test
    void holdsEverythingAndGivesItBack() throws IOException {
        Path file = folder.resolve("all.zip");
        byte[] model = "a model".getBytes(StandardCharsets.UTF_8);
        try (ApplicationContext here = start("here")) {
            write("here/models/heart/v1/model.bin", model);
            write("here/models/heart/.draft-v2/model.bin", model);
            write("here/models/README.md", model);
            write("here/plugins/mine.jar", model);
            write("here/plugins/pom.xml", model);
            write("here/plugins/heart/target/heart.jar", model);
            write("here/baseline-data/older/heart.csv", model);
            write("here/baseline-data/heart.csv", model);
            write("here/data/node-name", model);
            here.getBean(PlatformState.class).putIfAbsent(TOLD, "yes");
            here.getBean(Backup.class).write(file);
            here.getBean(PlatformState.class).putIfAbsent("told after", "no");
            assertThatThrownBy(() -> here.getBean(Backup.class).write(file)).isInstanceOf(FileAlreadyExistsException.class);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).as("it holds the secret").isEqualTo("rw-------");
        assertThat(names(folder)).containsExactlyInAnyOrder("all.zip", "here");

        Restoration.Restored restored = Restoration.restore(file, folders("there"));

        assertThat(restored).isEqualTo(new Restoration.Restored("2026-03-01T02:00:03Z", 5, true));
        assertThat(folder.resolve("there/models/heart/v1/model.bin")).hasBinaryContent(model);
        assertThat(folder.resolve("there/plugins/mine.jar")).hasBinaryContent(model);
        assertThat(folder.resolve("there/baseline-data/heart.csv")).hasBinaryContent(model);
        assertThat(folder.resolve("there/data/secret.key")).hasSameTextualContentAs(folder.resolve("here/data/secret.key"));
        assertThat(names(folder.resolve("there/data"))).containsExactlyInAnyOrder("hindsight.mv.db", "secret.key");
        assertThat(names(folder.resolve("there/models"))).containsExactly("heart");
        try (ApplicationContext there = start("there")) {
            assertThat(there.getBean(PlatformState.class).find(TOLD)).contains("yes");
            assertThat(there.getBean(PlatformState.class).find("told after")).isEmpty();
        }
    }

    @Test
    void saysThatADatabaseOfItsOwnIsNotInIt() throws IOException {
        Path file = folder.resolve("files.zip");
        try (TestDatabase database = TestDatabase.mariaDb(); ApplicationContext here = start("here", database.properties())) {
            assertThat(here.getBean(Backup.class).holdsDatabase()).isFalse();
            write("here/plugins/mine.jar", new byte[] {1});
            here.getBean(Backup.class).write(file);
        }
        assertThat(Restoration.restore(file, folders("there")).database()).isFalse();
        assertThat(folder.resolve("there/plugins/mine.jar")).exists();
    }

    @Test
    void overwritesNothing() throws IOException {
        Path file = backup();
        write("there/data/hindsight.mv.db", "another database".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Restoration.restore(file, folders("there")))
                .isInstanceOf(RefusedBackupException.class).hasMessageContaining("hindsight.mv.db").hasMessageContaining("--home");
        assertThat(folder.resolve("there/data/hindsight.mv.db")).hasContent("another database");
        assertThat(names(folder.resolve("there/data"))).as("nothing else came").containsExactly("hindsight.mv.db");
    }

    @Test
    void canBeRestoredAgainAfterItWasCutShort() throws IOException {
        Path file = backup();
        Restoration.restore(file, folders("there"));
        Files.delete(folder.resolve("there/data/hindsight.mv.db"));
        Restoration.restore(file, folders("there"));
        assertThat(folder.resolve("there/data/hindsight.mv.db")).exists();
    }

    /** A byte that is another one somewhere, or half of the file. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.5, 0.7, 0.9})
    void refusesWhatIsDamaged(double where) throws IOException {
        byte[] whole = Files.readAllBytes(backup());
        Path damaged = folder.resolve("damaged.zip");
        byte[] other = whole.clone();
        other[(int) (where * other.length)] ^= 0x55;
        Files.write(damaged, other);
        assertThatThrownBy(() -> Restoration.restore(damaged, folders("there"))).isInstanceOf(RefusedBackupException.class);
        Files.write(damaged, Arrays.copyOf(whole, (int) (where * whole.length)));
        assertThatThrownBy(() -> Restoration.restore(damaged, folders("there"))).isInstanceOf(RefusedBackupException.class);
        assertThat(names(folder.resolve("there/data"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.jar", "plugins/../../evil.jar", "/plugins/evil.jar", "plugins/a/evil.jar", "data/../x", "models/heart/v1/../../x", "other/x.csv", "models/x"})
    void refusesWhatHindsightNeverWrote(String name) throws IOException {
        Path file = folder.resolve("evil.zip");
        zip(file, Map.of("hindsight-backup.properties", "format=1\n", name, "x"));
        assertThatThrownBy(() -> Restoration.restore(file, folders("there"))).isInstanceOf(RefusedBackupException.class).hasMessageContaining(name);
        assertThat(names(folder.resolve("there"))).containsExactly("data");
        assertThat(names(folder.resolve("there/data"))).isEmpty();
    }

    @Test
    void saysWhatIsNoBackupOfThisHindsight() throws IOException {
        Path file = folder.resolve("other.zip");
        zip(file, Map.of("letter.txt", "Dear"));
        assertThatThrownBy(() -> Restoration.restore(file, folders("there"))).hasMessageContaining("no backup of Hindsight");
        zip(file, Map.of("hindsight-backup.properties", "format=2\n"));
        assertThatThrownBy(() -> Restoration.restore(file, folders("there"))).hasMessageContaining("format 2").hasMessageContaining("format 1");
    }

    @Test
    void isMadeOnceANightAndTheOldestGo() throws IOException {
        Path kept = Files.createDirectories(folder.resolve("kept"));
        write("kept/notes.zip", new byte[] {1});
        write("kept/hindsight-2026-02-20.zip.part", new byte[] {1});
        write("kept/hindsight-2026-02-20.zip.database", new byte[] {1});
        SettableClock clock = SettableClock.at("2026-03-01T03:59:59Z");
        Map<String, Object> settings = Map.of("hindsight.backup.folder", kept.toString(), "hindsight.backup.keep", 2);
        try (ApplicationContext here = start("here", settings, clock)) {
            NightlyBackup nightly = here.getBean(NightlyBackup.class);
            nightly.look();
            assertThat(names(kept)).contains("notes.zip", "hindsight-2026-02-20.zip.part").hasSize(3);
            clock.advance(Duration.ofSeconds(1));
            nightly.look();
            nightly.look();
            assertThat(names(kept)).containsExactlyInAnyOrder("notes.zip", "hindsight-2026-03-01.zip");
            for (int i = 0; i < 3; i++) {
                clock.advance(Duration.ofDays(1));
                nightly.look();
            }
        }
        assertThat(names(kept)).containsExactlyInAnyOrder("notes.zip", "hindsight-2026-03-03.zip", "hindsight-2026-03-04.zip");
    }

    @Test
    void aFolderThatCannotBeUsedStopsTheStart() {
        assertThatThrownBy(() -> start("here", Map.of("hindsight.backup.folder", folder.resolve("none").toString())).close())
                .hasStackTraceContaining("HINDSIGHT_BACKUP_FOLDER");
        assertThatThrownBy(() -> start("here", Map.of("hindsight.backup.folder", folder.toString(), "hindsight.backup.keep", 0)).close())
                .hasStackTraceContaining("HINDSIGHT_BACKUP_KEEP");
    }

    private Path backup() throws IOException {
        Path file = folder.resolve("backup.zip");
        try (ApplicationContext here = start("here")) {
            here.getBean(Backup.class).write(file);
        }
        return file;
    }

    private ApplicationContext start(String name) {
        return start(name, Map.of());
    }

    private ApplicationContext start(String name, Map<String, Object> settings) {
        return start(name, settings, SettableClock.at("2026-03-01T02:00:03Z"));
    }

    /** The embedded database in a home folder of its own. */
    private ApplicationContext start(String name, Map<String, Object> settings, Clock clock) {
        Path home = folder.resolve(name);
        ApplicationContext context = ApplicationContext.builder()
                .properties(Map.of(
                        "datasources.default.url", "jdbc:h2:file:" + home.resolve("data/hindsight"),
                        "datasources.default.username", "hindsight",
                        "datasources.default.password", "",
                        "datasources.default.dialect", "MYSQL",
                        "flyway.datasources.default.enabled", "true",
                        "hindsight.home", home.toString()))
                .properties(settings)
                .singletons(folders(name))
                .build();
        context.registerSingleton(Clock.class, clock);
        return context.start();
    }

    private BackedUpFolders folders(String name) {
        Path home = folder.resolve(name);
        return new BackedUpFolders(home.resolve("data"), home.resolve("models"), home.resolve("plugins"), home.resolve("baseline-data"));
    }

    private void write(String path, byte[] content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static void zip(Path file, Map<String, String> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(path -> path.getFileName().toString()).toList().stream();
        }
    }
}
