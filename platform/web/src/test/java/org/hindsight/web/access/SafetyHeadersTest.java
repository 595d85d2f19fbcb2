package org.hindsight.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.hindsight.web.Answer;
import org.hindsight.web.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyHeadersTest extends WebTest {

    @ParameterizedTest
    @ValueSource(strings = {"/api/assessments", "/api/nothing", "/api/runs", "/test-pages/open", "/test-pages/admin", "/health"})
    void everyResponseTellsBrowsersToBeCareful(String path) {
        Answer answer = server.get(path);

        assertThat(answer.header("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'")
                .contains("object-src 'none'")
                .doesNotContain("unsafe"));
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.header("Referrer-Policy")).hasValue("same-origin");
        assertThat(answer.header("Cache-Control")).isPresent();
    }

    @Test
    void asksForHttpsOnlyWhereThereIsHttps() {
        assertThat(server.get("/api/assessments").header("Strict-Transport-Security")).isEmpty();
        assertThat(server.get("/api/assessments", "X-Forwarded-Proto", "https").header("Strict-Transport-Security")).isPresent();
    }
}
