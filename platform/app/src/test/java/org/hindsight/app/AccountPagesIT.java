package org.hindsight.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.hindsight.core.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts by the pages of the whole platform: made, signed in with, guarded and deleted, with a browser's cookies. */
class AccountPagesIT {

    private static final String PASSWORD = "a password of some length";

    @TempDir
    static Path home;

    private static RunningPlatform platform;

    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();

    @BeforeAll
    static void start() {
        platform = RunningPlatform.start(TestDatabase.h2(), home, home.resolve("no-distribution"));
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void isMadeUsedAndDeleted() throws Exception {
        HttpResponse<String> refused = post("/register", "email", "ann@example.org", "password", "short");
        assertThat(refused.uri()).hasPath("/register").hasNoParameter("email");
        assertThat(refused.body()).contains("id=\"password-error\"").contains("value=\"ann@example.org\"");
        assertThat(get("/register").body()).as("a fresh visit").doesNotContain("ann@example.org");

        HttpResponse<String> made = post("/register", "email", "ann@example.org", "password", PASSWORD);
        assertThat(made.uri()).hasPath("/account");
        assertThat(made.body()).contains("ann@example.org");
        post("/logout");
        assertThat(get("/account").uri()).hasPath("/login");

        HttpResponse<String> failed = post("/login", "email", "ann@example.org", "password", "another password");
        assertThat(failed.uri()).hasPath("/login").hasNoParameter("email");
        assertThat(failed.body()).contains("value=\"ann@example.org\"");
        assertThat(post("/login", "email", "ann@example.org", "password", PASSWORD, "next", "/account").uri()).hasPath("/account");

        assertThat(post("/account/password", "current", "a guess", "password", "another long password").statusCode()).isEqualTo(422);
        assertThat(post("/account/password", "current", PASSWORD, "password", "another long password").body()).contains("id=\"said\"");
        assertThat(post("/account/delete", "password", PASSWORD).statusCode()).isEqualTo(422);
        assertThat(post("/account/delete", "password", "another long password").uri()).hasPath("/");
        assertThat(get("/account").uri()).hasPath("/login");
        assertThat(post("/login", "email", "ann@example.org", "password", "another long password").uri()).hasPath("/login").hasParameter("failed");
    }

    @Test
    void nobodyFindsOutThePasswordOfASessionThatWasLeftOpen() throws Exception {
        post("/register", "email", "eve@example.org", "password", PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(post("/account/password", "current", "guess " + i, "password", "another long password").statusCode()).isEqualTo(422);
            assertThat(post("/account/delete", "password", "guess " + i).statusCode()).isEqualTo(422);
        }
        HttpResponse<String> right = post("/account/delete", "password", PASSWORD);
        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(right.headers().firstValue("Retry-After")).isPresent();
        assertThat(right.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(post("/account/password", "current", PASSWORD, "password", "another long password").statusCode()).isEqualTo(429);
        assertThat(get("/account").statusCode()).as("all else works on").isEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(platform.uri(path)).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    /** Sends a form of names and values. */
    private HttpResponse<String> post(String path, String... form) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < form.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(form[i]).append('=').append(URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
        }
        URI uri = platform.uri(path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Accept", "text/html")
                .header("Origin", uri.getScheme() + "://" + uri.getAuthority())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }
}
