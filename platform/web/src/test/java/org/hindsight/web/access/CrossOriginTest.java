package org.hindsight.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.hindsight.core.account.FakeAccounts;
import org.hindsight.web.Answer;
import org.hindsight.web.TestServer;
import org.hindsight.web.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Other sites must not act in the name of somebody who is signed in to the pages, whatever kind of body they send. */
class CrossOriginTest extends WebTest {

    private static final String PASSWORD = URLEncoder.encode(FakeAccounts.PASSWORD, StandardCharsets.UTF_8);

    private String cookie;

    @BeforeEach
    void signIn() {
        Answer answer = server.form("/login", "email=admin%40example.org&password=" + PASSWORD);
        cookie = "hindsight_session=" + answer.cookie("hindsight_session");
    }

    static Stream<String> contentTypes() {
        return Stream.of("application/json", "application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=b");
    }

    @ParameterizedTest
    @MethodSource("contentTypes")
    void refusesWhatAnotherSiteSends(String contentType) {
        for (String[] stranger : new String[][] {
            {"Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example"},
            {"Sec-Fetch-Site", "same-site", "Origin", "https://other.example"},
            // What a stranger can leave out, it must not gain by leaving out.
            {"Origin", "https://evil.example"},
            {"Origin", "null"},
            {"Referer", server.origin() + "/admin"},
            {"X-Requested-With", "XMLHttpRequest"}
        }) {
            Answer answer = act(contentType, stranger);
            assertThat(answer.status()).as(contentType + " " + String.join(" ", stranger)).isEqualTo(403);
            assertThat(answer.<String>at("detail")).contains("another site");
        }
        assertThat(server.get("/api/runs", server.admin()).list()).as("nothing happened").isEmpty();
    }

    @Test
    void acceptsWhatOurOwnPagesSend() {
        assertThat(act("application/json", "Sec-Fetch-Site", "same-origin").status()).isEqualTo(202);
        assertThat(act("application/json", "Sec-Fetch-Site", "none").status()).isEqualTo(202);
        assertThat(act("application/json", "Origin", server.origin()).status()).isEqualTo(202);
    }

    @Test
    void acceptsOurPagesBehindAProxyThatEndsHttps() {
        String host = server.origin().substring("http://".length());

        assertThat(act("application/json", "Origin", "https://" + host).status()).isEqualTo(202);
        assertThat(act("application/json", "Origin", "https://hindsight.example", "X-Forwarded-Host", "hindsight.example",
                        "X-Forwarded-Proto", "https").status())
                .isEqualTo(202);
    }

    @Test
    void leavesReadingAlone() {
        assertThat(server.get("/api/runs", "Cookie", cookie, "Sec-Fetch-Site", "cross-site").status()).isEqualTo(200);
    }

    @Test
    void asksNothingOfProgramsWithAToken() {
        String[] token = server.admin();

        Answer retrained =
                server.post("/api/admin/retrain", "{}", token[0], token[1], "Cookie", cookie, "Origin", "https://evil.example");
        assertThat(retrained.status()).as(retrained.body()).isEqualTo(202);
        assertThat(server.post("/api/assessments/mood/predictions", TestServer.GOOD_ANSWERS, "Origin", "https://evil.example").status())
                .as("nobody's name is used")
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, cross-site, 403", "Origin, https://evil.example, 403", "Origin, null, 403", "X-Nothing, x, 303"})
    void letsNoOtherSiteSignSomebodyIn(String header, String value, int status) {
        assertThat(server.form("/login", "email=admin%40example.org&password=" + PASSWORD, header, value).status()).isEqualTo(status);
    }

    private Answer act(String contentType, String... headers) {
        String[] all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 4, headers.length);
        all[0] = "Content-Type";
        all[1] = contentType;
        all[2] = "Cookie";
        all[3] = cookie;
        return server.send("POST", "/api/admin/retrain", BodyPublishers.ofString("{}"), all);
    }
}
