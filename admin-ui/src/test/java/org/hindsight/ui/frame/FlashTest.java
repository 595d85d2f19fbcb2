package org.hindsight.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.hindsight.ui.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlashTest {

    private final Words words = Words.in(Locale.ENGLISH);

    @Test
    void saysOnTheNextPageWhatWasDone() {
        Flash flash = Flash.good("retrain.one", "Heart disease; \u00fc\n<b>");
        Flash read = Flash.read(flash.toCookie().getValue(), words).orElseThrow();
        assertThat(read).isEqualTo(flash);
        assertThat(read.say(words)).startsWith("Heart disease; \u00fc").endsWith("is queued for training.");
    }

    @Test
    void keepsCookiesSmallWhateverAMessageHolds() {
        assertThat(Flash.bad("baseline.refused", "x".repeat(100_000)).toCookie().getValue()).hasSizeLessThan(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!!!", "YQ", "bm9uZQp0cnVlCg"})
    void ignoresCookiesThatAreNotOurs(String value) {
        assertThat(Flash.read(value, words)).isEmpty();
    }
}
