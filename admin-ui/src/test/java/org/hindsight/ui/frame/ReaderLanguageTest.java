package org.hindsight.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderLanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "es | es", "es-MX,es;q=0.9,en;q=0.8 | es-MX", "fi,es;q=0.5,en;q=0.4 | es", "fi | en", "en-GB | en-GB", "es;q=0, en | en", "en;q=0.1, es;q=0.9 | es"
    })
    void speaksTheFirstLanguageAskedForThatItKnows(String asked, String spoken) {
        assertThat(ReaderLanguage.choose(asked, "")).isEqualTo(Locale.forLanguageTag(spoken));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", ";;;", "e n", "q=1;q=2"})
    void speaksEnglishToWhoeverAsksForNothingSensible(String asked) {
        assertThat(ReaderLanguage.choose(asked, "").getLanguage()).isEqualTo("en");
    }

    @Test
    void keepsTheChosenLanguageAgainstTheBrowsers() {
        assertThat(ReaderLanguage.choose("en-US", "es")).isEqualTo(Locale.of("es"));
        assertThat(ReaderLanguage.choose("en-US", "xx")).isEqualTo(Locale.of("en", "US"));
    }

    @Test
    void keepsTheCountryBecauseHelpDependsOnIt() {
        assertThat(ReaderLanguage.country("es-MX,en")).isEqualTo("MX");
        assertThat(ReaderLanguage.country("de,fr-CH")).isEqualTo("CH");
        assertThat(ReaderLanguage.country("es")).isEmpty();
        assertThat(ReaderLanguage.country("")).isEmpty();
    }
}
