package org.hindsight.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.hindsight.core.assessment.Assessment.Figure;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private final Figures english = new Figures(Locale.ENGLISH);
    private final Figures spanish = new Figures(Locale.of("es"));
    private final MetricWords minutes = new MetricWords(Words.in(Locale.ENGLISH), "minutes");

    @Test
    void writesNumbersAsTheLanguageDoes() {
        assertThat(english.count(12_345)).isEqualTo("12,345");
        assertThat(spanish.count(12_345)).isEqualTo("12.345");
        assertThat(english.percent(0.8371, 1)).isEqualTo("83.7\u202f%");
        assertThat(spanish.decimal(0.5, 2)).isEqualTo("0,50");
    }

    @Test
    void givesSignsToDifferencesButNotToZero() {
        assertThat(english.signed(0.0204, 3)).isEqualTo("+0.020");
        assertThat(english.signed(-0.2, 1)).isEqualTo("\u22120.2");
        assertThat(english.signed(-0.0001, 2)).isEqualTo("0.00");
        assertThat(english.signed(0.0001, 2)).isEqualTo("0.00");
    }

    @Test
    void keepsDecimalsOfEstimatesOnlyWhereTheyMatter() {
        assertThat(english.estimate(6.64)).isEqualTo("6.6");
        assertThat(english.estimate(21.6)).isEqualTo("22");
    }

    @Test
    void saysFiguresInTheirUnits() {
        assertThat(minutes.value("mae", 8.06)).isEqualTo("8.1\u00a0minutes");
        assertThat(minutes.interval("mae", 7.7, 8.6)).isEqualTo("7.7 to 8.6\u00a0minutes");
        assertThat(minutes.difference("mae", -0.2)).isEqualTo("\u22120.2\u00a0minutes");
        assertThat(minutes.amount("mae", -0.2)).isEqualTo("0.2\u00a0minutes");
        assertThat(minutes.value("recall", 0.69)).isEqualTo("69.0\u202f%");
        assertThat(minutes.interval("recall", 0.66, null)).isEmpty();
    }

    @Test
    void saysWhatAFigureMeans() {
        assertThat(minutes.meaning(new Figure("roc_auc", 0.864, 0.8, 0.9, 300))).contains("in 86 of 100 cases");
        assertThat(minutes.meaning(new Figure("mae", 8.06, null, null, 300))).isEqualTo("Off by 8.1\u00a0minutes on average.");
        assertThat(minutes.meaning("something_new", 1)).isEmpty();
        MetricWords averaged = new MetricWords(Words.in(Locale.ENGLISH), "", true);
        assertThat(averaged.meaning("precision", 0.63)).isEqualTo("Averaged over the outcomes: of 100 cases taken for one, 63 are of it.");
        assertThat(averaged.meaning("accuracy", 0.62)).isEqualTo("Right in 62 of 100 cases.");
        assertThat(minutes.name("something_new")).isEqualTo("something_new");
    }

    @Test
    void knowsInWhichDirectionAFigureIsBetter() {
        assertThat(MetricWords.higherIsBetter("roc_auc")).isTrue();
        assertThat(MetricWords.higherIsBetter("mae")).isFalse();
        assertThat(MetricWords.higherIsBetter("brier")).isFalse();
    }
}
