package org.hindsight.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.hindsight.core.account.FakeAccounts;
import org.hindsight.web.Answer;
import org.hindsight.web.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuessingTest {

    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void slowsDownGuessingOfOnePassword() {
        for (int i = 0; i < 10; i++) {
            assertThat(login("admin@example.org", "guess " + i).status()).isEqualTo(401);
        }

        Answer refused = login(" Admin@Example.org", FakeAccounts.PASSWORD);
        assertThat(refused.status()).isEqualTo(429);
        long wait = Long.parseLong(refused.header("Retry-After").orElseThrow());
        assertThat(wait).isBetween(1L, 90L);
        assertThat(login("user@example.org", FakeAccounts.PASSWORD).status()).isEqualTo(200);

        server.clock().advance(Duration.ofSeconds(wait));
        assertThat(login("admin@example.org", FakeAccounts.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void slowsDownTryingManyAccounts() {
        for (int i = 0; i < 50; i++) {
            assertThat(login("somebody" + i + "@example.org", "guess").status()).isEqualTo(401);
        }

        assertThat(login("user@example.org", FakeAccounts.PASSWORD).status()).isEqualTo(429);
    }

    @Test
    void forgivesFailuresAfterASuccess() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 9; i++) {
                assertThat(login("admin@example.org", "guess").status()).isEqualTo(401);
            }
            assertThat(login("admin@example.org", FakeAccounts.PASSWORD).status()).isEqualTo(200);
        }
    }

    private Answer login(String email, String password) {
        return server.post("/api/login", "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}");
    }
}
