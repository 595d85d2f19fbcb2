package org.hindsight.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.hindsight.core.account.ApiKeys.Scope;
import org.hindsight.web.Answer;
import org.hindsight.web.TestServer;
import org.junit.jupiter.api.Test;

class FollowUpLimitTest {

    private static final String MOOD = "/api/assessments/mood/predictions";
    private static final String BY_MAIL = "{\"channel\":\"email\",\"address\":\"eve@example.org\"}";
    private static final String WITH_WISH = TestServer.GOOD_ANSWERS.replaceFirst("}\\s*$", ",\"follow_up\":" + BY_MAIL + "}");

    @Test
    void countsWishesWhereverTheyAreMade() {
        try (TestServer server = TestServer.startWith(Map.of("hindsight.rate-limit.follow-ups", "2"))) {
            Answer predicted = server.post(MOOD, WITH_WISH);
            assertThat(predicted.status()).as(predicted.body()).isEqualTo(201);
            String path = "/api/predictions/" + predicted.at("token") + "/follow-up";
            assertThat(server.put(path, BY_MAIL).status()).isEqualTo(200);
            Answer refused = server.put(path, BY_MAIL);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).hasValue("1800");
            assertThat(server.post(MOOD, WITH_WISH).status()).isEqualTo(429);
            assertThat(server.form("/results/token/follow-up", "channel=email&address=eve%40example.org").status()).as("the page counts too").isEqualTo(429);

            assertThat(server.post(MOOD, TestServer.GOOD_ANSWERS).status()).as("no wish").isEqualTo(201);
            assertThat(server.delete(path).status()).as("whoever has enough can always say so").isEqualTo(204);
            assertThat(server.post(MOOD, WITH_WISH, TestServer.key(Scope.PREDICT)).status()).as("who is known").isEqualTo(201);
            server.clock().advance(Duration.ofMinutes(30));
            assertThat(server.put(path, BY_MAIL).status()).isEqualTo(200);
        }
    }

    @Test
    void refusesASettingThatMakesNoSense() {
        assertThatThrownBy(() -> TestServer.startWith(Map.of("hindsight.rate-limit.follow-ups", "many")).close())
                .hasStackTraceContaining("HINDSIGHT_RATE_LIMIT_FOLLOW_UPS is 'many'");
    }
}
