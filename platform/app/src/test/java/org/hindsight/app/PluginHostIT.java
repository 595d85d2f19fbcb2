package org.hindsight.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hindsight.app.SteadyLoad.Asked;
import org.hindsight.app.SteadyLoad.Reply;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.plugin.PluginJar;
import org.hindsight.core.plugin.PluginSource;
import org.hindsight.core.plugin.Plugins;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A running server whose plugins come, change and go, seen from outside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PluginHostIT {

    private static final String PUPIL = "{\"answers\": {\"attendance\": 70, \"homework\": 4, \"last_grade\": \"c\", \"study_hours\": 3, \"job\": true}}";
    private static final String PROBE = "{\"answers\": {\"x\": 30, \"smoker\": false}}";

    @TempDir
    static Path home;

    @TempDir
    static Path workshop;

    private RunningPlatform platform;

    @BeforeAll
    void start() throws IOException {
        platform = RunningPlatform.start(TestDatabase.h2(), home, home.resolve("no-distribution"));
        probe("steady").into(plugins(), "steady.jar");
        platform.awaitModel("steady");
    }

    @AfterAll
    void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void aJarIsDroppedReplacedAndDeletedUnderLoadWithoutAFailedRequest() throws IOException {
        GuidePlugin example = GuidePlugin.asTold();
        Path first = example.jar(folder("first"));
        Path second = example.with("manifest.txt", "Plugin-Version: 1.0.0", "Plugin-Version: 1.1.0")
                .with("texts.properties", "Of 100 pupils", "Among 100 pupils")
                .jar(folder("second"));
        Path live = plugins().resolve("exam-result.jar");

        long dropped = System.nanoTime();
        Files.copy(first, live);
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100))
                .until(() -> platform.post("/api/assessments/exam-result/predictions", PUPIL).status() == 201);
        assertThat(Duration.ofNanos(System.nanoTime() - dropped)).isLessThan(Duration.ofSeconds(10));

        List<Reply> replies;
        long deleted;
        long gone;
        WeakReference<ClassLoader> former;
        try (SteadyLoad load = SteadyLoad.start(asked("exam-result", PUPIL), asked("steady", PROBE))) {
            awaitAdvice("Of 100");
            Files.copy(second, live, StandardCopyOption.REPLACE_EXISTING);
            awaitAdvice("Among 100");
            Files.copy(first, live, StandardCopyOption.REPLACE_EXISTING);
            awaitAdvice("Of 100");
            former = new WeakReference<>(platform.bean(Plugins.class).find("exam-result").orElseThrow().classLoader());
            deleted = System.nanoTime();
            Files.delete(live);
            await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(100))
                    .until(() -> platform.get("/api/assessments/exam-result").status() == 404);
            gone = System.nanoTime();
            pause(Duration.ofSeconds(1));
            replies = load.replies();
        }

        assertThat(replies).hasSizeGreaterThan(2 * 4 * SteadyLoad.A_SECOND);
        assertThat(replies.stream().filter(reply -> reply.assessment().equals("steady"))).extracting(Reply::status).containsOnly(201);
        List<Reply> exam = replies.stream().filter(reply -> reply.assessment().equals("exam-result")).toList();
        assertThat(exam).allSatisfy(reply -> assertThat(reply.status()).as(reply.text()).isIn(201, 404));
        assertThat(exam.stream().filter(reply -> reply.sent() < deleted)).extracting(Reply::status).containsOnly(201);
        assertThat(exam.stream().filter(reply -> reply.sent() > gone)).extracting(Reply::status).containsOnly(404);
        assertThat(exam.stream().filter(reply -> reply.text().contains("Among 100 pupils"))).isNotEmpty();
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(500)).until(() -> {
            System.gc();
            return former.get() == null;
        });
    }

    @Test
    void whatIsBrokenIsQuarantinedWithItsReasonWhileTheOthersRunOn() throws IOException {
        Map<String, String> reasons = new HashMap<>();
        broken(reasons, "no-manifest", "no manifest", probe("no-manifest").withoutManifest().bytes());
        broken(reasons, "no-zip", "no zip file", "just text".getBytes(StandardCharsets.UTF_8));
        broken(reasons, "throws", "no licence", probe("throws", "constructor", "throw new IllegalStateException(\"no licence\");").bytes());
        broken(reasons, "class-missing", "class probe.Lost is missing", probe("class-missing", "trainer", "return Lost.trainer();",
                "extra", "class Lost { static Trainer trainer() { return new ProbeTrainer(); } }").without("probe/Lost.class").bytes());
        broken(reasons, "other-api", "needs plugin API >=9.0.0", probe("other-api").attribute("Plugin-Requires", ">=9.0.0").bytes());
        broken(reasons, "escapes", "points outside the jar", probe("escapes").entry("../../evil.txt", "x").bytes());
        broken(reasons, "contradicts", "schema contradicts its baseline", probe("contradicts")
                .entry("baseline-data/contradicts.csv", "x,smoker,outcome\n500,0,0\n600,1,1\n").bytes());
        broken(reasons, "never-fires", "hour: '25' is not within 0 to 23",
                probe("never-fires", "triggers", "return List.of(new Trigger.Cron(\"0 25 * * *\", 0));").bytes());
        probe("steady").version("1.0.1").into(plugins(), "twin.jar");

        platform.signIn();
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(200))
                .until(() -> plugins("QUARANTINED").size() == reasons.size() + 1);
        Map<String, String> told = new HashMap<>();
        plugins("QUARANTINED").forEach(plugin -> told.put(plugin.get("jar").getStringValue(), plugin.get("reason").getStringValue()));
        reasons.forEach((id, reason) -> assertThat(told.get(id + ".jar")).as(id).contains(reason));
        assertThat(told.get("twin.jar")).contains("Plugin-Id 'steady' is already used by steady.jar");
        assertThat(plugins("ACTIVE")).extracting(plugin -> plugin.get("id").getStringValue()).contains("steady");
        platform.post("/api/assessments/steady/predictions", PROBE).expect(201);

        for (String id : reasons.keySet()) {
            platform.delete("/api/plugins/" + id).expect(204);
            assertThat(plugins().resolve(id + ".jar")).doesNotExist();
        }
        Files.delete(plugins().resolve("twin.jar"));
        await().atMost(Duration.ofSeconds(20)).until(() -> plugins("QUARANTINED").isEmpty());
        platform.signOut();
    }

    @Test
    void anAdminInstallsSwitchesReloadsAndRemovesAPlugin() {
        PluginJar jar = probe("uploaded");
        platform.upload("/api/plugins", "jar", "uploaded.jar", jar.bytes()).expect(401);
        platform.get("/api/plugins").expect(401);
        platform.signIn();

        JsonNode installed = platform.upload("/api/plugins", "jar", "../../some name.jar", jar.bytes()).expect(201).body();
        assertThat(installed.get("id").getStringValue()).isEqualTo("uploaded");
        assertThat(installed.get("jar").getStringValue()).isEqualTo("uploaded.jar");
        assertThat(installed.get("sha256").getStringValue()).matches("[0-9a-f]{64}");
        assertThat(installed.get("api_version").getStringValue()).isEqualTo(">=1.0.0 & <2.0.0");
        platform.awaitModel("uploaded");
        assertThat(platform.upload("/api/plugins", "jar", "x.jar", jar.withoutAttribute("Plugin-Version").bytes()).expect(422).text())
                .contains("Plugin-Version");

        assertThat(platform.post("/api/plugins/uploaded/disable", null).expect(200).body().get("state").getStringValue()).isEqualTo("DISABLED");
        platform.post("/api/assessments/uploaded/predictions", PROBE).expect(404);
        assertThat(platform.post("/api/plugins/uploaded/enable", null).expect(200).body().get("state").getStringValue()).isEqualTo("ACTIVE");
        platform.post("/api/assessments/uploaded/predictions", PROBE).expect(201);
        assertThat(platform.post("/api/plugins/uploaded/reload", null).expect(200).body().get("state").getStringValue()).isEqualTo("ACTIVE");
        platform.post("/api/assessments/uploaded/predictions", PROBE).expect(201);
        platform.delete("/api/plugins/uploaded").expect(204);
        platform.post("/api/assessments/uploaded/predictions", PROBE).expect(404);
        platform.post("/api/plugins/uploaded/enable", null).expect(404);
        platform.signOut();
    }

    private static PluginJar probe(String id, String... methodsAndBodies) {
        PluginSource source = new PluginSource(id);
        for (int i = 0; i < methodsAndBodies.length; i += 2) {
            source.with(methodsAndBodies[i], methodsAndBodies[i + 1]);
        }
        StringBuilder csv = new StringBuilder("x,smoker,outcome\n");
        for (int i = 0; i < 200; i++) {
            csv.append(i / 2.0).append(',').append(i % 2).append(',').append((i > 100) == (i % 5 != 0) ? 1 : 0).append('\n');
        }
        return PluginJar.of(id, source).entry("baseline-data/" + id + ".csv", csv.toString());
    }

    private static void broken(Map<String, String> reasons, String id, String reason, byte[] jar) throws IOException {
        reasons.put(id, reason);
        Files.write(plugins().resolve(id + ".jar"), jar);
    }

    private Asked asked(String assessment, String body) {
        return new Asked(assessment, platform.uri("/api/assessments/" + assessment + "/predictions"), body);
    }

    private void awaitAdvice(String words) {
        await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(200))
                .until(() -> platform.post("/api/assessments/exam-result/predictions", PUPIL).text().contains(words));
        pause(Duration.ofSeconds(1));
    }

    /** Lets the load go on for a while; there is nothing to wait for but time itself. */
    private static void pause(Duration time) {
        await().pollDelay(time).atMost(time.plusSeconds(5)).until(() -> true);
    }

    private List<JsonNode> plugins(String state) {
        List<JsonNode> found = new ArrayList<>();
        platform.get("/api/plugins").expect(200).body().values().forEach(found::add);
        return found.stream().filter(plugin -> plugin.get("state").getStringValue().equals(state)).toList();
    }

    private static Path plugins() {
        return home.resolve("plugins");
    }

    private static Path folder(String name) throws IOException {
        return Files.createDirectories(workshop.resolve(name));
    }
}
