package org.hindsight.web.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hindsight.core.account.ApiKeys.Scope;
import org.hindsight.web.Answer;
import org.hindsight.web.TestServer;
import org.hindsight.web.WebTest;
import org.junit.jupiter.api.Test;

class PromotionApiTest extends WebTest {

    private static final String PATH = "/api/models/mood/promotion";

    @Test
    void whatIsChosenIsInForceUntilItIsChosenAnew() {
        Answer chosen = server.put(
                PATH, "{\"profile\":\"balanced\",\"mode\":\"approval\",\"shadow_candidates\":false,\"floors\":{\"roc_auc\":0.7}}", server.admin());

        assertThat(chosen.status()).isEqualTo(200);
        assertThat(chosen.json())
                .containsOnlyKeys("profile", "mode", "shadow_candidates", "floors", "defaults", "chosen_by", "chosen_at")
                .containsEntry("profile", "BALANCED")
                .containsEntry("mode", "approval")
                .containsEntry("shadow_candidates", false)
                .containsEntry("floors", Map.of("roc_auc", 0.7));
        assertThat(server.get(PATH, TestServer.key(Scope.MODELS)).json()).isEqualTo(chosen.json());

        Answer back = server.put(PATH, "{}", server.admin());
        assertThat(back.json())
                .containsEntry("profile", "CAUTIOUS")
                .containsEntry("mode", "automatic")
                .containsEntry("shadow_candidates", true)
                .containsEntry("floors", Map.of("recall", 0.6));
        assertThat(back.<Map<String, Object>>at("defaults"))
                .containsOnlyKeys("profile", "mode", "shadow_candidates", "floors")
                .containsEntry("profile", "CAUTIOUS")
                .containsEntry("mode", "automatic");
    }

    @Test
    void namesEveryFieldThatDoesNotFit() {
        Answer unreadable = server.put(
                PATH, "{\"profile\":\"reckless\",\"mode\":\"maybe\",\"shadow_candidates\":\"perhaps\",\"floors\":{\"beauty\":1,\"recall\":null}}", server.admin());
        Answer wrong = server.put(PATH, "{\"floors\":{\"recall\":1.5,\"mae\":3}}", server.admin());

        assertThat(unreadable.status()).isEqualTo(422);
        assertThat(unreadable.body()).contains("'reckless' is none of CAUTIOUS, BALANCED, RESPONSIVE", "'maybe' is none of automatic, approval",
                "Expected true or false, found perhaps.", "floors.beauty", "floors.recall");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("1.5 is no value of recall", "no such figure");
        assertThat(server.get(PATH, server.admin()).json()).containsEntry("profile", "CAUTIOUS");
    }

    @Test
    void onlyAnAdminChooses() {
        assertThat(server.put(PATH, "{}", TestServer.key(Scope.MODELS)).status()).isEqualTo(403);
        assertThat(server.put(PATH, "{}").status()).isEqualTo(401);
        assertThat(server.get(PATH).status()).isEqualTo(401);
        assertThat(server.get("/api/models/moods/promotion", server.admin()).status()).isEqualTo(404);
    }
}
