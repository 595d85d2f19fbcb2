package org.hindsight.web.followup;

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

class ReminderApiTest extends WebTest {

    private static final String PATH = "/api/reminders";

    @Test
    void listsMessagesPageByPage() {
        List<Map<String, Object>> first = server.get(PATH + "?limit=2&status=FAILED&model=mood", server.admin()).list();
        assertThat(first).extracting(one -> one.get("id")).containsExactly(9, 6);
        assertThat(first.getFirst())
                .containsOnlyKeys("id", "model", "channel", "address", "due_at", "next_at", "status", "attempts", "problem", "sent_at", "created_at")
                .containsEntry("status", "FAILED")
                .containsEntry("address", "e...@example.org")
                .containsEntry("attempts", 5)
                .containsEntry("sent_at", null)
                .containsEntry("problem", "The mail server refused the address.");
        assertThat(server.get(PATH + "?limit=2&status=FAILED&before=6", server.admin()).list()).extracting(one -> one.get("id")).containsExactly(3);
        assertThat(server.get(PATH, server.admin()).list()).hasSize(9);
        assertThat(server.get(PATH + "?model=other", server.admin()).list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=failed", "limit=0", "limit=201"})
    void saysWhichFilterIsNone(String filter) {
        Answer answer = server.get(PATH + "?" + filter, server.admin());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.<String>at("errors.0.field")).isEqualTo(filter.substring(0, filter.indexOf('=')));
    }

    @Test
    void triesAgainWhatFailed() {
        assertThat(server.post(PATH + "/3/retry", "{}", server.admin()).status()).isEqualTo(204);
        assertThat(server.post(PATH + "/4/retry", "{}", server.admin()).status()).isEqualTo(409);
        assertThat(server.post(PATH + "/40/retry", "{}", server.admin()).status()).isEqualTo(404);
    }

    @Test
    void isForAdminsAlone() {
        assertThat(server.get(PATH).status()).isEqualTo(401);
        assertThat(server.get(PATH, TestServer.key(Scope.MODELS)).status()).isEqualTo(403);
        assertThat(server.post(PATH + "/3/retry", "{}", TestServer.key(Scope.OUTCOME)).status()).isEqualTo(403);
    }
}
