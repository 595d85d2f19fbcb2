package org.hindsight.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hindsight.core.account.FakeAccounts;
import org.hindsight.core.account.FakeSessions;
import org.hindsight.web.Answer;
import org.hindsight.web.TestServer;
import org.hindsight.web.WebTest;
import org.junit.jupiter.api.Test;

class SignInApiTest extends WebTest {

    private static final String GOOD =
            "{\"email\":\"admin@example.org\",\"password\":\"" + FakeAccounts.PASSWORD + "\"}";

    @Test
    void givesTokensThatOpenWhatIsClosed() {
        Answer answer = server.post("/api/login", GOOD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).containsOnlyKeys("access_token", "refresh_token", "token_type", "expires_in");
        assertThat(answer.json()).containsEntry("token_type", "Bearer").containsEntry("expires_in", 900);
        assertThat(server.get("/api/models").status()).isEqualTo(401);
        assertThat(server.get("/api/models", bearer(answer)).status()).isEqualTo(200);
    }

    @Test
    void refusesAWrongPassword() {
        Answer answer = server.post("/api/login", "{\"email\":\"admin@example.org\",\"password\":\"guess\"}");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).doesNotContain("guess");
    }

    @Test
    void tellsWhatIsMissing() {
        Answer answer = server.post("/api/login", "{}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.<List<Map<String, String>>>at("errors")).extracting(error -> error.get("field"))
                .containsExactly("email", "password");
    }

    @Test
    void tokensExpire() {
        String[] token = bearer(server.post("/api/login", GOOD));

        server.clock().advance(Duration.ofMinutes(14));
        assertThat(server.get("/api/models", token).status()).isEqualTo(200);
        server.clock().advance(Duration.ofMinutes(1));
        assertThat(server.get("/api/models", token).status()).isEqualTo(401);
    }

    @Test
    void refusesABadTokenEvenWhereNoneIsNeeded() {
        Answer answer = server.get("/api/assessments", TestServer.bearer("eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0."));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).hasValueSatisfying(value -> assertThat(value).contains("invalid_token"));
    }

    @Test
    void refusesATokenThatWasChanged() {
        String token = server.post("/api/login", GOOD).at("access_token");
        String[] parts = token.split("\\.");
        String other = parts[0] + "." + parts[1] + "." + parts[2].substring(0, 20) + (parts[2].charAt(20) == 'A' ? 'B' : 'A')
                + parts[2].substring(21);

        assertThat(server.get("/api/models", TestServer.bearer(other)).status()).isEqualTo(401);
    }

    @Test
    void refreshesOnceAndEndsTheSessionWhenATokenIsUsedTwice() {
        String first = server.post("/api/login", GOOD).at("refresh_token");
        Answer second = refresh(first);

        assertThat(second.status()).isEqualTo(200);
        assertThat(server.get("/api/models", bearer(second)).status()).isEqualTo(200);
        assertThat(refresh(first).status()).isEqualTo(401);
        assertThat(server.get("/api/models", bearer(second)).status()).isEqualTo(401);
    }

    @Test
    void refreshesWithAnExpiredTokenInTheHeader() {
        Answer login = server.post("/api/login", GOOD);
        server.clock().advance(Duration.ofMinutes(20));

        Answer refreshed = server.post(
                "/api/token/refresh", "{\"refresh_token\":\"" + login.<String>at("refresh_token") + "\"}", bearer(login));

        assertThat(refreshed.status()).isEqualTo(200);
    }

    @Test
    void refusesARefreshTokenThatNobodyGave() {
        assertThat(refresh("nonsense").status()).isEqualTo(401);
        assertThat(server.post("/api/token/refresh", "{}").status()).isEqualTo(401);
    }

    @Test
    void logsOutAtOnce() {
        String[] token = bearer(server.post("/api/login", GOOD));

        assertThat(server.post("/api/logout", "", token).status()).isEqualTo(204);
        assertThat(server.get("/api/models", token).status()).isEqualTo(401);
    }

    @Test
    void refusesTheTokenOfAnAccountThatIsGone() {
        String[] token = bearer(server.post("/api/login", GOOD));
        server.bean(FakeAccounts.class).disable(FakeAccounts.ADMIN);

        assertThat(server.get("/api/models", token).status()).isEqualTo(401);
    }

    @Test
    void refusesTheTokenOfASessionThatWasEndedElsewhere() {
        String[] token = bearer(server.post("/api/login", GOOD));
        server.bean(FakeSessions.class).closeAll();

        assertThat(server.get("/api/models", token).status()).isEqualTo(401);
    }

    private Answer refresh(String token) {
        return server.post("/api/token/refresh", "{\"refresh_token\":\"" + token + "\"}");
    }

    private static String[] bearer(Answer tokens) {
        return TestServer.bearer(tokens.at("access_token"));
    }
}
