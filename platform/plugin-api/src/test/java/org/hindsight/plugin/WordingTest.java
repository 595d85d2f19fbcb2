package org.hindsight.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.hindsight.plugin.BaselineLoader.RejectedLine;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Locale GERMAN = Locale.GERMAN;

    @Test
    void isPutIntoTheWordsOfWhoeverReadsIt() {
        Wording wording = Wording.of(WordingTest.class, "wording.too.many", 1234, Wording.of(WordingTest.class, "wording.rows"));
        assertThat(wording.in(Locale.ENGLISH)).isEqualTo("1,234 rows are too many, aren't they?");
        assertThat(wording.in(GERMAN)).isEqualTo("1.234 Zeilen sind zu viele, oder?");
        assertThat(wording.in(Locale.of("fi"))).endsWith("rows are too many, aren't they?");
    }

    @Test
    void oneWithoutTranslationIsTheSameForEverybody() {
        assertThat(Wording.plain("It's {0}").in(GERMAN)).isEqualTo("It's {0}");
    }

    @Test
    void severalFollowEachOther() {
        Wording both = Wording.join(" / ", List.of(Wording.plain("a"), Wording.of(WordingTest.class, "wording.rows")));
        assertThat(both.in(GERMAN)).isEqualTo("a / Zeilen");
    }

    @Test
    void aKeyWithoutTextIsAMistakeOfThePlugin() {
        assertThatThrownBy(() -> Wording.of(WordingTest.class, "none").in(GERMAN)).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void aRefusalSaysItsReasonInEnglishToTheLogAndToItsReaderInTheirLanguage() {
        BaselineRefusedException refusal = new BaselineRefusedException(Wording.of(WordingTest.class, "wording.rows"));
        assertThat(refusal).hasMessage("rows");
        assertThat(refusal.reason().in(GERMAN)).isEqualTo("Zeilen");
        assertThat(new BaselineRefusedException("As it is.").reason().in(GERMAN)).isEqualTo("As it is.");
    }

    @Test
    void linesAreEqualWhenTheySayTheSame() {
        RejectedLine keyed = new RejectedLine(3, Wording.of(WordingTest.class, "wording.rows"));
        assertThat(keyed).isEqualTo(new RejectedLine(3, "rows")).hasSameHashCodeAs(new RejectedLine(3, "rows"));
        assertThat(keyed).isNotEqualTo(new RejectedLine(4, "rows")).isNotEqualTo(new RejectedLine(3, "columns"));
    }
}
