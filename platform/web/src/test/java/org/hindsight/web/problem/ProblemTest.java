package org.hindsight.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.hindsight.web.Answer;
import org.hindsight.web.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest extends WebTest {

    private static final String MOOD = "/api/assessments/mood/predictions";

    @ParameterizedTest
    @ValueSource(strings = {
        "{", "{\"answers\":", "{\"answers\":{\"Age\":NaN}}", "nonsense", "{'answers':{}}", "\u0000"
    })
    void answers400ForWhatIsNoJson(String body) {
        assertProblem(server.post(MOOD, body), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[]", "7", "\"text\"", "null", "{\"answers\":[1]}", "{\"answers\":\"x\"}", "{\"answers\":{},\"subject\":{\"a\":1}}",
        "{\"answers\":{},\"about_me\":\"perhaps\"}", "{\"answers\":{},\"follow_up\":7}", "", "{}", "{\"answers\":{\"Age\":[[1]]}}",
        "{\"answers\":{\"Age\":1e400,\"Mood\":{},\"Pain\":\"x\"}}", "{\"answers\":{\"\":\"\"}}",
        "{\"answers\":{\"Age\":123456789012345678901234567890}}"
    })
    void neverFailsForJsonOfAnotherShape(String body) {
        Answer answer = server.post(MOOD, body);

        assertThat(answer.status()).isIn(400, 422);
        assertProblem(answer, answer.status());
    }

    @Test
    void survivesDeepNesting() {
        assertProblem(server.post(MOOD, "{\"answers\":{\"Age\":" + "[".repeat(50_000)), 400);
    }

    @Test
    void saysWhatHasTheWrongShape() {
        assertThat(server.post(MOOD, "{\"answers\":{},\"follow_up\":7}").<String>at("detail"))
                .contains("found a number where an object is expected");
        assertThat(server.post(MOOD, "{\"answers\":").<String>at("detail")).contains("no valid JSON (line 1, column");
    }

    @Test
    void answers413ForABodyThatIsTooLarge() {
        assertProblem(server.post(MOOD, "{\"answers\":{\"Age\":\"" + "x".repeat(1 << 21) + "\"}}"), 413);
    }

    @Test
    void answers415ForAnotherContentType() {
        Answer answer = server.send("POST", MOOD, BodyPublishers.ofString("Age=30"), "Content-Type", "application/xml");

        assertProblem(answer, 415);
        assertThat(answer.<String>at("detail")).contains("application/xml");
    }

    @Test
    void answers404ForAnAddressThatDoesNotExist() {
        assertProblem(server.get("/api/nothing"), 404);
        assertProblem(server.get("/nothing"), 404);
        assertProblem(server.get("/api/nothing", server.user()), 404);
    }

    @Test
    void answers405ForAnotherMethod() {
        Answer answer = server.delete("/api/assessments");

        assertProblem(answer, 405);
        assertThat(answer.header("Allow")).hasValueSatisfying(allowed -> assertThat(allowed).contains("GET"));
    }

    @Test
    void answers406ForAMediaTypeThatCannotBeGiven() {
        assertProblem(server.get("/api/assessments", "Accept", "application/pdf"), 406);
    }

    @Test
    void answers401And403() {
        Answer nobody = server.get("/api/runs");
        assertProblem(nobody, 401);
        assertThat(nobody.header("WWW-Authenticate")).hasValue("Bearer");
        assertProblem(server.get("/api/runs", server.user()), 403);
    }

    @Test
    void staysJsonForBrowsersThatAskTheApi() {
        Answer answer = server.get("/api/runs", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        assertProblem(answer, 401);
    }

    @Test
    void tellsANumberInsteadOfTheReasonWhenSomethingUnexpectedHappens() {
        Answer answer = server.post(MOOD, "{\"answers\":{\"Age\":99,\"Mood\":\"good\",\"Pain\":1}}");

        assertProblem(answer, 500);
        assertThat(answer.body()).doesNotContain("secret");
        assertThat(answer.<String>at("instance")).startsWith("urn:uuid:");
        assertThat(answer.<String>at("detail")).contains(answer.<String>at("instance").substring("urn:uuid:".length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/assessments/%00", "/api/assessments/..%2f..%2fetc", "/api/predictions/%FF", "/api/assessments/%E2%82"})
    void neverFailsForOddAddresses(String path) {
        Answer answer = server.get(path);

        assertThat(answer.status()).isIn(400, 404);
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.json()).containsKeys("type", "title", "status", "detail", "errors").containsEntry("status", status);
        assertThat(answer.<String>at("title")).isNotBlank();
        assertThat(answer.<String>at("detail")).isNotBlank().doesNotContain("org.hindsight").doesNotContain("java.");
        assertThat(answer.<Object>at("errors")).isInstanceOf(List.class);
    }
}
