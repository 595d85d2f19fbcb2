package org.hindsight.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hindsight.core.backup.Backup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;


/** A running server is backed up, and another one goes on from there: nobody's result, model, account or wish is lost. */
class BackupIT {

    private static final String DISTRIBUTION = "hindsight.distribution";
    private static final String ANSWERS = "{\"answers\": {\"age\": 61, \"sex\": \"1\", \"cp\": \"4\", \"trestbps\": 140, \"chol\": 260, \"fbs\": \"0\","
            + " \"restecg\": \"0\", \"thalach\": 130, \"exang\": \"1\", \"oldpeak\": 2.0, \"slope\": \"2\", \"ca\": 1, \"thal\": \"7\"}%s}";
    private static final String WISH = ", \"follow_up\": {\"channel\": \"email\", \"address\": \"eve@example.org\"}";

    @TempDir
    static Path folder;

    @BeforeAll
    static void plugin() throws IOException {
        Path jar = Path.of(System.getProperty("hindsight.root"), "platform/app/target/hindsight/plugins/heart.jar");
        Files.copy(jar, Files.createDirectories(folder.resolve("distribution/plugins")).resolve("heart.jar"));
        System.setProperty(DISTRIBUTION, folder.resolve("distribution").toString());
    }

    @AfterAll
    static void leaveNoTrace() {
        System.clearProperty(DISTRIBUTION);
        System.clearProperty("hindsight.log-folder");
    }

    @Test
    void anotherServerGoesOnFromTheBackupOfARunningOne() throws Exception {
        Path file = folder.resolve("running.zip");
        String token;
        String later;
        JsonNode versions;
        try (RunningPlatform here = start("here")) {
            here.awaitModel("heart");
            token = here.post("/api/assessments/heart/predictions", ANSWERS.formatted(WISH)).expect(201).body().get("token").getStringValue();
            here.put("/api/predictions/" + token + "/outcome", "{\"value\": \"yes\"}").expect(200);
            String wished = here.post("/api/assessments/heart/predictions", ANSWERS.formatted(WISH)).expect(201).body().get("token").getStringValue();
            assertThat(wished).isNotEmpty();
            backUpWhilePeopleAnswer(here, file);
            later = here.post("/api/assessments/heart/predictions", ANSWERS.formatted("")).expect(201).body().get("token").getStringValue();
            here.signIn();
            versions = here.get("/api/models/heart/versions").body();
        }

        assertThat(run("restore", file.toString(), "--home", home("there"))).isZero();

        try (RunningPlatform there = start("there")) {
            JsonNode result = there.get("/api/predictions/" + token).expect(200).body();
            assertThat(result.get("outcome").get("value").getStringValue()).isEqualTo("yes");
            there.get("/api/predictions/" + later).expect(404);
            there.signIn();
            assertThat(there.get("/api/models/heart/versions").body()).isEqualTo(versions);
            assertThat(there.get("/api/models/heart/ledger").body().size()).isEqualTo(1);
            JsonNode wish = there.get("/api/reminders?status=WAITING").body().get(0);
            assertThat(wish.get("address").getStringValue()).as("read with the secret that came along").isEqualTo("e...@example.org");
            JsonNode again = there.post("/api/assessments/heart/predictions", ANSWERS.formatted("")).expect(201).body();
            assertThat(again.get("probability")).isEqualTo(result.get("probability"));
            assertThat(again.get("model_version")).isEqualTo(result.get("model_version"));
        }
        String version = versions.get(0).get("version").getStringValue();
        assertThat(run("reproduce", "heart", version, "--home", home("there"))).as("the same data and the same model").isZero();
    }

    /** The file is whole although rows come in meanwhile. */
    private static void backUpWhilePeopleAnswer(RunningPlatform here, Path file) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            Future<?> answers = people.submit(() -> {
                while (!done.get()) {
                    here.post("/api/assessments/heart/predictions", ANSWERS.formatted("")).expect(201);
                }
            });
            here.bean(Backup.class).write(file);
            done.set(true);
            answers.get();
        }
    }

    @Test
    void theCommandsSayWhatTheyDid() throws IOException {
        start("stopped").close();
        String file = folder.resolve("stopped.zip").toString();
        assertThat(run("backup", file, "--home", home("stopped"))).isZero();
        assertThat(run("backup", file, "--home", home("stopped"))).as("nothing is overwritten").isEqualTo(2);
        assertThat(run("backup", folder.resolve("none/x.zip").toString(), "--home", home("nowhere"))).isEqualTo(2);
        assertThat(run("restore", folder.resolve("none.zip").toString(), "--home", home("fresh"))).isEqualTo(2);
        start("other").close();
        assertThat(run("restore", file, "--home", home("other"))).as("another installation is there").isEqualTo(1);
        assertThat(run("restore", file, "--home", home("fresh"), "--models", home("shared"))).isZero();
        assertThat(run("rescan", "--home", home("fresh"))).as("a database that works").isZero();
    }

    private static RunningPlatform start(String name) {
        Path home = folder.resolve(name);
        return RunningPlatform.start(new OnDisk(home), home, folder.resolve("distribution"));
    }

    private static int run(String... arguments) {
        return Main.commandLine().execute(arguments);
    }

    private static String home(String name) {
        return folder.resolve(name).toString();
    }
}
