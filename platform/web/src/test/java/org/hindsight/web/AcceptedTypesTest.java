package org.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedTypesTest extends WebTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/test-pages/open       | text/*                              | 200",
        "/test-pages/open       | TEXT/*;q=0.5                        | 200",
        "/test-pages/open       | image/png, text/*                   | 200",
        "/test-pages/open       | */*                                 | 200",
        "/test-pages/open       | image/*                             | 406",
        "/test-pages/open       | application/*                       | 406",
        "/api/assessments       | application/*                       | 200",
        "/api/assessments       | application/*;q=0.1, text/html      | 200",
        "/api/assessments       | text/*                              | 406",
        "/api/runs/1/events     | text/*                              | 401",
    })
    void halfWildcardsAreUnderstood(String path, String accepted, int status) {
        assertThat(server.get(path, "Accept", accepted).status()).isEqualTo(status);
    }
}
