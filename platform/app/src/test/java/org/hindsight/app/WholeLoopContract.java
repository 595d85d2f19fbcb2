package org.hindsight.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hindsight.core.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main job, from a questionnaire to a retrained model, through HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WholeLoopContract {

    /** The first patient of the Cleveland data. */
    static final String FIRST_PATIENT = "{\"age\": 63, \"sex\": 1, \"cp\": 1, \"trestbps\": 145, \"chol\": 233, \"fbs\": 1, \"restecg\": 2,"
            + " \"thalach\": 150, \"exang\": 0, \"oldpeak\": 2.3, \"slope\": 3, \"ca\": 0, \"thal\": 6}";

    @TempDir
    static Path home;

    private RunningPlatform platform;

    protected abstract TestDatabase database();

    @BeforeAll
    void start() {
        platform = RunningPlatform.start(database(), home);
        platform.awaitModel("heart");
    }

    @AfterAll
    void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void learnsFromWhatReallyHappened() {
        JsonNode first = predict(FIRST_PATIENT);
        assertThat(first.get("label").getStringValue()).isIn("no", "yes");
        assertThat(first.get("probability").getDoubleValue()).isBetween(0.0, 1.0);
        assertThat(first.get("band").getStringValue()).isIn("low", "moderate", "high");
        assertThat(first.get("token").getStringValue()).hasSizeGreaterThan(30);
        String firstVersion = first.get("model_version").getStringValue();

        List<String> tokens = new ArrayList<>();
        tokens.add(first.get("token").getStringValue());
        for (int age = 40; age < 60; age++) {
            tokens.add(predict(FIRST_PATIENT.replace("63", Integer.toString(age))).get("token").getStringValue());
        }
        for (String token : tokens) {
            platform.put("/api/predictions/" + token + "/outcome", "{\"value\": \"yes\"}").expect(200);
        }

        platform.signIn();
        JsonNode queued = platform.post("/api/admin/retrain", "{\"models\": [\"heart\"]}").expect(202).body().get("runs").get(0);
        JsonNode run = platform.awaitRun(queued.get("id").getLongValue());
        assertThat(run.get("status").getStringValue()).as(run.toString()).isIn("PROMOTED", "KEPT", "INSUFFICIENT_EVIDENCE", "NEEDS_REVIEW");
        JsonNode counts = run.get("counts");
        assertThat(counts.get("outcomes").getLongValue()).isEqualTo(21);
        assertThat(counts.get("baseline").getLongValue() + counts.get("outcomes").getLongValue())
                .isEqualTo(counts.get("training").getLongValue() + counts.get("holdout").getLongValue()
                        + counts.get("rejected").getLongValue() + counts.get("suppressed").getLongValue());

        JsonNode versions = platform.get("/api/models/heart/versions").expect(200).body();
        assertThat(versions.size()).isEqualTo(2);
        assertThat(versions.get(0).get("version").getStringValue()).isEqualTo(run.get("version").getStringValue());
        assertThat(versions.get(1).get("version").getStringValue()).isEqualTo(firstVersion);
        JsonNode performance = platform.get("/api/models/heart/performance").expect(200).body();
        assertThat(performance.size()).isEqualTo(2);
        assertThat(performance.get(0).get("version").getStringValue()).isEqualTo(firstVersion);
        assertThat(performance.get(1).get("metrics").get("roc_auc").getDoubleValue()).isBetween(0.7, 1.0);

        String champion = run.get("status").getStringValue().equals("PROMOTED") ? run.get("version").getStringValue() : firstVersion;
        platform.signOut();
        assertThat(predict(FIRST_PATIENT).get("model_version").getStringValue()).isEqualTo(champion);
    }

    @Test
    void anAdminComparesVersionsLetsOneServeAndRollsBack() {
        platform.awaitModel("diabetes");
        platform.signIn();
        JsonNode run = platform.post("/api/admin/retrain", "{\"models\": [\"diabetes\"]}").expect(202).body().get("runs").get(0);
        String second = platform.awaitRun(run.get("id").getLongValue()).get("version").getStringValue();
        String first = platform.get("/api/models/diabetes/performance").expect(200).body().get(0).get("version").getStringValue();
        String serving = platform.get("/api/models/diabetes/accuracy").expect(200).body().get("version").getStringValue();
        String other = serving.equals(first) ? second : first;
        Instant before = platform.bean(Clock.class).instant();

        JsonNode compared = platform.get("/api/models/diabetes/compare?versions=" + first + "," + second).expect(200).body();
        assertThat(compared.get("n").getIntValue()).isPositive();
        assertThat(compared.get("p_value").getDoubleValue()).isBetween(0.0, 1.0);
        for (JsonNode entry : platform.get("/api/models/diabetes/performance").expect(200).body().values()) {
            assertThat(entry.get("on_todays_holdout").get("test_samples")).isEqualTo(compared.get("n"));
        }

        String token = diabetes().get("token").getStringValue();
        promote(other, "It is tried for a day.").expect(200);
        assertThat(predictDiabetes()).isEqualTo(other);
        JsonNode byTheFormer = platform.get("/api/predictions/" + token).expect(200).body();
        assertThat(byTheFormer.get("model_version").getStringValue()).isEqualTo(serving);
        assertThat(byTheFormer.get("drivers").size()).as("what drove a result of a version that serves no more").isEqualTo(8);
        promote(serving, "It was better.").expect(200);
        promote(serving, "It serves already.").expect(200);
        assertThat(predictDiabetes()).isEqualTo(serving);
        promote(serving, " ").expect(422);
        promote("v1", "It is not there.").expect(404);

        JsonNode ledger = platform.get("/api/models/diabetes/ledger").expect(200).body();
        JsonNode back = ledger.get(ledger.size() - 1);
        assertThat(back.get("action").getStringValue()).isEqualTo("ROLLED_BACK");
        assertThat(back.get("reason").getStringValue()).isEqualTo("It was better.");
        assertThat(servedAt(before)).isEqualTo(serving);
        assertThat(servedAt(Instant.parse(ledger.get(ledger.size() - 2).get("at").getStringValue()))).isEqualTo(other);
        platform.get("/api/models/diabetes/ledger?at=2026-03-01T02:00:00").expect(422);
        platform.signOut();
    }

    private RunningPlatform.Answer promote(String version, String reason) {
        return platform.post("/api/models/diabetes/versions/" + version + "/promote", "{\"reason\": \"" + reason + "\"}");
    }

    private String servedAt(Instant time) {
        return platform.get("/api/models/diabetes/ledger?at=" + time).expect(200).body().get("version").getStringValue();
    }

    private String predictDiabetes() {
        return diabetes().get("model_version").getStringValue();
    }

    private JsonNode diabetes() {
        String answers = "{\"Pregnancies\": 2, \"Glucose\": 120, \"BloodPressure\": 70, \"SkinThickness\": 25, \"Insulin\": 90, \"BMI\": 30,"
                + " \"DiabetesPedigreeFunction\": 0.5, \"Age\": 33}";
        return platform.post("/api/assessments/diabetes/predictions", "{\"answers\": " + answers + "}").expect(201).body();
    }

    @Test
    void aPredictionTellsWhatDroveItWhenItIsRead() {
        JsonNode made = predict(FIRST_PATIENT);
        assertThat(made.get("drivers").isNull()).isTrue();

        JsonNode drivers = platform.get("/api/predictions/" + made.get("token").getStringValue()).expect(200).body().get("drivers");
        assertThat(drivers.size()).isEqualTo(13);
        assertThat(Math.abs(drivers.get(0).get("effect").getDoubleValue()))
                .isGreaterThan(0.01)
                .isGreaterThanOrEqualTo(Math.abs(drivers.get(12).get("effect").getDoubleValue()));
        assertThat(drivers.get(0).get("feature").getStringValue()).isNotBlank();
        assertThat(drivers.get(0).get("label").getStringValue()).isNotBlank();
        assertThat(drivers.get(0).get("answer").getStringValue()).isNotBlank();

        JsonNode asked = platform.post("/api/assessments/heart/predictions?drivers=true", "{\"answers\": " + FIRST_PATIENT + "}").expect(201).body();
        assertThat(asked.get("drivers").size()).isEqualTo(13);
    }

    @Test
    void aPredictionIsFoundAgainCorrectedAndErased() {
        String token = predict(FIRST_PATIENT).get("token").getStringValue();
        String path = "/api/predictions/" + token;

        platform.put(path + "/outcome", "{\"value\": \"no\"}").expect(200);
        platform.put(path + "/outcome", "{\"value\": \"yes\"}").expect(200);
        assertThat(platform.get(path).expect(200).body().get("outcome").get("value").getStringValue()).isEqualTo("yes");
        platform.delete(path + "/outcome").expect(204);
        assertThat(platform.get(path).expect(200).body().get("outcome").isNull()).isTrue();

        platform.delete(path).expect(204);
        platform.get(path).expect(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"age\": 63|\"age\": 630|age",
        "\"age\": 63|\"age\": \"old\"|age",
        "\"age\": 63, |''|age",
        "\"sex\": 1|\"sex\": 7|sex",
        "\"age\": 63|\"age\": 63, \"shoe_size\": 43|shoe_size",
        "\"age\": 63|\"age\": [63]|age"
    })
    void everyProblemOfTheAnswersIsNamedAndNothingIsStored(String right, String wrong, String field) {
        platform.signIn();
        long before = predictions();

        RunningPlatform.Answer answer = platform.post(
                "/api/assessments/heart/predictions", "{\"answers\": " + FIRST_PATIENT.replace(right, wrong).replace("\"fbs\": 1", "\"fbs\": 9") + "}");

        answer.expect(422);
        assertThat(answer.response().headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        List<String> fields = new ArrayList<>();
        answer.body().get("errors").values().forEach(error -> fields.add(error.get("field").getStringValue()));
        assertThat(fields).containsExactlyInAnyOrder(field, "fbs");
        assertThat(predictions()).isEqualTo(before);
        platform.signOut();
    }

    @Test
    void whatIsNoPredictionIsRefusedInWords() {
        platform.post("/api/assessments/nothing/predictions", "{\"answers\": {}}").expect(404);
        platform.post("/api/assessments/heart/predictions", "{\"answers\": ").expect(400);
        platform.post("/api/assessments/heart/predictions", "[1, 2]").expect(400);
        platform.post("/api/assessments/heart/predictions", "{\"answers\": \"" + "x".repeat(3_000_000) + "\"}").expect(413);
        platform.get("/api/predictions/" + "A".repeat(43)).expect(404);
        platform.put("/api/predictions/" + "A".repeat(43) + "/outcome", "{\"value\": \"yes\"}").expect(404);
        platform.post("/api/admin/retrain", "{}").expect(401);
    }

    @Test
    void anApiKeyDoesWhatItsScopeSaysUntilItIsRevoked() {
        platform.signIn();
        platform.post("/api/keys", "{\"name\": \"queue\", \"scopes\": [\"everything\"]}").expect(422);
        JsonNode key = platform.post("/api/keys", "{\"name\": \"queue\", \"scopes\": [\"models\"]}").expect(201).body();
        platform.useKey(key.get("key").getStringValue());
        platform.get("/api/models").expect(200);
        platform.post("/api/admin/retrain", "{}").expect(403);

        platform.signIn();
        platform.delete("/api/keys/" + key.get("id").getLongValue()).expect(204);
        platform.useKey(key.get("key").getStringValue());
        platform.get("/api/models").expect(401);
        platform.signOut();
    }

    private long predictions() {
        for (JsonNode model : platform.get("/api/models").expect(200).body().values()) {
            if (model.get("id").getStringValue().equals("heart")) {
                return model.get("predictions").getLongValue();
            }
        }
        throw new AssertionError("There is no model 'heart'.");
    }

    private JsonNode predict(String answers) {
        return platform.post("/api/assessments/heart/predictions", "{\"answers\": " + answers + "}").expect(201).body();
    }
}
