package org.hindsight.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hindsight.core.account.Accounts;
import org.hindsight.core.account.ApiKeys;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.model.ModelStore;
import org.hindsight.core.model.RefusedArtefactException;
import org.hindsight.core.model.Rescan;
import org.hindsight.core.plugin.Lease;
import org.hindsight.core.plugin.Plugins;
import org.hindsight.core.retraining.Reproduction;
import org.hindsight.core.retraining.Retraining;
import org.hindsight.core.source.Sources;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.TrainedModel;
import org.hindsight.ui.platform.OutcomeSources;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What lies beside a version's model, on the real platform: snapshot, provenance and golden rows, and what can be done with them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VersionFilesIT {

    @TempDir
    static Path home;

    private RunningPlatform platform;
    private final List<String> tokens = new ArrayList<>();
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private String version = "";

    @BeforeAll
    void start() {
        heard.start();
        Logger all = (Logger) LoggerFactory.getLogger("org.hindsight");
        all.setLevel(Level.TRACE);
        all.addAppender(heard);
        platform = RunningPlatform.start(TestDatabase.h2(), home);
        platform.awaitModel("heart");
        for (int i = 0; i < 12; i++) {
            String answers = WholeLoopContract.FIRST_PATIENT.replace("\"age\": 63", "\"age\": " + (41 + i % 6)).replace("233", "" + (200 + i));
            String token = platform.post("/api/assessments/heart/predictions", "{\"answers\": " + answers + ", \"subject\": \"patient " + i + "\"}")
                    .expect(201).body().get("token").getStringValue();
            platform.put("/api/predictions/" + token + "/outcome", "{\"value\": \"" + (i % 3 == 0 ? "yes" : "no") + "\"}").expect(200);
            tokens.add(token);
        }
        platform.signIn();
        JsonNode queued = platform.post("/api/admin/retrain", "{\"models\": [\"heart\"]}").expect(202).body().get("runs").get(0);
        version = platform.awaitRun(queued.get("id").getLongValue()).get("version").getStringValue();
    }

    @AfterAll
    void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    @Order(1)
    void theSnapshotHoldsBandsAndNothingThatNamesAnybody() throws IOException {
        List<String> lines = Files.readAllLines(home.resolve("models/heart").resolve(version).resolve("snapshot.csv"));

        assertThat(lines.getFirst()).startsWith("_row,_person,_side,age,sex,").endsWith(",_outcome");
        assertThat(lines).hasSize(13);
        assertThat(lines.subList(1, 13)).allMatch(line -> line.contains(",40 to below 50,1,")).isSorted();
    }

    @Test
    @Order(2)
    void aVersionIsReproducedBitByBit() {
        Reproduction.Report report = reproduce();

        assertThat(report.verdict()).as(report.toString()).isEqualTo(Reproduction.Verdict.IDENTICAL);
        assertThat(report.findings()).anyMatch(line -> line.startsWith("Answers: 200 of 200 golden rows"));
    }

    @Test
    @Order(3)
    void aCorrectionAndAWithdrawalDoNotHinderIt() {
        platform.put("/api/predictions/" + tokens.get(0) + "/outcome", "{\"value\": \"no\"}").expect(200);
        platform.delete("/api/predictions/" + tokens.get(1) + "/outcome").expect(204);

        Reproduction.Report report = reproduce();

        assertThat(report.verdict()).as(report.toString()).isEqualTo(Reproduction.Verdict.IDENTICAL);
        assertThat(report.findings()).contains("2 outcomes were corrected or withdrawn since; what was known then is used.");
    }

    @Test
    @Order(4)
    void anErasedRowLeavesTheSnapshotAndIsTold() {
        platform.delete("/api/predictions/" + tokens.get(2)).expect(204);

        Path snapshot = home.resolve("models/heart").resolve(version).resolve("snapshot.csv");
        await().atMost(Duration.ofSeconds(10)).until(() -> Files.readAllLines(snapshot).size() == 12);
        Reproduction.Report report = reproduce();
        assertThat(report.verdict()).as(report.toString()).isEqualTo(Reproduction.Verdict.DIFFERENT);
        assertThat(report.findings()).contains("Not reproducible: 1 row was erased since.");
    }

    @Test
    @Order(4)
    void theCardAndTheVersionSayAllThatIsKnown() {
        String path = "/api/models/heart/versions/" + version;
        JsonNode card = platform.get(path + "/card").expect(200).body();
        assertNothingIsEmpty(card);
        assertThat(card.get("summary").getStringValue()).contains("simulated baseline data");
        String html = platform.page(path + "/card", "es").expect(200).text();
        assertThat(html).startsWith("<!DOCTYPE html>").contains("<html lang=\"es\">", "Ficha del modelo", "k no limita lo que memoriza un bosque");

        JsonNode known = platform.get(path).expect(200).body();
        assertThat(known.get("subgroups").size()).isEqualTo(7);
        assertThat(known.get("subgroups").get(0).get("feature").getStringValue()).isEqualTo("age");
        assertThat(known.get("subgroups").get(0).get("too_few").isBoolean()).isTrue();
        assertThat(known.get("anonymity").get("k").getIntValue()).isEqualTo(12);
        assertThat(known.get("reproducible").getStringValue()).isIn("yes", "not reproducible: 1 row erased");
        platform.get("/api/models/heart/versions/v1/card").expect(404);
    }

    private static void assertNothingIsEmpty(JsonNode node) {
        assertThat(node.isNull()).isFalse();
        if (node.isString()) {
            assertThat(node.getStringValue()).isNotBlank();
        }
        if (node.isContainerNode()) {
            assertThat(node.size()).isPositive();
            node.values().forEach(VersionFilesIT::assertNothingIsEmpty);
        }
    }

    @Test
    @Order(5)
    void anExportedVersionComesBackMarkedAndUnpromoted() {
        byte[] file = platform.download("/api/models/heart/versions/" + version + "/export", "correct horse battery");

        JsonNode taken = platform.upload("/api/models/heart/versions/import", "correct horse battery", file).expect(201).body();

        assertThat(taken.get("version").getStringValue()).startsWith(version + "_");
        assertThat(taken.get("trained_elsewhere").getBooleanValue()).isTrue();
        assertThat(taken.get("serving").getBooleanValue()).isFalse();
        assertThat(taken.get("status").getStringValue()).isEqualTo("KEPT");
        assertThat(platform.upload("/api/models/heart/versions/import", "correct horse battery", file).expect(422).text())
                .contains("was imported already");
        assertThat(platform.upload("/api/models/diabetes/versions/import", "correct horse battery", file).expect(422).text())
                .contains("holds a version of 'heart', not of 'diabetes'");
        assertThat(platform.upload("/api/models/heart/versions/import", "another passphrase", file).expect(422).text())
                .contains("The passphrase is not the one");
        file[file.length - 40] ^= 1;
        assertThat(platform.upload("/api/models/heart/versions/import", "correct horse battery", file).expect(422).text())
                .contains("was changed or cut short");
        assertThat(platform.get("/api/models/heart/versions").body().size()).isEqualTo(3);
        Reproduction.Report report = platform.bean(Reproduction.class).reproduce("heart", taken.get("version").getStringValue());
        assertThat(report.findings()).containsExactly("It was trained elsewhere; its data never were here.");
    }

    @Test
    @Order(5)
    void whatCannotBeTriedIsSaidInWords() {
        assertThat(platform.bean(Reproduction.class).reproduce("heart", "v1"))
                .isEqualTo(new Reproduction.Report(Reproduction.Verdict.IMPOSSIBLE, List.of("The model 'heart' has no version 'v1'.")));
        assertThat(platform.bean(Reproduction.class).reproduce("nothing", "v1").findings())
                .containsExactly("There is no active plugin 'nothing'.");
    }

    @Test
    @Order(6)
    void aVersionOnDiskThatTheDatabaseDoesNotKnowIsTakenUpWhenItsSignatureFits() throws IOException {
        Path heart = home.resolve("models/heart");
        copy(heart.resolve(version), heart.resolve("v20200101_000000"));

        Rescan.Found found = platform.bean(Rescan.class).rescan();

        assertThat(found.taken()).isEmpty();
        assertThat(found.known()).isGreaterThanOrEqualTo(2);
        assertThat(found.refused()).singleElement().asString().contains("v20200101_000000", "was changed after it was written");
    }

    @Test
    @Order(7)
    void anExcludedSourceIsNotLearntFromAndTheVersionIsReproducedAfterItIsBack() {
        JsonNode source = platform.get("/api/models/heart/sources").expect(200).body().get(0);
        String path = "/api/models/heart/sources/" + source.get("source").getStringValue();
        assertThat(source.get("outcomes").getLongValue()).as("one was corrected by an admin, who is a source too").isEqualTo(9);
        platform.put(path, "{\"excluded\": true}").expect(422);
        assertThat(platform.put(path, "{\"excluded\": true, \"reason\": \"all from one desk\"}").expect(200).body()
                .get("excluded_by").getStringValue()).isEqualTo(RunningPlatform.ADMIN);
        platform.put("/api/models/heart/sources/api_key:99", "{\"excluded\": false}").expect(404);

        JsonNode queued = platform.post("/api/admin/retrain", "{\"models\": [\"heart\"]}").expect(202).body().get("runs").get(0);
        JsonNode counts = platform.awaitRun(queued.get("id").getLongValue()).get("counts");

        assertThat(counts.get("outcomes").getLongValue()).isEqualTo(10);
        assertThat(counts.get("rejected").getLongValue()).isGreaterThanOrEqualTo(9);
        assertThat(counts.get("baseline").getLongValue() + 10).isEqualTo(counts.get("training").getLongValue() + counts.get("holdout").getLongValue()
                + counts.get("rejected").getLongValue() + counts.get("suppressed").getLongValue());
        String without = platform.get("/api/runs/" + queued.get("id").getLongValue()).body().get("version").getStringValue();
        assertThat(platform.bean(Retraining.class).log(queued.get("id").getLongValue(), 0).toString())
                .contains("Left out: 9 outcomes of 1 sources that an admin has excluded");
        platform.put(path, "{\"excluded\": false}").expect(200);
        assertThat(platform.bean(Reproduction.class).reproduce("heart", without).verdict()).isEqualTo(Reproduction.Verdict.IDENTICAL);
    }

    @Test
    @Order(7)
    void thePagesNameSourcesAndKeepThemOut() {
        OutcomeSources pages = platform.bean(OutcomeSources.class);
        ApiKeys.ApiKey key = platform.bean(ApiKeys.class).create("The desk", Set.of(ApiKeys.Scope.OUTCOME), RunningPlatform.ADMIN).key();
        long admin = platform.bean(Accounts.class).authenticate(RunningPlatform.ADMIN, RunningPlatform.PASSWORD).orElseThrow().id();

        assertThat(pages.nameOf("api_key:" + key.id())).contains("The desk");
        assertThat(pages.nameOf("account:" + admin)).contains(RunningPlatform.ADMIN);
        for (String nobody : List.of("api_key:99", "api_key:", "account:99", "account:x", "account:99999999999999999999", "address:" + "a".repeat(64), "")) {
            assertThat(pages.nameOf(nobody)).as(nobody).isEmpty();
        }
        String source = pages.of("heart").getFirst().source();
        assertThat(pages.exclude("heart", source, "a test", RunningPlatform.ADMIN).orElseThrow().exclusion())
                .extracting(Sources.Exclusion::reason, Sources.Exclusion::by).containsExactly("a test", RunningPlatform.ADMIN);
        assertThat(pages.admit("heart", source, RunningPlatform.ADMIN).orElseThrow().exclusion()).isNull();
        assertThat(pages.exclude("heart", "api_key:99", "a test", RunningPlatform.ADMIN)).isEmpty();
    }

    @Test
    @Order(8)
    void aCorrectlySignedArtefactThatIsNoModelRunsNothing() throws IOException {
        ModelStore store = platform.bean(ModelStore.class);
        store.write("heart", "v20200101_000001", new Gadget(), Map.of(), 0);

        try (Lease lease = platform.bean(Plugins.class).lease("heart").orElseThrow()) {
            assertThatThrownBy(() -> store.read("heart", "v20200101_000001", lease.plugin().plugin().trainer()))
                    .isInstanceOf(RefusedArtefactException.class);
        }
        assertThat(Gadget.ran).isFalse();
    }

    @Test
    @Order(9)
    void aTamperedChampionIsReportedAndTheLastGoodVersionServesOn() throws IOException {
        String good = serving();
        String bad = another(good);
        platform.post("/api/models/heart/versions/" + bad + "/promote", "{\"reason\": \"a test\"}").expect(200);
        assertThat(serving()).isEqualTo(bad).isNotEqualTo(good);
        Path model = home.resolve("models/heart").resolve(bad).resolve("model.bin");
        byte[] bytes = Files.readAllBytes(model);
        bytes[bytes.length / 2] ^= 1;
        Files.write(model, bytes);

        platform.post("/api/plugins/heart/reload", null).expect(200);

        await().atMost(Duration.ofSeconds(60)).until(() -> heard.list.stream().anyMatch(event -> event.getLevel() == Level.ERROR
                && event.getFormattedMessage().contains("Version " + bad + " of 'heart' is refused")));
        await().atMost(Duration.ofSeconds(60)).until(() -> serving().equals(good));
        assertThat(platform.post("/api/models/heart/versions/" + bad + "/promote", "{\"reason\": \"again\"}").status()).isIn(200, 409);
        assertThat(Files.readAllBytes(model)).as("it is left for those who look into it").isEqualTo(bytes);
    }

    /** A version of this installation that does not serve; which one that is depends on what the gate found. */
    private String another(String serving) {
        for (JsonNode one : platform.get("/api/models/heart/versions").body().values()) {
            String name = one.get("version").getStringValue();
            if (!name.equals(serving) && !one.get("trained_elsewhere").getBooleanValue()) {
                return name;
            }
        }
        throw new AssertionError("No other version than " + serving);
    }

    private String serving() {
        RunningPlatform.Answer answer =
                platform.post("/api/assessments/heart/predictions", "{\"answers\": " + WholeLoopContract.FIRST_PATIENT + "}");
        return answer.status() == 201 ? answer.body().get("model_version").getStringValue() : "none";
    }

    /** What an attacker would plant: an object that acts while it is read. */
    private static final class Gadget implements TrainedModel, Serializable {

        private static final long serialVersionUID = 1L;

        static boolean ran;

        private void readObject(ObjectInputStream in) {
            ran = true;
        }

        @Override
        public Prediction predict(FeatureVector features) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(OutputStream out) throws IOException {
            new ObjectOutputStream(out).writeObject(this);
        }

        @Override
        public Map<String, String> description() {
            return Map.of();
        }
    }

    private Reproduction.Report reproduce() {
        return platform.bean(Reproduction.class).reproduce("heart", version);
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
