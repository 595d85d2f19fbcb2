package org.hindsight.web.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import org.hindsight.core.followup.FakeFollowUps;
import org.hindsight.web.Answer;
import org.hindsight.web.WebTest;
import org.junit.jupiter.api.Test;

class FollowUpApiTest extends WebTest {

    private static final String MOOD = "/api/assessments/mood/predictions";
    private static final String ANSWERS = "{\"answers\":{\"Age\":30,\"Mood\":\"good\",\"Pain\":1}";
    private static final String BY_MAIL = "{\"channel\":\"email\",\"address\":\" eve@example.org\"}";

    @Test
    void isKeptTogetherWithAPrediction() {
        Answer answer = server.post(MOOD, ANSWERS + ",\"follow_up\":" + BY_MAIL + "}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.<String>at("follow_up.due_at")).isEqualTo("2026-04-12T02:00:00Z");
        assertThat(answer.<String>at("follow_up.channel")).isEqualTo("email");
        assertThat(answer.<String>at("follow_up.status")).isEqualTo("WAITING");
        Answer again = server.get("/api/predictions/" + answer.at("token"));
        assertThat(again.<String>at("follow_up.channel")).isEqualTo("email");
        assertThat(again.body()).as("not even hidden").doesNotContain("example.org");
    }

    @Test
    void costsNobodyTheResultWhenItCannotBeStored() {
        server.bean(FakeFollowUps.class).breakDown(true);
        try {
            Answer answer = server.post(MOOD, ANSWERS + ",\"follow_up\":" + BY_MAIL + "}");
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.json()).containsEntry("follow_up", null);
        } finally {
            server.bean(FakeFollowUps.class).breakDown(false);
        }
    }

    @Test
    void canBeWishedLaterAndEnded() {
        String token = server.post(MOOD, ANSWERS + "}").at("token");
        String path = "/api/predictions/" + token + "/follow-up";
        Answer wished = server.put(path, "{\"channel\":\"sms\",\"address\":\"+44 20 7946 0000\"}");
        assertThat(wished.status()).as(wished.body()).isEqualTo(200);
        assertThat(wished.json()).containsOnlyKeys("due_at", "channel", "status").containsEntry("channel", "sms");
        assertThat(server.delete(path).status()).isEqualTo(204);
        assertThat(server.get("/api/predictions/" + token).<String>at("follow_up.status")).isEqualTo("STOPPED");
        assertThat(server.delete(path).status()).as("again").isEqualTo(204);
    }

    /** As mail programs do it: a form, no cookie, no origin. */
    @Test
    void endsAllOfItsAddressWithOneClick() {
        String token = server.post(MOOD, ANSWERS + ",\"follow_up\":" + BY_MAIL + "}").at("token");
        Answer stopped = server.post(
                "/api/predictions/" + token + "/follow-up/stop", "List-Unsubscribe=One-Click", "Content-Type", "application/x-www-form-urlencoded");
        assertThat(stopped.status()).as(stopped.body()).isEqualTo(204);
        assertThat(server.get("/api/predictions/" + token).<String>at("follow_up.status")).isEqualTo("STOPPED");
        assertThat(server.bean(FakeFollowUps.class).isQuiet(token)).isTrue();
    }

    @Test
    void saysWhatIsWrong() {
        String crowd = "{\"channel\":\"email\",\"address\":\"crowd@example.org\"}";
        assertThat(server.put("/api/predictions/any/follow-up", crowd).status()).isEqualTo(422);
        Answer refused = server.post(MOOD, ANSWERS + ",\"follow_up\":" + crowd + "}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.<String>at("errors.0.field")).isEqualTo("follow_up.address");
        assertThat(server.put("/api/predictions/any/follow-up", "{\"channel\":\"email\"}").<String>at("errors.0.field")).isEqualTo("address");
        assertThat(server.put("/api/predictions/any/follow-up", "{}").<String>at("errors.0.message")).contains("email, sms");
        assertThat(server.put("/api/predictions/unknown/follow-up", BY_MAIL).status()).isEqualTo(404);
        assertThat(server.delete("/api/predictions/unknown/follow-up").status()).isEqualTo(404);
        assertThat(server.put("/api/predictions/known/follow-up", BY_MAIL).status()).isEqualTo(409);
    }
}
