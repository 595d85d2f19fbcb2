package org.hindsight.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.model.ModelStore;
import org.hindsight.core.plugin.PluginJar;
import org.hindsight.core.plugin.PluginSource;
import org.hindsight.core.secret.Keys;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.TrainedModel;
import org.hindsight.weka.WekaTrainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/**
 * A champion whose artefact was tampered with, cut short, comes from elsewhere, or is signed by this very platform and still no model: it is refused,
 * an admin is told where admins look, and the last good version answers until the files are back.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedArtefactsIT {

    private static final String MODEL = "bayes";

    @TempDir
    static Path home;

    @TempDir
    static Path elsewhere;

    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private RunningPlatform platform;
    private String good = "";
    private String bad = "";

    @BeforeAll
    void start() {
        drop(home);
        platform = RunningPlatform.start(TestDatabase.h2(), home, home.resolve("no-distribution"));
        platform.awaitModel(MODEL);
        platform.signIn();
        good = serving();
        bad = retrain(platform);
        platform.post("/api/models/" + MODEL + "/versions/" + bad + "/promote", "{\"reason\": \"a test\"}").expect(200);
        assertThat(serving()).isEqualTo(bad).isNotEqualTo(good);
        heard.start();
        ((Logger) LoggerFactory.getLogger("org.hindsight")).addAppender(heard);
    }

    @AfterAll
    void stop() {
        ((Logger) LoggerFactory.getLogger("org.hindsight")).detachAppender(heard);
        if (platform != null) {
            platform.close();
        }
    }

    /** A plugin whose models are objects of Weka, stored by Java's serialisation. */
    private static void drop(Path home) {
        StringBuilder baseline = new StringBuilder("x,smoker,outcome\n");
        for (int i = 0; i < 300; i++) {
            baseline.append(i / 3.0).append(',').append(i % 2).append(',').append(i % 7 < 2 == i < 150 ? 1 : 0).append('\n');
        }
        PluginSource source = new PluginSource(MODEL)
                .seeing(WekaTrainer.class, weka.classifiers.bayes.NaiveBayes.class)
                .with("trainer", "return org.hindsight.weka.WekaTrainer.of(features(), target(), new org.hindsight.weka.Learner.Custom(\"Naive Bayes\", \"\","
                        + " weka.classifiers.bayes.NaiveBayes::new, org.hindsight.weka.Learner.Choices.NOMINAL, true));");
        PluginJar.of(MODEL, source).entry("baseline-data/" + MODEL + ".csv", baseline.toString()).into(home.resolve("plugins"), MODEL + ".jar");
    }

    private static String retrain(RunningPlatform platform) {
        JsonNode queued = platform.post("/api/admin/retrain", "{\"models\": [\"" + MODEL + "\"]}").expect(202).body().get("runs").get(0);
        return platform.awaitRun(queued.get("id").getLongValue()).get("version").getStringValue();
    }

    private String serving() {
        RunningPlatform.Answer answer =
                platform.post("/api/assessments/" + MODEL + "/predictions", "{\"answers\": {\"x\": 10, \"smoker\": false}}");
        return answer.status() == 201 ? answer.body().get("model_version").getStringValue() : "none";
    }

    /** What is wrong with the files, and what an admin is told of it. */
    enum Sabotage {
        ONE_BIT_TURNED("model.bin: it was changed after it was written") {
            @Override
            void on(RefusedArtefactsIT it) throws IOException {
                byte[] bytes = Files.readAllBytes(it.file("model.bin"));
                bytes[bytes.length / 2] ^= 1;
                Files.write(it.file("model.bin"), bytes);
            }
        },
        CUT_SHORT("model.bin: it was changed after it was written") {
            @Override
            void on(RefusedArtefactsIT it) throws IOException {
                Files.write(it.file("model.bin"), Arrays.copyOf(Files.readAllBytes(it.file("model.bin")), 500));
            }
        },
        EMPTY("model.bin: it was changed after it was written") {
            @Override
            void on(RefusedArtefactsIT it) throws IOException {
                Files.write(it.file("model.bin"), new byte[0]);
            }
        },
        GONE("its files are not there any more") {
            @Override
            void on(RefusedArtefactsIT it) throws IOException {
                Files.delete(it.file("model.bin"));
            }
        },
        SEAL_CUT_SHORT("its files cannot be read") {
            @Override
            void on(RefusedArtefactsIT it) throws IOException {
                Files.writeString(it.file("model.json"), Files.readString(it.file("model.json")).substring(0, 40));
            }
        },
        SEAL_CHANGED("model.json: it was changed after it was written") {
            @Override
            void on(RefusedArtefactsIT it) throws IOException {
                String seal = Files.readString(it.file("model.json"));
                Files.writeString(it.file("model.json"), seal.replaceFirst("\"erasures\":0", "\"erasures\":1"));
                assertThat(Files.readString(it.file("model.json"))).isNotEqualTo(seal);
            }
        },
        OF_ANOTHER_VERSION("model.json: it was changed after it was written") {
            @Override
            void on(RefusedArtefactsIT it) throws IOException {
                it.replace(it.folder(it.good));
            }
        },
        OF_ANOTHER_PLUGIN("model.json: it was changed after it was written") {
            @Override
            void on(RefusedArtefactsIT it) throws IOException {
                byte[] model = Files.readAllBytes(it.file("model.bin"));
                it.platform.bean(ModelStore.class).write("another", it.bad, new Bytes(model), Map.of(), 0);
                it.replace(home.resolve("models/another").resolve(it.bad));
            }
        },
        OF_ANOTHER_INSTALLATION("it was signed with another key") {
            @Override
            void on(RefusedArtefactsIT it) throws IOException {
                it.replace(it.fromElsewhere());
            }
        },
        /** Another installation that also changed the key's name: its signature does not fit. */
        OF_ANOTHER_INSTALLATION_THAT_DENIES_IT("model.json: it was changed after it was written") {
            @Override
            void on(RefusedArtefactsIT it) throws IOException {
                String ours = it.platform.bean(Keys.class).keyId();
                it.replace(it.fromElsewhere());
                String seal = Files.readString(it.file("model.json"));
                Files.writeString(it.file("model.json"), seal.replaceFirst("\"keyId\":\"[^\"]*\"", "\"keyId\":\"" + ours + "\"")
                        .replaceFirst("\"key_id\":\"[^\"]*\"", "\"key_id\":\"" + ours + "\""));
                assertThat(Files.readString(it.file("model.json"))).isNotEqualTo(seal).contains(ours);
            }
        },
        SIGNED_AND_NO_MODEL("These bytes are no model of this trainer") {
            @Override
            void on(RefusedArtefactsIT it) throws IOException {
                it.sign(Streams.of(new Streams.Gadget()));
            }
        },
        SIGNED_WITH_A_CLASS_THAT_NO_MODEL_NEEDS("name the class " + Streams.Gadget.class.getName()) {
            @Override
            void on(RefusedArtefactsIT it) throws IOException {
                it.signWith(Streams.of(new Object[] {new Streams.Gadget(), "x"}));
            }
        },
        SIGNED_WITH_SUCH_A_CLASS_DEEP_INSIDE("name the class " + Streams.Gadget.class.getName()) {
            @Override
            void on(RefusedArtefactsIT it) throws IOException {
                it.signWith(Streams.of(new Object[] {new ArrayList<>(List.of(new HashMap<>(Map.of("a", new Streams.Gadget())))), "x"}));
            }
        },
        SIGNED_WITH_A_PROXY("name the class java.lang.Runnable") {
            @Override
            void on(RefusedArtefactsIT it) throws IOException {
                it.signWith(Streams.of(new Object[] {Streams.proxy(), "x"}));
            }
        },
        SIGNED_WITH_AN_ARRAY_OF_OTHERS("name the class [L" + Streams.Gadget.class.getName()) {
            @Override
            void on(RefusedArtefactsIT it) throws IOException {
                it.signWith(Streams.of(new Object[] {new Streams.Gadget[0], "x"}));
            }
        },
        SIGNED_WITH_AN_ARRAY_THAT_CLAIMS_ALL_MEMORY("name more than they hold") {
            @Override
            void on(RefusedArtefactsIT it) throws IOException {
                it.signWith(Streams.hollowArray());
            }
        },
        SIGNED_WITH_SETS_THAT_TAKE_ALL_TIME("name more than they hold") {
            @Override
            void on(RefusedArtefactsIT it) throws IOException {
                it.signWith(Streams.of(new Object[] {Streams.setsOfSets(), "x"}));
            }
        },
        SIGNED_AND_NESTED_TOO_DEEP("which no model needs") {
            @Override
            void on(RefusedArtefactsIT it) throws IOException {
                it.signWith(Streams.nested(100_001));
            }
        };

        private final String told;

        Sabotage(String told) {
            this.told = told;
        }

        abstract void on(RefusedArtefactsIT it) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedAndToldAndTheLastGoodVersionServes(Sabotage sabotage) throws IOException {
        Path safe = elsewhere.resolve("safe-" + sabotage);
        copy(folder(bad), safe);
        heard.list.clear();

        sabotage.on(this);
        platform.post("/api/plugins/" + MODEL + "/reload", null).expect(200);

        await().atMost(Duration.ofSeconds(60)).until(() -> !refused().isNull());
        assertThat(refused().get("version").getStringValue()).isEqualTo(bad);
        assertThat(refused().get("reason").getStringValue()).startsWith("Version " + bad + " of '" + MODEL + "' is refused: ").contains(sabotage.told);
        assertThat(refused().get("serving").getStringValue()).isEqualTo(good);
        assertThat(serving()).isEqualTo(good);
        assertThat(Streams.Gadget.ran).as("whether anything of it ran").isFalse();
        for (String page : new String[] {"/admin/dashboard", "/admin/models/" + MODEL}) {
            String text = platform.page(page, "en").expect(200).text();
            assertThat(text).contains("Version " + bad + " of", "is refused", good + " serves in its place.");
        }
        assertThat(heard.list).anyMatch(event -> event.getLevel() == Level.ERROR
                && event.getFormattedMessage().contains("Version " + bad + " of '" + MODEL + "' is refused"));

        replace(safe);
        platform.post("/api/plugins/" + MODEL + "/reload", null).expect(200);
        await().atMost(Duration.ofSeconds(60)).until(() -> refused().isNull() && serving().equals(bad));
        assertThat(platform.page("/admin/dashboard", "en").expect(200).text()).doesNotContain("is refused");
    }

    @Test
    void whereNothingCanBeReadNothingAnswersAndThatIsTold() throws IOException {
        copy(folder(bad), elsewhere.resolve("bad"));
        copy(folder(good), elsewhere.resolve("good"));
        Files.delete(file("model.bin"));
        Files.delete(folder(good).resolve("model.bin"));
        platform.post("/api/plugins/" + MODEL + "/reload", null).expect(200);

        await().atMost(Duration.ofSeconds(60)).until(() -> !refused().isNull());
        assertThat(refused().get("serving").isNull()).isTrue();
        platform.post("/api/assessments/" + MODEL + "/predictions", "{\"answers\": {\"x\": 10, \"smoker\": false}}").expect(503);
        assertThat(platform.page("/admin/dashboard", "es").expect(200).text()).contains("No se puede leer ninguna versi\u00f3n");

        replace(folder(good), elsewhere.resolve("good"));
        replace(elsewhere.resolve("bad"));
        platform.post("/api/plugins/" + MODEL + "/reload", null).expect(200);
        await().atMost(Duration.ofSeconds(60)).until(() -> refused().isNull() && serving().equals(bad));
    }

    private JsonNode refused() {
        return platform.get("/api/models").expect(200).body().get(0).get("refused");
    }

    /** The same version of a platform with another secret. */
    private Path fromElsewhere() throws IOException {
        Path other = elsewhere.resolve("other");
        if (!Files.exists(other)) {
            drop(other);
            Map<String, Object> secret = Map.of("hindsight.secret", Base64.getEncoder().encodeToString("another secret of 32 characters!".getBytes(UTF_8)));
            try (RunningPlatform there = RunningPlatform.start(TestDatabase.h2(), other, other.resolve("no-distribution"), secret)) {
                there.awaitModel(MODEL);
            }
        }
        try (Stream<Path> versions = Files.list(other.resolve("models").resolve(MODEL))) {
            return versions.findFirst().orElseThrow();
        }
    }

    /** Writes the version anew with these bytes as its model, signed by this platform as every version is. */
    private void sign(byte[] model) throws IOException {
        ModelStore store = platform.bean(ModelStore.class);
        store.delete(MODEL, bad);
        store.write(MODEL, bad, new Bytes(model), Map.of(), 0);
    }

    /** The same with a genuine model in which nothing but its stream of objects is another. */
    private void signWith(byte[] stream) throws IOException {
        sign(Streams.inPlaceOfTheStreamIn(Files.readAllBytes(file("model.bin")), stream));
    }

    private record Bytes(byte[] bytes) implements TrainedModel {

        @Override
        public Prediction predict(FeatureVector features) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(OutputStream out) throws IOException {
            out.write(bytes);
        }

        @Override
        public Map<String, String> description() {
            return Map.of();
        }
    }

    private Path folder(String version) {
        return home.resolve("models").resolve(MODEL).resolve(version);
    }

    private Path file(String name) {
        return folder(bad).resolve(name);
    }

    private void replace(Path with) throws IOException {
        replace(folder(bad), with);
    }

    private static void replace(Path folder, Path with) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        copy(with, folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
