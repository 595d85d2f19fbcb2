package org.hindsight.web.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hindsight.core.account.ApiKeys.Scope;
import org.hindsight.web.Answer;
import org.hindsight.web.TestServer;
import org.hindsight.web.WebTest;
import org.junit.jupiter.api.Test;

class QualityApiTest extends WebTest {

    private static final String PATH = "/api/models/mood/data-quality";

    @Test
    void tellsHowGoodTheDataAreAndWhatHasDrifted() {
        Answer answer = server.get(PATH, TestServer.key(Scope.MODELS));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json())
                .containsOnlyKeys("total_outcomes", "period_breakdown", "data_quality_score", "parts", "training_readiness", "drift", "created_at")
                .containsEntry("total_outcomes", 57)
                .containsEntry("data_quality_score", 72.5)
                .containsEntry("period_breakdown", Map.of("last_24h", 1, "last_7d", 4, "last_30d", 20, "last_90d", 40))
                .containsEntry("parts", Map.of("completeness", 100.0, "outcome_coverage", 45.0))
                .containsEntry("training_readiness", Map.of("ready", true, "minimum_required", 10, "recommended", 50, "excellent", 100));
        List<Map<String, Object>> drift = answer.at("drift");
        assertThat(drift.get(0))
                .containsEntry("feature", "Age")
                .containsEntry("test", "ks")
                .containsEntry("statistic", 0.31)
                .containsEntry("p_value", 0.0004)
                .containsEntry("effect", 0.31)
                .containsEntry("verdict", "drift")
                .containsEntry("direction", "higher")
                .containsEntry("n", 120)
                .containsEntry("days", 3);
        assertThat(drift.get(1)).containsEntry("verdict", "too_little_data").containsEntry("n", 12);
    }

    @Test
    void measuresAnewWhenAsked() {
        Object before = server.get(PATH, server.admin()).json().get("created_at");
        server.clock().advance(Duration.ofHours(3));

        assertThat(server.get(PATH, server.admin()).json().get("created_at")).isEqualTo(before);
        assertThat(server.post(PATH, "{}", server.admin()).json().get("created_at")).isNotEqualTo(before);
    }

    @Test
    void isForAdminsAndKeysOfTheirs() {
        assertThat(server.get(PATH).status()).isEqualTo(401);
        assertThat(server.get(PATH, TestServer.key(Scope.PREDICT)).status()).isEqualTo(403);
        assertThat(server.get("/api/models/moods/data-quality", server.admin()).status()).isEqualTo(404);
    }
}
