package org.hindsight.web.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hindsight.core.account.ApiKeys.Scope;
import org.hindsight.web.Answer;
import org.hindsight.web.TestServer;
import org.hindsight.web.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonApiTest extends WebTest {

    private static final String[] KEY = TestServer.key(Scope.MODELS);
    private static final String BOTH = "/api/models/mood/compare?versions=v20260301_020003,v20260308_020004";

    @Test
    void measuresVersionsOnTheSameRows() {
        Answer answer = server.get(BOTH, KEY);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json())
                .containsOnlyKeys("n", "groups", "versions", "differences", "p_value", "test", "contrasts")
                .containsEntry("n", 40)
                .containsEntry("test", "McNemar mid-p");
        assertThat(answer.<Map<String, Object>>at("versions.1"))
                .containsOnlyKeys("version", "metrics", "intervals", "confusion_matrix")
                .containsEntry("version", "v20260308_020004");
        assertThat(answer.<Map<String, Object>>at("versions.0.metrics")).hasSize(10).containsEntry("accuracy", 0.9);
        assertThat(answer.<Object>at("versions.1.confusion_matrix.counts")).isEqualTo(List.of(List.of(15, 5), List.of(5, 15)));
        assertThat(answer.<Map<String, Object>>at("differences")).hasSize(10);
        assertThat(answer.<Map<String, Object>>at("differences.accuracy")).containsOnlyKeys("value", "low", "high");
        assertThat(answer.<Double>at("differences.accuracy.value")).isEqualTo(-0.15, org.assertj.core.api.Assertions.within(1e-9));
        // Six rows only one of them gets right: 2 * 2^-6 / 2.
        assertThat(answer.<Double>at("p_value")).isEqualTo(0.015625, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void readsNamesAlsoFromRepeatedParameters() {
        Answer answer = server.get("/api/models/mood/compare?versions=v20260308_020004&versions=v20260301_020003", KEY);

        assertThat(answer.<String>at("versions.0.version")).isEqualTo("v20260308_020004");
        assertThat(answer.<Double>at("differences.accuracy.value")).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?versions=", "?versions=,", "?versions=v20260301_020003", "?versions=v20260301_020003,v20260301_020003", "?version=a,b"})
    void asksForTwoVersionsAtLeast(String query) {
        Answer answer = server.get("/api/models/mood/compare" + query, KEY);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.<String>at("errors.0.field")).isEqualTo("versions");
    }

    @Test
    void saysWhatIsUnknown() {
        assertThat(server.get("/api/models/moods/compare?versions=a,b", KEY).status()).isEqualTo(404);
        assertThat(server.get("/api/models/mood/compare?versions=v20260301_020003,..%2F..%2Fetc", KEY).status()).isEqualTo(404);
    }

    @Test
    void isForAdminsAndKeysThatMayReadModels() {
        assertThat(server.get(BOTH).status()).isEqualTo(401);
        assertThat(server.get(BOTH, server.user()).status()).isEqualTo(403);
        assertThat(server.get(BOTH, TestServer.key(Scope.PREDICT)).status()).isEqualTo(403);
        assertThat(server.get(BOTH, server.admin()).status()).isEqualTo(200);
    }
}
