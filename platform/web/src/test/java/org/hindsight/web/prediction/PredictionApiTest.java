package org.hindsight.web.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hindsight.core.account.ApiKeys.Scope;
import org.hindsight.core.account.FakeAccounts;
import org.hindsight.core.prediction.Caller;
import org.hindsight.core.prediction.FakePredictions;
import org.hindsight.core.prediction.PredictionRequest;
import org.hindsight.web.Answer;
import org.hindsight.web.TestServer;
import org.hindsight.web.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictionApiTest extends WebTest {

    private static final String MOOD = "/api/assessments/mood/predictions";

    @Test
    void answersWithEveryFieldOfTheContract() {
        Answer answer = server.post(MOOD, "{\"answers\":{\"Age\":30,\"Mood\":\"good\",\"Pain\":0},\"ref\":\"r-1\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json())
                .containsOnlyKeys(
                        "token", "assessment", "kind", "label", "band", "probability", "probabilities", "value", "unit", "interval",
                        "interval_level", "model_version", "created_at", "horizon", "notices", "advice", "drivers", "follow_up",
                        "outcome", "ref", "peers", "population", "links")
                .containsEntry("assessment", "mood")
                .containsEntry("kind", "classification")
                .containsEntry("label", "No")
                .containsEntry("band", "moderate")
                .containsEntry("probability", 0.25)
                .containsEntry("probabilities", Map.of("Yes", 0.25, "No", 0.75))
                .containsEntry("value", null)
                .containsEntry("interval", null)
                .containsEntry("model_version", "v20260301_020003")
                .containsEntry("created_at", "2026-03-02T10:15:30Z")
                .containsEntry("notices", List.of())
                .containsEntry("drivers", null)
                .containsEntry("follow_up", null)
                .containsEntry("outcome", null)
                .containsEntry("ref", "r-1");
        String token = answer.at("token");
        assertThat(answer.header("Location")).hasValue("/api/predictions/" + token);
        assertThat(answer.<Map<String, Object>>at("links"))
                .isEqualTo(Map.of("result", "/results/" + token, "outcome", "/outcomes/" + token));
        assertThat(answer.<Map<String, Object>>at("advice")).containsOnlyKeys("title", "text", "steps");
    }

    @Test
    void passesOnWhatTheCallerKnows() {
        server.post(
                MOOD,
                "{\"answers\":{\"Age\":\"30\",\"Mood\":\"good\",\"Pain\":true},\"subject\":\"patient 7\",\"ref\":\"r\"}",
                "Accept-Language",
                "de-AT");

        PredictionRequest asked = asked();
        assertThat(asked.answers()).isEqualTo(Map.of("Age", "30", "Mood", "good", "Pain", true));
        assertThat(asked.subject()).isEqualTo("patient 7");
        assertThat(asked.ref()).isEqualTo("r");
        assertThat(asked.aboutMe()).isFalse();
        assertThat(asked.caller().source()).isEqualTo(Caller.Source.PERSON);
        assertThat(asked.caller().address()).isEqualTo("127.0.0.1");
        assertThat(asked.caller().locale().toLanguageTag()).isEqualTo("de-AT");
        assertThat(asked.caller().country()).isEqualTo("AT");
    }

    @Test
    void knowsWhoIsSignedIn() {
        server.post(MOOD, "{\"answers\":{\"Age\":30,\"Mood\":\"good\",\"Pain\":true},\"about_me\":true}", server.user());

        assertThat(asked().aboutMe()).isTrue();
        assertThat(asked().caller().source()).isEqualTo(Caller.Source.USER);
        assertThat(asked().caller().accountId()).isEqualTo(FakeAccounts.USER.id());
    }

    @Test
    void knowsAnApiKey() {
        assertThat(server.post(MOOD, TestServer.GOOD_ANSWERS, TestServer.key(Scope.PREDICT)).status()).isEqualTo(201);

        assertThat(asked().caller().source()).isEqualTo(Caller.Source.API_KEY);
        assertThat(asked().caller().apiKeyId()).isEqualTo(100 + Scope.PREDICT.ordinal());
    }

    @Test
    void refusesAnApiKeyThatMayNotPredict() {
        Answer answer = server.post(MOOD, TestServer.GOOD_ANSWERS, TestServer.key(Scope.METRICS));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.<String>at("detail")).contains("'predict'");
    }

    @Test
    void reportsEveryProblemOfAnswersAtOnce() {
        Answer answer = server.post(MOOD, "{\"answers\":{\"Age\":\"old\",\"Mood\":\"good\",\"Shoe\":42}}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.json()).containsEntry("status", 422).containsEntry("type", "urn:hindsight:problem:invalid-input");
        assertThat(fields(answer)).containsExactly("Age", "Pain", "Shoe");
        assertThat(answer.<String>at("errors.0.message")).contains("whole number from 0 to 120 years").contains("'old'");
    }

    @Test
    void reportsProblemsBesideTheAnswersTogetherWithTheirs() {
        Answer answer = server.post(
                MOOD,
                "{\"answers\":{\"Age\":-1,\"Mood\":\"good\",\"Pain\":1},\"subject\":\"" + "x".repeat(256) + "\",\"ref\":\""
                        + "y".repeat(256) + "\",\"about_me\":true,\"follow_up\":{\"channel\":\"pigeon\"}}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(fields(answer)).containsExactly("subject", "ref", "about_me", "about_me", "follow_up.channel", "Age");
    }

    @Test
    void takesNoTextForASwitch() {
        Answer answer = server.post(MOOD, "{\"answers\":{\"Age\":30,\"Mood\":\"good\",\"Pain\":true},\"about_me\":\"perhaps\"}", server.user());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.<String>at("errors.0.message")).isEqualTo("Expected true or false, found perhaps.");
    }

    @Test
    void countsUnknownNamesBeyondTwenty() {
        StringBuilder unknown = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            unknown.append(",\"f").append(i).append("\":1");
        }
        Answer answer = server.post(MOOD, "{\"answers\":{\"Age\":30,\"Mood\":\"good\",\"Pain\":1" + unknown + "}}");

        assertThat(answer.<List<?>>at("errors")).hasSize(21);
        assertThat(answer.<String>at("errors.20.message")).startsWith("And 10 more");
    }

    @ParameterizedTest
    @CsvSource({
        "email, name@example.org, ''",
        "email, no address, follow_up.address",
        "sms, +44 20 7946 0000, ''",
        "sms, 020 7946 0000, follow_up.address",
        "EMAIL, name@example.org, follow_up.channel"
    })
    void checksWhereToAskLater(String channel, String address, String problem) {
        Answer answer = server.post(
                MOOD,
                "{\"answers\":{\"Age\":30,\"Mood\":\"good\",\"Pain\":1},\"follow_up\":{\"channel\":\"" + channel + "\",\"address\":\""
                        + address + "\"}}");

        if (problem.isEmpty()) {
            assertThat(answer.status()).isEqualTo(201);
        } else {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(fields(answer)).containsExactly(problem);
        }
    }

    @Test
    void showsSafetyMessagesEvenWithoutAModel() {
        Answer answer = server.post(
                "/api/assessments/wait/predictions", "{\"answers\":{\"Age\":30,\"Mood\":\"dark\",\"Pain\":1}}");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).hasValue("5");
        assertThat(answer.<String>at("notices.0.level")).isEqualTo("urgent");
        assertThat(answer.<Map<String, Object>>at("notices.0.contacts.0"))
                .containsEntry("name", "Lifeline")
                .containsEntry("phone", "988")
                .containsEntry("url", null);
    }

    @Test
    void showsSafetyMessagesEvenWhenThePredictionFails() {
        Answer answer = server.post(MOOD, "{\"answers\":{\"Age\":98,\"Mood\":\"dark\",\"Pain\":1}}");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isPresent();
        assertThat(answer.<String>at("notices.0.title")).isEqualTo("Help");
        assertThat(answer.<String>at("detail")).isEqualTo("The disk is full.");
    }

    @Test
    void answers404ForAnAssessmentThatDoesNotExist() {
        assertThat(server.post("/api/assessments/moods/predictions", TestServer.GOOD_ANSWERS).status()).isEqualTo(404);
    }

    @Test
    void tellsWhatDroveAResultWhenItIsReadOrAskedFor() {
        Map<String, Object> open = new HashMap<>(Map.of("feature", "Weight", "label", "Your weight", "effect", -0.05));
        open.put("answer", null);
        List<Map<String, Object>> drivers = List.of(Map.of("feature", "Pain", "label", "Are you in pain?", "answer", "Yes", "effect", 0.2), open);

        assertThat(server.post(MOOD + "?drivers=true", TestServer.GOOD_ANSWERS).json()).containsEntry("drivers", drivers);
        String token = server.post(MOOD, TestServer.GOOD_ANSWERS).at("token");
        assertThat(server.get("/api/predictions/" + token).json()).containsEntry("drivers", drivers);
    }

    @Test
    void opensAndErasesByToken() {
        String token = server.post(MOOD, TestServer.GOOD_ANSWERS).at("token");

        assertThat(server.get("/api/predictions/" + token).<String>at("token")).isEqualTo(token);
        assertThat(server.delete("/api/predictions/" + token).status()).isEqualTo(204);
        assertThat(server.get("/api/predictions/" + token).status()).isEqualTo(404);
        assertThat(server.delete("/api/predictions/" + token).status()).isEqualTo(404);
    }

    @Test
    void predictsOnPlatformThreadsOfItsOwn() {
        server.post(MOOD, TestServer.GOOD_ANSWERS);

        assertThat(server.bean(FakePredictions.class).threads()).allSatisfy(name -> assertThat(name).startsWith("scoring-"));
    }

    private PredictionRequest asked() {
        return server.bean(FakePredictions.class).last().orElseThrow();
    }

    private static List<String> fields(Answer answer) {
        return answer.<List<Map<String, String>>>at("errors").stream().map(error -> error.get("field")).toList();
    }
}
