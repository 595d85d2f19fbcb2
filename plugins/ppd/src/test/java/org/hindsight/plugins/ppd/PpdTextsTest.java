package org.hindsight.plugins.ppd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.Texts;
import org.junit.jupiter.api.Test;

class PpdTextsTest {

    private static final PpdPlugin PLUGIN = new PpdPlugin();
    private static final ResourceBundle ENGLISH = PLUGIN.texts(Locale.ENGLISH);
    private static final ResourceBundle SPANISH = PLUGIN.texts(Locale.of("es"));

    @Test
    void translatesEveryTextIntoSpanish() {
        Set<String> expected = new HashSet<>(Texts.keysOf(PLUGIN).keySet());
        expected.addAll(ENGLISH.keySet());

        assertThat(SPANISH.keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void leavesNoAdviceInEnglish() {
        assertThat(ENGLISH.keySet()).isNotEmpty().allSatisfy(
                key -> assertThat(SPANISH.getString(key)).isNotEqualTo(ENGLISH.getString(key)));
    }

    @Test
    void keepsThePlaceholdersOfTheAdvice() {
        assertThat(ENGLISH.keySet()).allSatisfy(
                key -> assertThat(placeholders(SPANISH.getString(key))).isEqualTo(placeholders(ENGLISH.getString(key))));
    }

    @Test
    void namesTheAuthorsOfThePhq9WithTheFormAndWithTheResult() {
        Feature first = PpdQuestions.SCHEMA.find("phq1").orElseThrow();

        assertThat(first.help()).contains("Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues");
        assertThat(PLUGIN.descriptor().disclaimer()).contains(Phq9.CREDIT);
        assertThat(SPANISH.getString("phq1.help")).contains("Robert L. Spitzer");
        assertThat(SPANISH.getString("disclaimer")).contains("Robert L. Spitzer");
    }

    private static List<String> placeholders(String text) {
        return Pattern.compile("%[a-z]").matcher(text).results().map(MatchResult::group).toList();
    }
}
