package org.hindsight.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.StringJoiner;
import org.hindsight.core.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model learns by itself, in the packaged platform, without anybody asking for it. */
class TriggersIT {

    @TempDir
    Path folder;

    @Test
    void manyOutcomesStartATraining() throws IOException {
        Path plugins = Files.createDirectories(folder.resolve("distribution/plugins"));
        Files.copy(
                Path.of(System.getProperty("hindsight.root"), "platform/app/target/hindsight/plugins/clinic-wait.jar"),
                plugins.resolve("clinic-wait.jar"));
        try (RunningPlatform platform = RunningPlatform.start(
                TestDatabase.h2(), folder.resolve("home"), folder.resolve("distribution"), Map.of("hindsight.triggers.enabled", true))) {
            platform.awaitModel("clinic-wait");
            platform.signIn();
            String visit = visit(platform.get("/api/assessments/clinic-wait").expect(200).body());
            for (int i = 0; i < 5; i++) {
                String token = platform.post("/api/assessments/clinic-wait/predictions", visit).expect(201).body().get("token").getStringValue();
                platform.put("/api/predictions/" + token + "/outcome", "{\"value\": " + (10 + i) + "}").expect(200);
            }

            await().atMost(Duration.ofMinutes(1)).until(() -> !newest(platform).get("trigger").getStringValue().equals("initial"));

            JsonNode run = newest(platform);
            assertThat(run.get("trigger").getStringValue()).isEqualTo("burst");
            assertThat(run.get("reason").getStringValue()).isEqualTo("5 outcomes within 24 hours.");
            JsonNode training = platform.get("/api/models/clinic-wait/training").expect(200).body();
            JsonNode burst = training.get("training_triggers").get(2);
            assertThat(burst.get("last_run").getLongValue()).isEqualTo(run.get("id").getLongValue());
            assertThat(burst.get("last_reason").getStringValue()).isEqualTo("5 outcomes within 24 hours.");
            assertThat(platform.page("/admin/schedules", "es").text()).contains("5 desenlaces en 24 horas", "Cada día a las 02:00");
        }
    }

    /** The least of everything. */
    private static String visit(JsonNode assessment) {
        StringJoiner answers = new StringJoiner(", ", "{\"answers\": {", "}}");
        for (JsonNode section : assessment.get("sections").values()) {
            for (JsonNode question : section.get("features").values()) {
                JsonNode choices = question.get("choices");
                String least = choices.size() > 0 ? "\"" + choices.get(0).get("value").getStringValue() + "\"" : question.get("min").coerceStringValue();
                answers.add("\"" + question.get("name").getStringValue() + "\": " + least);
            }
        }
        return answers.toString();
    }

    private static JsonNode newest(RunningPlatform platform) {
        return platform.get("/api/runs?model=clinic-wait&limit=1").expect(200).body().get(0);
    }
}
