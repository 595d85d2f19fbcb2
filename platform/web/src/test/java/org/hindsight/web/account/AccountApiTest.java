package org.hindsight.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.hindsight.core.account.ApiKeys.Scope;
import org.hindsight.core.account.FakeAccountChanges;
import org.hindsight.core.account.FakeAccounts;
import org.hindsight.web.Answer;
import org.hindsight.web.TestServer;
import org.hindsight.web.WebTest;
import org.junit.jupiter.api.Test;

class AccountApiTest extends WebTest {

    private static final String PASSWORD = FakeAccounts.PASSWORD;

    @Test
    void anybodyMayMakeAnAccountAndIsSignedIn() {
        Answer made = server.post("/api/register", "{\"email\":\"eve@example.org\",\"password\":\"" + PASSWORD + "\"}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json()).containsOnlyKeys("access_token", "refresh_token", "token_type", "expires_in");
        Answer self = server.get("/api/account", "Authorization", "Bearer " + made.at("access_token"));
        assertThat(self.json()).containsEntry("email", "eve@example.org").containsEntry("role", "USER").containsEntry("disabled", false);
    }

    @Test
    void saysEverythingThatIsWrongWithANewAccount() {
        Answer wrong = server.post("/api/register", "{\"email\":\"eve\",\"password\":\"short\"}", "Accept-Language", "es");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.<String>at("errors.0.field")).isEqualTo("email");
        assertThat(wrong.<String>at("errors.1.message")).contains("de 12 a 200 caracteres; esta tiene 5");
        assertThat(server.post("/api/register", "{}").status()).isEqualTo(422);
        assertThat(server.post("/api/register", "{\"email\":\"taken@example.org\",\"password\":\"" + PASSWORD + "\"}").status()).isEqualTo(409);
    }

    @Test
    void listsOwnPredictionsPageByPageAndErasesThem() {
        List<Map<String, Object>> first = server.get("/api/account/predictions?limit=2", server.user()).list();
        assertThat(first).extracting(one -> one.get("id")).containsExactly(250, 249);
        assertThat(first.getFirst())
                .containsOnlyKeys("id", "assessment", "about_me", "answers", "label", "probability", "value", "unit", "model_version", "created_at", "ref", "outcome")
                .containsEntry("outcome", Map.of("value", "low", "reported_at", "1970-01-01T00:00:00Z"));
        assertThat(server.get("/api/account/predictions?before=2", server.user()).list()).hasSize(1);
        assertThat(server.get("/api/account/predictions", server.admin()).list()).as("somebody else's").isEmpty();
        assertThat(server.get("/api/account/predictions?limit=0", server.user()).status()).isEqualTo(422);

        assertThat(server.delete("/api/account/predictions/7", server.admin()).status()).isEqualTo(404);
        assertThat(server.delete("/api/account/predictions/7", server.user()).status()).isEqualTo(204);
        assertThat(server.delete("/api/account/predictions/7", server.user()).status()).isEqualTo(404);
    }

    @Test
    void exportsEverythingAsAFile() {
        Answer file = server.get("/api/account/export", server.user());
        assertThat(file.header("Content-Disposition")).contains("attachment; filename=\"hindsight-account.json\"");
        assertThat(file.json()).containsOnlyKeys("account", "sessions", "predictions");
        assertThat(file.<String>at("account.email")).isEqualTo("user@example.org");
        assertThat(file.<List<?>>at("predictions")).hasSizeBetween(249, 250);
    }

    @Test
    void showsAndEndsSignIns() {
        String other = server.post("/api/login", "{\"email\":\"user@example.org\",\"password\":\"" + PASSWORD + "\"}").at("access_token");
        List<Map<String, Object>> open = server.get("/api/account/sessions", "Authorization", "Bearer " + other).list();
        assertThat(open.getFirst()).containsOnlyKeys("id", "opened_at", "last_used_at", "expires_at", "current").containsEntry("current", true);
        Object id = open.getFirst().get("id");
        assertThat(server.delete("/api/account/sessions/" + id, server.admin()).status()).isEqualTo(404);
        assertThat(server.delete("/api/account/sessions/" + id, server.user()).status()).isEqualTo(204);
        assertThat(server.get("/api/account", "Authorization", "Bearer " + other).status()).isEqualTo(401);
    }

    @Test
    void changesThePasswordForWhoeverKnowsTheOldOne() {
        String good = "{\"current_password\":\"" + PASSWORD + "\",\"new_password\":\"another good password\"}";
        assertThat(server.post("/api/account/password", good, server.user()).status()).isEqualTo(204);
        assertThat(server.bean(FakeAccountChanges.class).done().getLast()).startsWith("password of 2 but not session ");
        Answer wrong = server.post("/api/account/password", good.replace(PASSWORD, "nonsense"), server.user());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.<String>at("errors.0.field")).isEqualTo("current_password");
        assertThat(server.post("/api/account/password", good.replace("another good password", "x"), server.user()).<String>at("errors.0.field")).isEqualTo("password");
    }

    @Test
    void deletesTheAccountOfWhoeverKnowsItsPassword() {
        assertThat(delete("{\"password\":\"nonsense\"}").status()).isEqualTo(422);
        assertThat(server.delete("/api/account", server.admin()).status()).as("the last admin").isEqualTo(409);
        assertThat(delete("{\"password\":\"" + PASSWORD + "\"}").status()).isEqualTo(204);
        assertThat(server.delete("/api/account", server.user()).status()).as("without being asked for it").isEqualTo(204);
        assertThat(server.bean(FakeAccountChanges.class).done()).contains("deleted 2");
    }

    private Answer delete(String body) {
        String[] who = server.user();
        return server.send("DELETE", "/api/account", HttpRequest.BodyPublishers.ofString(body), "Content-Type", "application/json", who[0], who[1]);
    }

    @Test
    void isForPeopleAlone() {
        for (String path : List.of("/api/account", "/api/account/predictions", "/api/account/export", "/api/account/sessions")) {
            assertThat(server.get(path).status()).as(path).isEqualTo(401);
            assertThat(server.get(path, TestServer.key(Scope.PREDICT)).status()).as(path).isEqualTo(403);
        }
    }
}
