package org.hindsight.web.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hindsight.core.account.ApiKeys.Scope;
import org.hindsight.core.retraining.FakePromotions;
import org.hindsight.web.Answer;
import org.hindsight.web.TestServer;
import org.hindsight.web.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerApiTest extends WebTest {

    private static final String[] KEY = TestServer.key(Scope.MODELS);
    private static final String LEDGER = "/api/models/mood/ledger";
    private static final String NEWER = "/api/models/mood/versions/v20260308_020004/promote";
    private static final String OLDER = "/api/models/mood/versions/v20260301_020003/promote";
    private static final String DECLINE = "/api/models/mood/versions/v20260308_020004/decline";
    private static final String REASON = "{\"reason\": \"It finds more of the mothers.\"}";

    @Test
    void tellsEveryChangeOldestFirst() {
        server.post(NEWER, REASON, server.admin());

        Answer answer = server.get(LEDGER, KEY);

        assertThat(answer.list().getFirst())
                .containsOnlyKeys("number", "version", "previous", "declined", "action", "reason", "actor", "at", "prev_hash", "hash")
                .containsEntry("number", 1)
                .containsEntry("previous", null)
                .containsEntry("actor", "gate");
        assertThat(answer.list().getLast()).containsEntry("number", 2).containsEntry("version", "v20260308_020004");
        assertThat(server.get("/api/models/wait/ledger", KEY).list()).isEmpty();
        assertThat(server.get("/api/models/moods/ledger", KEY).status()).isEqualTo(404);
    }

    @Test
    void tellsWhichVersionServedAtATime() {
        server.post(NEWER, REASON, server.admin());

        assertThat(server.get(LEDGER + "?at=2026-03-02T09:59:59Z", KEY).json()).containsEntry("version", "v20260301_020003");
        assertThat(server.get(LEDGER + "?at=2026-03-02T10:00:00Z", KEY).json()).containsEntry("version", "v20260308_020004");
        assertThat(server.get(LEDGER + "?at=2026-03-02T11:00:00%2B01:00", KEY).json()).containsEntry("version", "v20260308_020004");
        assertThat(server.get(LEDGER + "?at=2026-03-02T11:00:00+01:00", KEY).json()).containsEntry("version", "v20260308_020004");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-28T00:00:00Z", "0001-01-01T00:00:00Z", "-999999999-01-01T00:00:00Z"})
    void tellsThatNothingServedYet(String time) {
        Answer answer = server.get(LEDGER + "?at=" + time, KEY);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).hasSize(10).containsEntry("version", null).containsEntry("at", null);
    }

    @Test
    void tellsWhoWillHaveServedAtTheEndOfTime() {
        assertThat(server.get(LEDGER + "?at=%2B999999999-12-31T23:59:59.999999999Z", KEY).json()).containsEntry("version", "v20260301_020003");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "yesterday", "2026-03-01", "2026-03-01T02:00:00", "2026-13-41T02:00:00Z", "1772330400", "%00", "2026-03-01T02:00:00Z,2026-03-02T02:00:00Z"})
    void refusesWhatIsNoTimeWithAZone(String time) {
        Answer answer = server.get(LEDGER + "?at=" + time, KEY);

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.<String>at("errors.0.field")).isEqualTo("at");
    }

    @Test
    void readsTheFirstOfSeveralTimesOrRefusesThem() {
        assertThat(server.get(LEDGER + "?at=2026-03-01T02:00:00&at=x", KEY).status()).isEqualTo(422);
    }

    @Test
    void letsAVersionServeAndRollsBack() {
        Answer promoted = server.post(NEWER, REASON, server.admin());
        Answer back = server.post(OLDER, "{\"reason\": \"Back again.\"}", TestServer.key(Scope.RETRAIN));

        assertThat(promoted.status()).isEqualTo(200);
        assertThat(promoted.json())
                .containsEntry("number", 2)
                .containsEntry("previous", "v20260301_020003")
                .containsEntry("reason", "It finds more of the mothers.")
                .containsEntry("actor", "admin@example.org");
        assertThat(back.json()).containsEntry("number", 3).containsEntry("version", "v20260301_020003");
    }

    @Test
    void keepsTheVersionInServiceWhereAnotherWaits() {
        Answer kept = server.post(DECLINE, "{\"reason\": \"The new outcomes are wrong.\"}", TestServer.key(Scope.RETRAIN));

        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.json())
                .containsEntry("number", 2)
                .containsEntry("version", "v20260301_020003")
                .containsEntry("previous", "v20260301_020003")
                .containsEntry("declined", "v20260308_020004")
                .containsEntry("action", "DECLINED")
                .containsEntry("reason", "The new outcomes are wrong.");
        assertThat(server.get(LEDGER + "?at=2026-03-02T10:00:00Z", KEY).json()).containsEntry("version", "v20260301_020003");
    }

    @Test
    void declinesOnlyWhatWaitsWithAReasonAndForThoseWhoMayDecide() {
        assertThat(server.post(DECLINE, "{}", server.admin()).status()).isEqualTo(422);
        assertThat(server.post(DECLINE.replace("_020004", "_999999"), REASON, server.admin()).status()).isEqualTo(404);
        assertThat(server.post(DECLINE.replace("mood", "moods"), REASON, server.admin()).status()).isEqualTo(404);
        assertThat(server.post(DECLINE, REASON, server.user()).status()).isEqualTo(403);
        assertThat(server.post(DECLINE, REASON, KEY).status()).isEqualTo(403);
        Answer serving = server.post(DECLINE.replace("v20260308_020004", "v20260301_020003"), REASON, server.admin());
        assertThat(serving.status()).isEqualTo(409);
        assertThat(serving.<String>at("detail")).contains("does not wait");
        assertThat(server.get(LEDGER, KEY).list()).hasSize(1);
    }

    @Test
    void promotingTheVersionThatServesEntersNothing() {
        Answer answer = server.post(OLDER, REASON, server.admin());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).containsEntry("number", 1);
        assertThat(server.get(LEDGER, KEY).list()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"reason\": null}", "{\"reason\": \" \\n\"}"})
    void asksForAReason(String body) {
        Answer answer = server.post(NEWER, body, server.admin());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.<Map<String, Object>>at("errors.0")).containsEntry("field", "reason");
        assertThat(server.get(LEDGER, KEY).list()).hasSize(1);
    }

    @Test
    void refusesAReasonThatIsTooLongOrNoText() {
        assertThat(server.post(NEWER, "{\"reason\": \"" + "x".repeat(1001) + "\"}", server.admin()).status()).isEqualTo(422);
        assertThat(server.post(NEWER, "{\"reason\": {\"text\": 1}}", server.admin()).status()).isEqualTo(400);
        assertThat(server.post(NEWER, "[]", server.admin()).status()).isEqualTo(400);
    }

    @Test
    void saysWhatCannotBePromoted() {
        assertThat(server.post("/api/models/mood/versions/v1/promote", REASON, server.admin()).status()).isEqualTo(404);
        assertThat(server.post("/api/models/moods/versions/v1/promote", REASON, server.admin()).status()).isEqualTo(404);

        server.bean(FakePromotions.class).breakFilesOf("v20260308_020004");
        Answer refused = server.post(NEWER, REASON, server.admin());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.<String>at("detail")).contains("not there any more");
    }

    @Test
    void onlyThoseWhoMayRetrainDecide() {
        assertThat(server.post(NEWER, REASON).status()).isEqualTo(401);
        assertThat(server.post(NEWER, REASON, server.user()).status()).isEqualTo(403);
        assertThat(server.post(NEWER, REASON, KEY).status()).isEqualTo(403);
        assertThat(server.get(LEDGER, server.user()).status()).isEqualTo(403);
    }
}
