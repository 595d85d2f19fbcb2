package org.hindsight.web.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hindsight.core.account.ApiKeys.Scope;
import org.hindsight.core.retraining.FakeRetraining;
import org.hindsight.web.Answer;
import org.hindsight.web.TestServer;
import org.hindsight.web.WebTest;
import org.junit.jupiter.api.Test;

class RunApiTest extends WebTest {

    @Test
    void retrainsAllWhenNoneIsNamed() {
        Answer answer = server.post("/api/admin/retrain", "", server.admin());

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.<List<Map<String, Object>>>at("runs")).containsExactly(
                Map.of("id", 1, "model", "mood", "status", "QUEUED"), Map.of("id", 2, "model", "wait", "status", "QUEUED"));
        assertThat(server.post("/api/admin/retrain", "{}", server.admin()).<List<?>>at("runs")).hasSize(2);
    }

    @Test
    void givesTheRunThatIsUnderWay() {
        long id = retrain("mood");
        server.bean(FakeRetraining.class).start(id);

        Answer again = server.post("/api/admin/retrain", "{\"models\":[\"mood\"]}", TestServer.key(Scope.RETRAIN));

        assertThat(again.<Map<String, Object>>at("runs.0")).isEqualTo(Map.of("id", (int) id, "model", "mood", "status", "RUNNING"));
    }

    @Test
    void startsNothingWhenOneModelIsUnknown() {
        Answer answer = server.post("/api/admin/retrain", "{\"models\":[\"mood\",\"moods\"]}", server.admin());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(server.get("/api/runs", server.admin()).list()).isEmpty();
    }

    @Test
    void refusesAnEmptyList() {
        assertThat(server.post("/api/admin/retrain", "{\"models\":[]}", server.admin()).status()).isEqualTo(422);
        assertThat(server.post("/api/admin/retrain", "{\"models\":[null]}", server.admin()).status()).isEqualTo(422);
    }

    @Test
    void tellsEverythingAboutARunThatEnded() {
        long id = retrain("mood");
        server.bean(FakeRetraining.class).finish(id);

        Answer run = server.get("/api/runs/" + id, server.admin());

        assertThat(run.json())
                .containsOnlyKeys(
                        "id", "model", "trigger", "reason", "status", "stage", "progress", "message", "queued_at", "started_at",
                        "finished_at", "node", "version", "decision", "counts", "k")
                .containsEntry("trigger", "manual")
                .containsEntry("reason", "Asked for by admin@example.org.")
                .containsEntry("status", "KEPT")
                .containsEntry("progress", 1.0)
                .containsEntry("finished_at", "2026-03-01T02:00:09Z")
                .containsEntry("k", 7);
        assertThat(run.<Map<String, Object>>at("decision"))
                .containsOnlyKeys(
                        "result", "reason", "profile", "basis", "metric", "champion", "challenger", "difference", "low", "high",
                        "p_value", "n", "groups", "needed", "ruling", "mode", "floors", "shadow")
                .containsEntry("p_value", 0.4)
                .containsEntry("needed", 290);
        assertThat(run.<Map<String, Object>>at("counts")).isEqualTo(
                Map.of("baseline", 1000, "outcomes", 12, "rejected", 2, "suppressed", 0, "training", 808, "holdout", 202));
    }

    @Test
    void saysNullForWhatARunDoesNotKnowYet() {
        assertThat(server.get("/api/runs/" + retrain("mood"), server.admin()).json())
                .containsEntry("started_at", null)
                .containsEntry("stage", null)
                .containsEntry("decision", null)
                .containsEntry("counts", null)
                .containsEntry("k", null);
    }

    @Test
    void listsRunsNewestFirst() {
        retrain("mood");
        retrain("wait");

        assertThat(server.get("/api/runs", server.admin()).list()).extracting(run -> run.get("id")).containsExactly(2, 1);
        assertThat(server.get("/api/runs?limit=1", server.admin()).list()).extracting(run -> run.get("id")).containsExactly(2);
        assertThat(server.get("/api/runs?model=mood", TestServer.key(Scope.MODELS)).list())
                .extracting(run -> run.get("id"))
                .containsExactly(1);
    }

    @Test
    void refusesALimitThatIsNone() {
        assertThat(server.get("/api/runs?limit=0", server.admin()).status()).isEqualTo(422);
        assertThat(server.get("/api/runs?limit=501", server.admin()).status()).isEqualTo(422);
        Answer text = server.get("/api/runs?limit=many", server.admin());
        assertThat(text.status()).isEqualTo(400);
        assertThat(text.<String>at("detail")).contains("'limit'").contains("'many'").doesNotContain("int");
    }

    @Test
    void cancelsOnceOnly() {
        long id = retrain("mood");

        assertThat(server.post("/api/runs/" + id + "/cancel", "", server.admin()).<String>at("status")).isEqualTo("CANCELLED");
        assertThat(server.post("/api/runs/" + id + "/cancel", "", server.admin()).status()).isEqualTo(409);
        assertThat(server.post("/api/runs/77/cancel", "", server.admin()).status()).isEqualTo(404);
        assertThat(server.get("/api/runs/77", server.admin()).status()).isEqualTo(404);
        assertThat(server.get("/api/runs/first", server.admin()).status()).isEqualTo(400);
    }

    @Test
    void tellsTheWholeLogAndThenTheEnd() {
        FakeRetraining runs = server.bean(FakeRetraining.class);
        long id = retrain("mood");
        runs.say(id, "Collecting.");
        runs.say(id, "Two\nlines.");
        runs.finish(id);

        Answer events = server.get("/api/runs/" + id + "/events", server.admin());

        assertThat(events.status()).isEqualTo(200);
        assertThat(events.header("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        assertThat(events.header("X-Accel-Buffering")).hasValue("no");
        String[] blocks = events.body().strip().split("\n\n");
        assertThat(blocks).hasSize(3);
        assertThat(blocks[0].lines()).contains("id: 1", "event: log",
                "data: {\"number\":1,\"at\":\"2026-03-01T02:00:00Z\",\"message\":\"Collecting.\"}");
        assertThat(blocks[1].lines()).contains("id: 2");
        assertThat(blocks[2]).contains("event: end").contains("\"status\":\"KEPT\"");
    }

    @Test
    void goesOnAfterTheLastEventThatArrived() {
        FakeRetraining runs = server.bean(FakeRetraining.class);
        long id = retrain("mood");
        runs.say(id, "One.");
        runs.say(id, "Two.");
        runs.finish(id);

        Answer rest = server.get("/api/runs/" + id + "/events", and(server.admin(), "Last-Event-ID", "1"));
        assertThat(rest.body()).contains("Two.").doesNotContain("One.");

        Answer nothing = server.get("/api/runs/" + id + "/events", and(server.admin(), "Last-Event-ID", "2"));
        assertThat(nothing.status()).as("a browser stops to come back only at 204").isEqualTo(204);
    }

    @Test
    void answers404ForTheEventsOfNoRun() {
        Answer answer = server.get("/api/runs/77/events", and(server.admin(), "Accept", "text/event-stream"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
    }

    private long retrain(String model) {
        return server.post("/api/admin/retrain", "{\"models\":[\"" + model + "\"]}", server.admin())
                .<Integer>at("runs.0.id");
    }

    private static String[] and(String[] headers, String... more) {
        String[] all = Arrays.copyOf(headers, headers.length + more.length);
        System.arraycopy(more, 0, all, headers.length, more.length);
        return all;
    }
}
