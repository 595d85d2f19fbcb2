package org.hindsight.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hindsight.core.account.ApiKeys.Scope;
import org.hindsight.web.TestServer;
import org.hindsight.web.WebTest;
import org.junit.jupiter.api.Test;

class AuditApiTest extends WebTest {

    private static final String PATH = "/api/audit";

    @Test
    void whatIsChangedIsWrittenDownAndWhatIsTurnedAwayToo() {
        server.put("/api/users/2", "{\"disabled\":false}", server.admin());
        server.put("/api/users/2", "{\"role\":\"ADMIN\"}", server.user());
        server.post("/api/models/mood/training", "{\"action\":\"train\"}", TestServer.key(Scope.RETRAIN));

        List<Map<String, Object>> entries = server.get(PATH + "?limit=3", server.admin()).list();
        assertThat(entries.getFirst()).containsOnlyKeys("id", "at", "actor", "method", "path", "status");
        assertThat(entries).extracting(one -> one.get("actor")).containsExactly("API key key for retrain", "user@example.org", "admin@example.org");
        assertThat(entries).extracting(one -> one.get("status")).containsExactly(202, 403, 200);
        assertThat(entries).extracting(one -> one.get("method")).containsExactly("POST", "PUT", "PUT");
        assertThat(server.get(PATH + "?actor=user@example.org&path=users", server.admin()).list()).hasSize(1);
        Object last = entries.getLast().get("id");
        assertThat(server.get(PATH + "?before=" + last, server.admin()).list()).noneMatch(one -> one.get("id").equals(last));
    }

    @Test
    void whatPeopleAnswerAndReadIsNot() {
        int before = server.get(PATH + "?limit=200", server.admin()).list().size();
        server.post("/api/assessments/mood/predictions", TestServer.GOOD_ANSWERS, server.user());
        server.get("/api/models", server.admin());
        server.put("/api/users/2", "{}");
        assertThat(server.get(PATH + "?limit=200", server.admin()).list()).hasSize(before);
    }

    @Test
    void whatIsDoneStaysDoneWhenItCannotBeWrittenDown() {
        assertThat(server.post("/api/models/broken/training", "{\"action\":\"stats\"}", server.admin()).status()).isEqualTo(404);
    }

    @Test
    void isForAdminsAlone() {
        assertThat(server.get(PATH).status()).isEqualTo(401);
        assertThat(server.get(PATH, server.user()).status()).isEqualTo(403);
        assertThat(server.get(PATH, TestServer.key(Scope.MODELS)).status()).isEqualTo(403);
        assertThat(server.get(PATH + "?limit=0", server.admin()).status()).isEqualTo(422);
    }
}
