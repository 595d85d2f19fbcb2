package org.hindsight.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.hindsight.core.account.FakeAccounts;
import org.hindsight.core.account.FakeSessions;
import org.hindsight.web.Answer;
import org.hindsight.web.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPageTest extends WebTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Test
    void sendsToTheSignInAndBack() {
        Answer asked = page("/test-pages/admin?q=a%26b");

        assertThat(asked.status()).isEqualTo(303);
        assertThat(asked.header("Location")).hasValue("/login?next=%2Ftest-pages%2Fadmin%3Fq%3Da%2526b");

        Answer signedIn = signIn("/test-pages/admin?q=a%26b");
        assertThat(signedIn.status()).isEqualTo(303);
        assertThat(signedIn.header("Location")).hasValue("/test-pages/admin?q=a%26b");
        assertThat(page("/test-pages/admin?q=a%26b", "Cookie", cookie(signedIn)).body()).isEqualTo("<p>admin@example.org</p>");
    }

    @Test
    void keepsTheCookieFromScriptsAndOtherSites() {
        assertThat(signIn("").headers("Set-Cookie")).singleElement().satisfies(cookie -> assertThat(cookie)
                .startsWith("hindsight_session=")
                .containsIgnoringCase("; HttpOnly")
                .contains("SameSite=Strict")
                .contains("Path=/")
                .contains("Max-Age=43200")
                .doesNotContain("Secure"));
    }

    @Test
    void sendsTheCookieOverHttpsOnlyWhereThereIsHttps() {
        Answer answer = server.form(
                "/login", credentials(FakeAccounts.PASSWORD, ""), "X-Forwarded-Proto", "https");

        assertThat(answer.headers("Set-Cookie")).singleElement().satisfies(cookie -> assertThat(cookie).contains("Secure"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "//evil.example", "https://evil.example/", "/\\evil.example", "\\\\evil.example", "javascript:alert(1)", "evil.example",
        "/a\r\nSet-Cookie: x=y", "/\t/evil.example", " /admin", "///evil.example"
    })
    void neverSendsElsewhere(String next) {
        assertThat(signIn(next).header("Location")).hasValue("/admin/dashboard");
    }

    @Test
    void sendsBackToTheFormAfterAFailure() {
        Answer answer = server.form("/login", credentials("guess", "/test-pages/admin"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).hasValue("/login?failed=true&next=%2Ftest-pages%2Fadmin");
        String typed = Base64.getUrlEncoder().withoutPadding().encodeToString("admin@example.org".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.headers("Set-Cookie")).singleElement().satisfies(cookie -> assertThat(cookie)
                .startsWith("hindsight_typed=" + typed + ";")
                .containsIgnoringCase("; HttpOnly")
                .contains("SameSite=Strict")
                .contains("Max-Age=60"));
    }

    @Test
    void sendsUsersHome() {
        Answer answer = server.form("/login", "email=user%40example.org&password=" + encoded(FakeAccounts.PASSWORD));

        assertThat(answer.header("Location")).hasValue("/");
        assertThat(page("/test-pages/admin", "Cookie", cookie(answer)).status()).isEqualTo(403);
    }

    @Test
    void staysSignedInWhileSomebodyWorksAndNotWhileNobodyDoes() {
        String cookie = cookie(signIn(""));

        for (int hours = 0; hours < 30; hours += 3) {
            server.clock().advance(Duration.ofHours(3));
            Answer answer = page("/test-pages/admin", "Cookie", cookie);
            assertThat(answer.status()).as("after %s hours of work", hours + 3).isEqualTo(200);
            cookie = cookie(answer);
        }
        server.clock().advance(Duration.ofHours(13));
        assertThat(page("/test-pages/admin", "Cookie", cookie).status()).isEqualTo(303);
    }

    @Test
    void renewsTheCookieOnlyNowAndThen() {
        String cookie = cookie(signIn(""));

        server.clock().advance(Duration.ofMinutes(5));
        assertThat(page("/test-pages/admin", "Cookie", cookie).headers("Set-Cookie")).isEmpty();
        server.clock().advance(Duration.ofMinutes(6));
        assertThat(page("/test-pages/admin", "Cookie", cookie).headers("Set-Cookie")).isNotEmpty();
        // A page loads several parts at once, all with the old cookie.
        assertThat(page("/test-pages/admin", "Cookie", cookie).status()).isEqualTo(200);
    }

    @Test
    void signsOutAtOnceAndForGood() {
        String cookie = cookie(signIn(""));

        Answer answer = server.form("/logout", "", "Cookie", cookie, "Origin", server.origin());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.cookie("hindsight_session")).isEmpty();
        assertThat(page("/test-pages/admin", "Cookie", cookie).status()).isEqualTo(303);
    }

    @Test
    void treatsABadCookieAsNobody() {
        assertThat(page("/test-pages/open", "Cookie", "hindsight_session=nonsense").body()).isEqualTo("<p>false</p>");
        server.bean(FakeSessions.class).closeAll();
        String cookie = cookie(signIn(""));
        assertThat(page("/test-pages/open", "Cookie", cookie).body()).isEqualTo("<p>true</p>");
        server.bean(FakeSessions.class).closeAll();
        assertThat(page("/test-pages/open", "Cookie", cookie).body()).isEqualTo("<p>false</p>");
    }

    @Test
    void takesNeitherTokenInPlaceOfTheOther() {
        String cookie = cookie(signIn("")).substring("hindsight_session=".length());
        String token = server.post(
                        "/api/login", "{\"email\":\"admin@example.org\",\"password\":\"" + FakeAccounts.PASSWORD + "\"}")
                .at("access_token");

        assertThat(server.get("/api/models", "Authorization", "Bearer " + cookie).status()).isEqualTo(401);
        assertThat(page("/test-pages/admin", "Cookie", "hindsight_session=" + token).status()).isEqualTo(303);
    }

    @Test
    void opensTheApiToAdminsWhoAreSignedInToThePages() {
        assertThat(server.get("/api/runs", "Cookie", cookie(signIn(""))).status()).isEqualTo(200);
    }

    @Test
    void sendsThePageAroundAFragmentToTheSignIn() {
        Answer answer = server.get("/test-pages/admin", "HX-Request", "true", "Accept", "*/*");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("HX-Redirect")).hasValue("/login");
    }

    @Test
    void deniesARouteWhoseAccessWasForgotten() {
        assertThat(page("/test-pages/forgotten").status()).isEqualTo(303);
        assertThat(page("/test-pages/forgotten", "Cookie", cookie(signIn(""))).status()).isEqualTo(403);
    }

    private Answer page(String path, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Accept";
        all[1] = BROWSER;
        return server.get(path, all);
    }

    private Answer signIn(String next) {
        return server.form("/login", credentials(FakeAccounts.PASSWORD, next), "Origin", server.origin());
    }

    private static String credentials(String password, String next) {
        return "email=admin%40example.org&password=" + encoded(password) + "&next=" + encoded(next);
    }

    private static String cookie(Answer answer) {
        return "hindsight_session=" + answer.cookie("hindsight_session");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
