package org.hindsight.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A version goes from one installation to another by the command line; their servers are stopped, and their secrets differ. */
class TransferCommandsIT {

    private static final String DISTRIBUTION = "hindsight.distribution";
    private static final String PASSPHRASE = "--passphrase=correct horse battery";

    @TempDir
    static Path folder;

    private static String version = "";

    @BeforeAll
    static void train() throws IOException {
        Path jar = Path.of(System.getProperty("hindsight.root"), "platform/app/target/hindsight/plugins/heart.jar");
        Files.copy(jar, Files.createDirectories(folder.resolve("distribution/plugins")).resolve("heart.jar"));
        Path home = folder.resolve("here");
        Files.createDirectories(home.resolve("data"));
        Files.createDirectories(folder.resolve("there/data"));
        try (RunningPlatform platform = RunningPlatform.start(new OnDisk(home), home, folder.resolve("distribution"))) {
            platform.awaitModel("heart");
            platform.signIn();
            version = platform.get("/api/models/heart/versions").body().get(0).get("version").getStringValue();
        }
        System.setProperty(DISTRIBUTION, folder.resolve("distribution").toString());
    }

    @AfterAll
    static void leaveNoTrace() {
        System.clearProperty(DISTRIBUTION);
        System.clearProperty("hindsight.log-folder");
    }

    @Test
    void aVersionIsWrittenHereAndTakenInThere() throws IOException {
        String file = folder.resolve("heart.hindsight").toString();
        assertThat(run("export", "heart", version, file, PASSPHRASE, "--home", home("here"))).isZero();
        assertThat(run("export", "heart", version, file, PASSPHRASE, "--home", home("here"))).as("nothing is overwritten").isEqualTo(2);

        assertThat(run("import", file, "--passphrase=another passphrase", "--home", home("there"))).isEqualTo(1);
        assertThat(run("import", file, "--home", home("there"))).isEqualTo(1);
        assertThat(versions("there")).isEmpty();

        assertThat(run("import", file, PASSPHRASE, "--home", home("there"))).isZero();
        assertThat(versions("there")).singleElement().asString().startsWith(version + "_");
        assertThat(run("import", file, PASSPHRASE, "--home", home("there"))).as("it is there already").isEqualTo(1);
    }

    @Test
    void whatCannotBeExportedOrImportedLeavesNoFile() {
        Path file = folder.resolve("none.hindsight");
        assertThat(run("export", "heart", "v1", file.toString(), "--home", home("here"))).isEqualTo(1);
        assertThat(run("export", "heart", version, file.toString(), "--passphrase=short", "--home", home("here"))).isEqualTo(1);
        assertThat(file).doesNotExist();
        assertThat(run("import", file.toString(), "--home", home("there"))).isEqualTo(2);
    }

    private static int run(String... arguments) {
        return Main.commandLine().execute(arguments);
    }

    private static String home(String name) {
        return folder.resolve(name).toString();
    }

    private static Stream<String> versions(String home) throws IOException {
        Path models = folder.resolve(home).resolve("models/heart");
        if (!Files.isDirectory(models)) {
            return Stream.empty();
        }
        try (Stream<Path> inside = Files.list(models)) {
            return inside.map(path -> path.getFileName().toString()).toList().stream();
        }
    }
}
