package org.hindsight.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.nio.file.Path;
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
