package org.hindsight.web.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hindsight.core.account.ApiKeys.Scope;
import org.hindsight.core.prediction.FakePredictions;
import org.hindsight.web.Answer;
import org.hindsight.web.TestServer;
import org.hindsight.web.WebTest;
import org.junit.jupiter.api.Test;

class BatchApiTest extends WebTest {

    private static final String BATCH = "/api/assessments/mood/predictions/batch";
    private static final String HEADER = "line,ref,token,label,probability,band,value,unit,low,high,model_version,error";

    @Test
    void answersLineByLineInOrder() {
        Answer answer = batch("ref,Age,Mood,Pain,Weight\nfirst,30,good,1,\nsecond,40,dark,0,70.5\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        List<String> lines = answer.body().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).isEqualTo(HEADER);
        assertThat(lines.get(1)).matches("2,first,token-\\d+,No,0.25,moderate,,,,,v20260301_020003,");
        assertThat(lines.get(2)).matches("3,second,token-\\d+,Yes,0.9,moderate,,,,,v20260301_020003,");
    }

    @Test
    void tellsWhatIsWrongWithALineAndGoesOn() {
        Answer answer = batch("Age,Mood,Pain\nold,good,9\n30,good,1\n30,good\n99,good,1\n98,good,1\n31,good,0\n");

        List<String> lines = answer.body().lines().toList();
        assertThat(lines).hasSize(7);
        assertThat(lines.get(1)).startsWith("2,,,,").contains("Age: Expected a whole number").contains("Pain: Expected one of");
        assertThat(lines.get(2)).contains("token-");
        assertThat(lines.get(3)).contains("Expected 3 fields, as in the header, found 2.");
        assertThat(lines.get(4)).contains("Something went wrong here").doesNotContain("secret");
        assertThat(lines.get(5)).contains("The disk is full.");
        assertThat(lines.get(6)).contains("token-");
    }

    @Test
    void readsWhatSpreadsheetsWrite() {
        Answer answer = batch("\uFEFFAge;Mood;Pain\r\n30;\"good\";1\r\n\r\n");

        assertThat(answer.body().lines()).hasSize(2).last().asString().contains("token-");
    }

    @Test
    void passesOnSubjects() {
        batch("subject,Age,Mood,Pain\npatient 9,30,good,1\n");

        assertThat(server.bean(FakePredictions.class).last().orElseThrow().subject()).isEqualTo("patient 9");
        assertThat(server.bean(FakePredictions.class).last().orElseThrow().answers())
                .isEqualTo(Map.of("Age", "30", "Mood", "good", "Pain", "1"));
    }

    @Test
    void refusesAHeaderThatDoesNotFitWithEveryProblem() {
        Answer answer = batch("Age,Age,Shoe\n1,2,3\n");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.<List<Map<String, String>>>at("errors")).extracting(error -> error.get("field"))
                .containsExactly("Age", "Shoe", "Mood", "Pain");
        assertThat(batch("\n").status()).isEqualTo(422);
        assertThat(batch("").status()).isEqualTo(400);
    }

    @Test
    void saysWhereAFileBreaks() {
        Answer answer = batch("Age,Mood,Pain\n30,good,1\n30,\"good,1\n31,good,1\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().lines().toList().get(1)).contains("token-");
        assertThat(answer.body().lines()).hasSizeLessThanOrEqualTo(4).last().asString().containsAnyOf("fields", "read any further");
    }

    @Test
    void takesFilesLargerThanAnyBodyThatIsHeldInMemory() {
        Answer answer = batch("Age,Mood,Pain\n" + "30,good,1\n".repeat(200_000));

        assertThat(answer.body().lines()).hasSize(200_001);
        assertThat(answer.body()).doesNotContain("error,").contains("\r\n200001,");
    }

    @Test
    void answersTheFirstLinesBeforeTheLastAreMade() throws Exception {
        String csv = "Age,Mood,Pain\n" + "30,good,1\n".repeat(2_000) + "97,good,1\n";
        HttpRequest request = HttpRequest.newBuilder(server.uri(BATCH))
                .headers(TestServer.key(Scope.PREDICT))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv))
                .build();
        try (HttpClient client = HttpClient.newHttpClient();
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        client.send(request, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo(HEADER);
            assertThat(lines.readLine()).contains("token-");
            server.bean(FakePredictions.class).letGo();
            assertThat(lines.lines()).hasSize(2_000).last().asString().contains("token-");
        }
    }

    @Test
    void predictsOnPlatformThreadsOfItsOwn() {
        batch("Age,Mood,Pain\n30,good,1\n");

        assertThat(server.bean(FakePredictions.class).threads()).allSatisfy(name -> assertThat(name).startsWith("batch-scoring-"));
    }

    @Test
    void needsAModelAndAnAssessment() {
        Answer early = csv("/api/assessments/wait/predictions/batch", "Age,Mood,Pain\n30,good,1\n");
        assertThat(early.status()).isEqualTo(503);
        assertThat(early.header("Retry-After")).isPresent();
        assertThat(csv("/api/assessments/moods/predictions/batch", "Age,Mood,Pain\n30,good,1\n").status()).isEqualTo(404);
    }

    @Test
    void answers413ForAFileThatIsTooLarge() {
        try (TestServer small = TestServer.startWith(Map.of("hindsight.web.max-csv", "1KB"))) {
            String[] key = TestServer.key(Scope.PREDICT);
            Answer answer = small.send(
                    "POST", BATCH, BodyPublishers.ofString("Age,Mood,Pain\n" + "30,good,1\n".repeat(200)), key[0], key[1],
                    "Content-Type", "text/csv");

            assertThat(answer.status()).isEqualTo(413);
        }
    }

    @Test
    void needsASignIn() {
        assertThat(server.send("POST", BATCH, BodyPublishers.ofString("Age\n"), "Content-Type", "text/csv").status()).isEqualTo(401);
    }

    private Answer batch(String csv) {
        return csv(BATCH, csv);
    }

    private Answer csv(String path, String csv) {
        String[] key = TestServer.key(Scope.PREDICT);
        return server.send("POST", path, BodyPublishers.ofString(csv), key[0], key[1], "Content-Type", "text/csv");
    }
}
