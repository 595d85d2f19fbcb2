package org.hindsight.web.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hindsight.core.account.ApiKeys.Scope;
import org.hindsight.web.Answer;
import org.hindsight.web.TestServer;
import org.hindsight.web.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceApiTest extends WebTest {

    private static final String SOURCES = "/api/models/mood/sources";
    private static final String KEY = SOURCES + "/api_key:3";
    private static final String EXCLUDE = "{\"excluded\": true, \"reason\": \" all from one desk \"}";
    private static final String ADMIT = "{\"excluded\": false}";

    @Test
    void listsEverySourceWithEveryField() {
        Answer answer = server.get(SOURCES, server.admin());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.list()).hasSize(2).allSatisfy(source -> assertThat(source)
                .containsOnlyKeys("source", "outcomes", "foretold", "last_at", "excluded", "reason", "excluded_by", "excluded_at", "look"));
        assertThat(answer.list().getFirst())
                .containsEntry("source", "api_key:3")
                .containsEntry("outcomes", 12)
                .containsEntry("foretold", 9)
                .containsEntry("last_at", "2026-03-01T08:00:00Z")
                .containsEntry("excluded", false)
                .containsEntry("reason", null);
        assertThat(server.get("/api/models/wait/sources", server.admin()).list()).isEmpty();
    }

    @Test
    void tellsWhatWasSeenOfASourceBeforeItWasLearntFrom() {
        Map<String, Object> look = server.get(SOURCES, server.admin()).at("0.look");

        assertThat(look)
                .containsOnlyKeys("source", "run", "at", "cases", "right", "expected", "questions", "answers", "outside", "findings")
                .containsEntry("run", 1).containsEntry("cases", 12).containsEntry("right", 9).containsEntry("expected", 9.6)
                .containsEntry("answers", 12).containsEntry("outside", 7);
        assertThat(server.get(SOURCES, server.admin()).<Map<String, Object>>at("0.look.findings.0"))
                .containsEntry("kind", "outside").containsEntry("question", "age").containsEntry("answer", null)
                .containsEntry("found", 7).containsEntry("of", 12).containsEntry("p_value", 1e-9)
                .containsEntry("text", "'age' lay outside the central 98 % of those known in 7 of 12 cases, where about 0 were to be expected"
                        + " (p < 0.0001)");
        assertThat(server.get(SOURCES, server.admin()).list().get(1)).containsEntry("look", null);
        server.post("/api/admin/retrain", "{\"models\": [\"mood\"]}", server.admin());
        assertThat(server.get("/api/runs/1/sources", server.admin()).list()).containsExactly(look);
    }

    @Test
    void whatARunSawIsForAdminsAlone() {
        assertThat(server.get("/api/runs/1/sources").status()).isEqualTo(401);
        assertThat(server.get("/api/runs/1/sources", server.user()).status()).isEqualTo(403);
        assertThat(server.get("/api/runs/1/sources", TestServer.key(Scope.MODELS)).status()).isEqualTo(403);
        assertThat(server.get("/api/runs/999999/sources", server.admin()).status()).isEqualTo(404);
    }

    @Test
    void anAdminKeepsASourceOutAndTakesItBack() {
        Answer out = server.put(KEY, EXCLUDE, server.admin());

        assertThat(out.status()).as(out.body()).isEqualTo(200);
        assertThat(out.json())
                .containsEntry("excluded", true)
                .containsEntry("reason", "all from one desk")
                .containsEntry("excluded_by", "admin@example.org")
                .containsEntry("excluded_at", "2026-03-02T10:00:00Z");
        assertThat(server.get(SOURCES, server.admin()).list()).contains(out.json());

        assertThat(server.put(KEY, ADMIT, server.admin()).json())
                .containsEntry("excluded", false).containsEntry("reason", null).containsEntry("excluded_by", null).containsEntry("excluded_at", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/models/moods/sources/api_key:3", "/api/models/wait/sources/api_key:3", SOURCES + "/api_key:99", SOURCES + "/%00"})
    void doesNotKnowWhatNobodyReportedFrom(String path) {
        assertThat(server.put(path, EXCLUDE, server.admin()).status()).isEqualTo(404);
        assertThat(server.put(path, ADMIT, server.admin()).status()).isEqualTo(404);
    }

    @Test
    void anUnknownModelHasNoSourcesToList() {
        Answer answer = server.get("/api/models/moods/sources", server.admin());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.<String>at("detail")).contains("'moods'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{}|excluded",
        "{\"excluded\": \"perhaps\"}|excluded",
        "{\"excluded\": \"false\"}|excluded",
        "{\"excluded\": 0}|excluded",
        "{\"excluded\": null, \"reason\": \"x\"}|excluded",
        "{\"excluded\": true}|reason",
        "{\"excluded\": true, \"reason\": \" \"}|reason"
    })
    void saysWhatIsMissing(String body, String field) {
        Answer answer = server.put(KEY, body, server.admin());

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.<Map<String, Object>>at("errors.0")).containsEntry("field", field);
        assertThat(server.get(SOURCES, server.admin()).list()).noneMatch(source -> source.get("excluded").equals(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void refusesARequestWithoutABody(String body) {
        assertThat(server.put(KEY, body, server.admin()).status()).isEqualTo(400);
    }

    @Test
    void refusesAReasonThatIsTooLongAndWhatIsNoChange() {
        Answer tooLong = server.put(KEY, "{\"excluded\": true, \"reason\": \"" + "x".repeat(501) + "\"}", server.admin());
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.<String>at("errors.0.message")).contains("at most 500", "501");
        assertThat(server.put(KEY, "{\"excluded\": true, \"reason\": \"" + "x".repeat(1 << 21) + "\"}", server.admin()).status()).isEqualTo(413);
        assertThat(server.put(KEY, "{", server.admin()).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void noApiKeyDecidesOnSources(Scope scope) {
        assertThat(server.get(SOURCES, TestServer.key(scope)).status()).isEqualTo(403);
        assertThat(server.put(KEY, EXCLUDE, TestServer.key(scope)).status()).isEqualTo(403);
    }

    @Test
    void nobodyButAnAdminSeesSources() {
        assertThat(server.get(SOURCES).status()).isEqualTo(401);
        assertThat(server.put(KEY, EXCLUDE).status()).isEqualTo(401);
        assertThat(server.get(SOURCES, server.user()).status()).isEqualTo(403);
        assertThat(server.put(KEY, EXCLUDE, server.user()).status()).isEqualTo(403);
    }
}
