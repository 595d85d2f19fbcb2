package org.hindsight.web.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hindsight.core.account.ApiKeys.Scope;
import org.hindsight.core.retraining.FakeRetraining;
import org.hindsight.core.trigger.FakeSchedules;
import org.hindsight.web.Answer;
import org.hindsight.web.TestServer;
import org.hindsight.web.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrainingApiTest extends WebTest {

    private static final String PATH = "/api/models/mood/training";
    private static final String TRIGGERS = "/api/models/mood/triggers/";

    @BeforeEach
    void reset() {
        server.bean(FakeRetraining.class).reset();
        server.bean(FakeSchedules.class).reset("mood");
    }

    @Test
    void tellsWhatThereIsToLearnFromAndWhen() {
        Answer answer = server.get(PATH, TestServer.key(Scope.MODELS));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).containsOnlyKeys("training_statistics", "training_triggers", "data_usage");
        assertThat(answer.<Map<String, Object>>at("training_statistics")).contains(
                Map.entry("total_outcomes", 9), Map.entry("recent_outcomes_7days", 6), Map.entry("new_outcomes", 4),
                Map.entry("ready_for_training", true));
        List<Map<String, Object>> triggers = answer.at("training_triggers");
        assertThat(triggers).extracting(trigger -> trigger.get("id")).containsExactly("cron", "interval", "burst");
        assertThat(triggers.getFirst())
                .containsEntry("kind", "cron")
                .containsEntry("description", "daily at 02:00, with 3 new outcomes or more")
                .containsEntry("enabled", true)
                .containsEntry("next_at", "2026-03-03T02:00:00Z")
                .containsEntry("last_fired_at", "2026-03-03T01:00:00Z")
                .containsEntry("last_reason", "Skipped: one outcome is new, 3 are needed.")
                .containsEntry("expression", "0 2 * * *")
                .containsEntry("minimum_outcomes", 3);
        assertThat(triggers.getLast())
                .containsEntry("last_run", 7)
                .containsEntry("within", "PT24H")
                .containsEntry("cooldown", "PT6H");
        assertThat(answer.body()).contains("all 9 confirmed outcomes there ever were");
    }

    @Test
    void trainsInTheBackgroundAndGivesTheRunThatIsOnItsWay() {
        Answer first = server.post(PATH, "{\"action\":\"train\"}", TestServer.key(Scope.RETRAIN));
        Answer second = server.post(PATH, "{\"action\":\"train\"}", server.admin());

        assertThat(first.status()).isEqualTo(202);
        assertThat(first.json()).containsEntry("model", "mood").containsEntry("status", "QUEUED").containsKey("id");
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(server.post(PATH, "{\"action\":\"stats\"}", server.admin()).<Map<String, Object>>at("training_statistics"))
                .containsEntry("last_training_trigger", "manual");
    }

    @Test
    void changesATriggerAndSetsAllUpAnew() {
        Answer changed = server.put(TRIGGERS + "interval", "{\"every\":\"PT36H\",\"minimum_outcomes\":8,\"enabled\":false}", server.admin());

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json())
                .containsEntry("description", "every 36 hours, with 8 new outcomes or more")
                .containsEntry("enabled", false)
                .containsEntry("every", "PT36H");
        assertThat(changed.json().get("changed_by")).isNotNull();
        assertThat(server.put(TRIGGERS + "interval", "{\"enabled\":true}", server.admin()).json()).containsEntry("every", "PT36H");
        assertThat(server.put(TRIGGERS + "interval", "{\"to_default\":true}", server.admin()).json()).containsEntry("every", "PT12H");

        server.put(TRIGGERS + "cron", "{\"expression\":\"30 4 * * mon\"}", server.admin());
        Answer setUp = server.post(PATH, "{\"action\":\"setup_schedules\"}", server.admin());
        assertThat(setUp.status()).isEqualTo(200);
        assertThat(setUp.<List<Map<String, Object>>>at("training_triggers").getFirst()).containsEntry("expression", "0 2 * * *");
    }

    @Test
    void listsTheTriggersOfAllModelsThoseDueFirstAtTheTop() {
        Answer answer = server.get("/api/schedules", TestServer.key(Scope.MODELS));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).containsSubsequence("\"model\":\"mood\"", "\"kind\":\"cron\"", "\"kind\":\"interval\"", "\"kind\":\"burst\"");
    }

    @Test
    void tellsWhatDoesNotFit() {
        assertThat(server.post(PATH, "{\"action\":\"dance\"}", server.admin()).body()).contains("Expected train, setup_schedules or stats, found 'dance'.");
        assertThat(server.post(PATH, "{}", server.admin()).status()).isEqualTo(422);
        Answer wrong = server.put(TRIGGERS + "burst", "{\"within\":\"a day\",\"cooldown\":\"6\"}", server.admin());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("within", "found 'a day'", "cooldown");
        assertThat(server.put(TRIGGERS + "cron", "{\"expression\":\"0 25 * * *\"}", server.admin()).body()).contains("'25' is not within 0 to 23");
        Answer perhaps = server.put(TRIGGERS + "cron", "{\"enabled\":\"perhaps\",\"to_default\":1}", server.admin());
        assertThat(perhaps.status()).isEqualTo(422);
        assertThat(perhaps.body()).contains("Expected true or false, found perhaps.", "Expected true or false, found 1.");
        assertThat(server.put(TRIGGERS + "moon", "{\"enabled\":true}", server.admin()).status()).isEqualTo(404);
        assertThat(server.get("/api/models/moods/training", server.admin()).status()).isEqualTo(404);
        assertThat(server.post("/api/models/moods/training", "{\"action\":\"train\"}", server.admin()).status()).isEqualTo(404);
    }

    @Test
    void eachActionIsForThoseItIsMeantFor() {
        assertThat(server.post(PATH, "{\"action\":\"train\"}", TestServer.key(Scope.MODELS)).status()).isEqualTo(403);
        assertThat(server.post(PATH, "{\"action\":\"stats\"}", TestServer.key(Scope.RETRAIN)).status()).isEqualTo(403);
        assertThat(server.post(PATH, "{\"action\":\"setup_schedules\"}", TestServer.key(Scope.RETRAIN)).status()).isEqualTo(403);
        assertThat(server.post(PATH, "{\"action\":\"train\"}", TestServer.key(Scope.PREDICT)).status()).isEqualTo(403);
        assertThat(server.post(PATH, "{\"action\":\"train\"}").status()).isEqualTo(401);
        assertThat(server.put(TRIGGERS + "cron", "{\"enabled\":false}", TestServer.key(Scope.RETRAIN)).status()).isEqualTo(403);
        assertThat(server.get(PATH).status()).isEqualTo(401);
        assertThat(server.get("/api/schedules").status()).isEqualTo(401);
    }
}
