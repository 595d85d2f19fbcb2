package org.hindsight.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.model.Rescan;
import org.hindsight.core.retraining.Reproduction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What lies beside a version's model, on the real platform: snapshot, provenance and golden rows, and what can be done with them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VersionFilesIT {

    @TempDir
    static Path home;

    private RunningPlatform platform;
    private final List<String> tokens = new ArrayList<>();
    private String version = "";

    @BeforeAll
    void start() {
        platform = RunningPlatform.start(TestDatabase.h2(), home);
        platform.awaitModel("heart");
        for (int i = 0; i < 12; i++) {
            String answers = WholeLoopContract.FIRST_PATIENT.replace("\"age\": 63", "\"age\": " + (41 + i % 6)).replace("233", "" + (200 + i));
            String token = platform.post("/api/assessments/heart/predictions", "{\"answers\": " + answers + "}")
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
        String html = platform.document(path + "/card", "es").expect(200).text();
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
        assertThat(taken.get("status").getStringValue()).isEqualTo("IMPORTED");
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

    private Reproduction.Report reproduce() {
        return platform.bean(Reproduction.class).reproduce("heart", version);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
