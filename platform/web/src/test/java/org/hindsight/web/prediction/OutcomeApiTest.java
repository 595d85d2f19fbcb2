package org.hindsight.web.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hindsight.core.account.ApiKeys.Scope;
import org.hindsight.core.outcome.FakeOutcomes;
import org.hindsight.core.prediction.Caller;
import org.hindsight.web.Answer;
import org.hindsight.web.TestServer;
import org.hindsight.web.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutcomeApiTest extends WebTest {

    private String prediction;
    private String outcome;

    @BeforeEach
    void predict() {
        String token = server.post("/api/assessments/mood/predictions", TestServer.GOOD_ANSWERS).at("token");
        prediction = "/api/predictions/" + token;
        outcome = prediction + "/outcome";
    }

    @Test
    void takesWhatHappenedAndItsCorrection() {
        assertThat(server.put(outcome, "{\"value\":\"Yes\"}").json())
                .isEqualTo(Map.of("value", "Yes", "reported_at", "2026-04-15T08:00:00Z", "change", "reported"));
        assertThat(server.put(outcome, "{\"value\":\"Yes\"}").<String>at("change")).isEqualTo("unchanged");
        assertThat(server.put(outcome, "{\"value\":\"No\"}").<String>at("change")).isEqualTo("corrected");
        assertThat(server.get(prediction).<Map<String, Object>>at("outcome"))
                .isEqualTo(Map.of("value", "No", "reported_at", "2026-04-15T08:00:00Z"));
    }

    @Test
    void takesItBack() {
        server.put(outcome, "{\"value\":\"Yes\"}");

        assertThat(server.delete(outcome).status()).isEqualTo(204);
        assertThat(server.get(prediction).<Object>at("outcome")).isNull();
        assertThat(server.delete(outcome).status()).isEqualTo(204);
    }

    @Test
    void refusesWhatIsNoOutcome() {
        for (String value : new String[] {"\"Maybe\"", "null", "{\"a\":[1]}", "17"}) {
            Answer answer = server.put(outcome, "{\"value\":" + value + "}");

            assertThat(answer.status()).as(value).isEqualTo(422);
            assertThat(answer.<String>at("errors.0.field")).isEqualTo("value");
        }
    }

    @Test
    void answers404ForAWrongToken() {
        assertThat(server.put("/api/predictions/nope/outcome", "{\"value\":\"Yes\"}").status()).isEqualTo(404);
        assertThat(server.delete("/api/predictions/nope/outcome").status()).isEqualTo(404);
    }

    @Test
    void remembersWhoReported() {
        server.put(outcome, "{\"value\":\"Yes\"}", server.admin());
        assertThat(server.bean(FakeOutcomes.class).lastCaller()).extracting(Caller::source).isEqualTo(Caller.Source.ADMIN);

        server.put(outcome, "{\"value\":\"Yes\"}", TestServer.key(Scope.OUTCOME));
        assertThat(server.bean(FakeOutcomes.class).lastCaller()).extracting(Caller::source).isEqualTo(Caller.Source.API_KEY);
    }

    @Test
    void refusesAnApiKeyThatMayNotReport() {
        assertThat(server.put(outcome, "{\"value\":\"Yes\"}", TestServer.key(Scope.PREDICT)).status()).isEqualTo(403);
    }
}
