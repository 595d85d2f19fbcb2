package org.hindsight.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.hindsight.core.account.ApiKeys.Scope;
import org.hindsight.web.Answer;
import org.hindsight.web.TestServer;
import org.junit.jupiter.api.Test;

class PredictionLimitTest {

    private static final String MOOD = "/api/assessments/mood/predictions";

    @Test
    void answers429WithTheTimeToWait() {
        try (TestServer server = TestServer.startWith(Map.of("hindsight.rate-limit.predictions", "3"))) {
            for (int i = 0; i < 3; i++) {
                assertThat(predict(server).status()).isEqualTo(201);
            }
            Answer refused = predict(server);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Content-Type")).hasValue("application/problem+json");
            assertThat(refused.header("Retry-After")).hasValue("20");
            assertThat(server.post(MOOD, TestServer.GOOD_ANSWERS, TestServer.key(Scope.PREDICT)).status())
                    .as("the limit is the address's, not the caller's")
                    .isEqualTo(429);
            assertThat(server.form("/assessments/mood", "Age=30").status()).as("the form of the pages counts too").isEqualTo(429);
            assertThat(server.get("/api/assessments").status()).isEqualTo(200);

            server.clock().advance(Duration.ofSeconds(19));
            assertThat(predict(server).status()).isEqualTo(429);
            server.clock().advance(Duration.ofSeconds(1));
            assertThat(predict(server).status()).isEqualTo(201);
        }
    }

    @Test
    void believesNobodysForwardedAddressWithoutAProxy() {
        try (TestServer server = TestServer.startWith(Map.of("hindsight.rate-limit.predictions", "1"))) {
            assertThat(predict(server, "X-Forwarded-For", "198.51.100.1").status()).isEqualTo(201);
            assertThat(predict(server, "X-Forwarded-For", "198.51.100.2").status()).isEqualTo(429);
            assertThat(predict(server, "Forwarded", "for=198.51.100.3").status()).isEqualTo(429);
        }
    }

    @Test
    void countsTheAddressThatTheOutermostProxySaw() {
        try (TestServer server = TestServer.startWith(
                Map.of("hindsight.rate-limit.predictions", "1", "hindsight.web.trusted-proxies", "2"))) {
            assertThat(predict(server, "X-Forwarded-For", "1.1.1.1, 198.51.100.1, 10.0.0.1").status()).isEqualTo(201);
            assertThat(predict(server, "X-Forwarded-For", "2.2.2.2, 198.51.100.1, 10.0.0.1").status()).isEqualTo(429);
            assertThat(predict(server, "X-Forwarded-For", "1.1.1.1, 198.51.100.2, 10.0.0.1").status()).isEqualTo(201);
        }
    }

    @Test
    void countsAnIpv6NetworkAsOneClient() {
        try (TestServer server = TestServer.startWith(
                Map.of("hindsight.rate-limit.predictions", "1", "hindsight.web.trusted-proxies", "1"))) {
            assertThat(predict(server, "X-Forwarded-For", "2001:db8:1:2::1").status()).isEqualTo(201);
            assertThat(predict(server, "X-Forwarded-For", "2001:db8:1:2:ffff::9").status()).isEqualTo(429);
            assertThat(predict(server, "X-Forwarded-For", "2001:db8:1:3::1").status()).isEqualTo(201);
        }
    }

    @Test
    void refusesASettingThatMakesNoSense() {
        assertThatThrownBy(() -> TestServer.startWith(Map.of("hindsight.rate-limit.predictions", "-5")).close())
                .hasStackTraceContaining("HINDSIGHT_RATE_LIMIT_PREDICTIONS is '-5'");
    }

    private static Answer predict(TestServer server, String... headers) {
        return server.post(MOOD, TestServer.GOOD_ANSWERS, headers);
    }
}
