package org.hindsight.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiVersionsTest {

    @ParameterizedTest(name = "{0} satisfies {1}: {2}")
    @CsvSource({
        "1.0.0, >=1.0.0 & <2.0.0, true",
        "1.7.3, >=1.0.0 & <2.0.0, true",
        "2.0.0, >=1.0.0 & <2.0.0, false",
        "0.9.9, >=1.0.0 & <2.0.0, false",
        "1.0.0, 1.0.0, true",
        "1.4.0, 1.0.0, true",
        "2.0.0, 1.0.0, false",
        "1.0.0, 1.2.0, false",
        "1.0.0, =1.0.0, true",
        "1.0.1, =1.0.0, false",
        "1.2.5, ~1.2, true",
        "1.3.0, ~1.2, false",
        "1.9.0, ^1.2.0, true",
        "3.0.0, <2.0.0 | >=3.0.0, true",
        "1.5.0, 1.x, true",
        "2.0.0, *, true",
    })
    void readsRanges(String version, String range, boolean satisfied) {
        assertThat(ApiVersions.satisfies(version, range)).isEqualTo(satisfied);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0", "v1.0.0", "1.0.0.0", "", "latest"})
    void refusesWhatIsNoSemanticVersion(String text) {
        assertThat(ApiVersions.isVersion(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {">=abc", "[1.0,2.0)", ">=1.0.0 &", "1.0.0 2.0.0"})
    void refusesWhatIsNoRange(String text) {
        assertThat(ApiVersions.isRange(text)).isFalse();
    }

    @ParameterizedTest(name = "{0} is older than {1}")
    @CsvSource({"1.9.0, 1.10.0", "1.0.0-beta.2, 1.0.0", "1.0.0-SNAPSHOT, 1.0.0", "1.0.0-beta.2, 1.0.0-beta.11"})
    void comparesNumbersAndPreReleases(String older, String newer) {
        assertThat(ApiVersions.compare(older, newer)).isNegative();
        assertThat(ApiVersions.compare(newer, older)).isPositive();
    }
}
