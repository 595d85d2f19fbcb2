package org.hindsight.plugins.parkinsons;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hindsight.plugin.Advice;
import org.hindsight.plugin.Advice.Band;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.Audience;
import org.hindsight.plugin.Notice;
import org.hindsight.plugin.Prediction.ClassPrediction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoiceWordsTest {

    private final ParkinsonsPlugin plugin = new ParkinsonsPlugin();

    private static Audience audience(Locale locale) {
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);
        return new Audience(locale, "US", List.of(new Notice.Contact("Someone who listens", "116 123", "")), clock);
    }

    private Advice advice(double chance, Locale locale) {
        return plugin.advise(new Answers(Map.of()), new ClassPrediction(new double[] {1 - chance, chance}), audience(locale));
    }

    private List<Notice> notices(String measure, double value, Locale locale) {
        return plugin.notices(VoiceFiles.first(measure, value), audience(locale));
    }

    @ParameterizedTest
    @CsvSource({"0,LOW,1", "0.499,LOW,50", "0.5,MODERATE,50", "0.75,MODERATE,75", "0.899,MODERATE,90", "0.9,HIGH,90", "1,HIGH,99"})
    void callsAResultClearOnlyWhereItDiffersFromTheShareStudied(double chance, Band band, String ofHundred) {
        Advice advice = advice(chance, Locale.ENGLISH);

        assertThat(advice.band()).isEqualTo(band);
        assertThat(advice.title()).startsWith("About " + ofHundred + " of 100 people");
        assertThat(advice.steps()).hasSizeGreaterThanOrEqualTo(2).doesNotContain("");
    }

    @Test
    void saysInEveryBandThatTheStudiedHadParkinsonsFarMoreOften() {
        for (double chance : new double[] {0.1, 0.7, 0.95}) {
            assertThat(advice(chance, Locale.ENGLISH).title()).endsWith("among people like those studied");
            assertThat(advice(chance, Locale.ENGLISH).text()).contains("32 people, of whom 24 had Parkinson's", "far fewer");
            assertThat(advice(chance, Locale.of("es")).text()).contains("32 personas, de las que 24", "muchas menos");
        }
    }

    @Test
    void leavesTheDecisionToANeurologist() {
        assertThat(advice(0.95, Locale.ENGLISH).steps().getFirst()).contains("neurologist", "decides");
        assertThat(plugin.descriptor().disclaimer()).contains("no diagnosis", "too high");
    }

    @Test
    void speaksTheReadersLanguageAndEnglishOtherwise() {
        assertThat(advice(0.7, Locale.of("es", "MX")).title()).startsWith("Unas 70 de cada 100 personas");
        assertThat(advice(0.7, Locale.of("sw")).title()).startsWith("About 70 of 100 people");
    }

    @Test
    void hasNothingToSayOfUsualMeasures() {
        assertThat(notices("HNR", 25, Locale.ENGLISH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MDVP:Flo(Hz), 113", "MDVP:Fhi(Hz), 111", "Jitter:DDP, 0.00184", "Shimmer:DDA, 0.009"})
    void asksToCheckNumbersThatContradictEachOther(String measure, double value) {
        assertThat(notices(measure, value, Locale.ENGLISH)).singleElement().satisfies(notice -> {
            assertThat(notice.level()).isEqualTo(Notice.Level.WARNING);
            assertThat(notice.title()).contains("contradict");
        });
    }

    @Test
    void allowsThreefoldsWrittenWithFewDecimals() {
        assertThat(notices("Jitter:DDP", 0.00553, Locale.ENGLISH)).isEmpty();
        assertThat(notices("Shimmer:DDA", 0.0255, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void namesMeasuresBeyondTheStudiedInTheReadersLanguage() {
        assertThat(notices("HNR", 40, Locale.ENGLISH)).singleElement().satisfies(notice -> {
            assertThat(notice.level()).isEqualTo(Notice.Level.INFO);
            assertThat(notice.text()).contains("Harmonics-to-noise ratio.", "units");
        });
        assertThat(notices("D2", 5, Locale.of("es")).getFirst().text()).contains("Dimensión de correlación (D2)");
    }

    @Test
    void speaksOfMeasuresOnlyThatAreThere() {
        assertThat(plugin.notices(new Answers(Map.of("PPE", 0.2)), audience(Locale.ENGLISH))).isEmpty();
    }
}
