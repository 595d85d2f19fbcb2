package org.hindsight.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.hindsight.core.account.ApiKeys.Scope;
import org.hindsight.web.Answer;
import org.hindsight.web.TestServer;
import org.hindsight.web.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserApiTest extends WebTest {

    private static final String PATH = "/api/users";

    @Test
    void listsAccountsAndMakesThem() {
        Answer made = server.post(PATH, "{\"email\":\"nurse@example.org\",\"role\":\"ADMIN\"}", server.admin());
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.<String>at("password")).hasSizeGreaterThan(30);
        assertThat(made.<String>at("user.role")).isEqualTo("ADMIN");
        assertThat(server.get(PATH, server.admin()).list()).extracting(one -> one.get("email")).contains("admin@example.org", "nurse@example.org");
        assertThat(server.get(PATH, server.admin()).list().getFirst()).containsOnlyKeys("id", "email", "role", "disabled", "created_at", "last_sign_in_at");
        assertThat(server.post(PATH, "{\"email\":\"taken@example.org\"}", server.admin()).status()).isEqualTo(409);
        assertThat(server.post(PATH, "{\"email\":\"nobody\"}", server.admin()).<String>at("errors.0.field")).isEqualTo("email");
    }

    @Test
    void changesWhatSomebodyMayDo() {
        assertThat(server.put(PATH + "/2", "{\"role\":\"ADMIN\"}", server.admin()).json()).containsEntry("role", "ADMIN").containsEntry("disabled", false);
        assertThat(server.put(PATH + "/2", "{\"role\":\"USER\",\"disabled\":true}", server.admin()).json()).containsEntry("role", "USER").containsEntry("disabled", true);
        assertThat(server.put(PATH + "/2", "{\"disabled\":false}", server.admin()).json()).containsEntry("disabled", false);
        assertThat(server.put(PATH + "/77", "{\"disabled\":false}", server.admin()).status()).isEqualTo(404);
    }

    @Test
    void givesANewPassword() {
        Answer renewed = server.post(PATH + "/2/password", "", server.admin());
        assertThat(renewed.status()).as(renewed.body()).isEqualTo(200);
        assertThat(renewed.<String>at("password")).isEqualTo("a new password");
        assertThat(renewed.<String>at("user.email")).isEqualTo("user@example.org");
        assertThat(server.post(PATH + "/77/password", "", server.admin()).status()).isEqualTo(404);
        assertThat(server.post(PATH + "/1/password", "", server.user()).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"{\"role\":\"USER\"}", "{\"disabled\":true}"})
    void oneAdminStays(String change) {
        Answer answer = server.put(PATH + "/1", change, server.admin());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.<String>at("detail")).contains("the only admin left");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"role\":\"admin\"}|role", "{\"disabled\":\"yes\"}|disabled"})
    void saysWhatIsWrong(String change, String field) {
        assertThat(server.put(PATH + "/2", change, server.admin()).<String>at("errors.0.field")).isEqualTo(field);
    }

    @Test
    void isForAdminsAlone() {
        assertThat(server.get(PATH).status()).isEqualTo(401);
        assertThat(server.get(PATH, server.user()).status()).isEqualTo(403);
        assertThat(server.get(PATH, TestServer.key(Scope.MODELS)).status()).isEqualTo(403);
    }
}
