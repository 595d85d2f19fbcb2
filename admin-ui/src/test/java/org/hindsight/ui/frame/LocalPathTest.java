package org.hindsight.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/results/aB3-_x", "/admin/runs?model=ppd", "/admin/model-performance?model=clinic-wait"})
    void staysOnPathsOfThisServer(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example", "javascript:alert(1)", "", "results", "/a\r\nSet-Cookie: x=1", "/<script>"
    })
    void leadsHomeInsteadOfElsewhere(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo("/");
    }
}
