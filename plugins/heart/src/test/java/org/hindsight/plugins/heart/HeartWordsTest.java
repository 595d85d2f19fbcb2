package org.hindsight.plugins.heart;

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

class HeartWordsTest {

    private static final Answers WITH_PICTURES =
            new Answers(Map.of("age", 60.0, "cp", "4", "trestbps", 120.0, "ca", 0.0, "thal", "3"));

    private final HeartPlugin plugin = new HeartPlugin();

    private static Audience audience(Locale locale, String country) {
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);
        return new Audience(locale, country, List.of(new Notice.Contact("Someone who listens", "116 123", "")), clock);
    }

    private Advice advice(double probability, Answers answers, Locale locale) {
        return plugin.advise(answers, new ClassPrediction(new double[] {1 - probability, probability}),
                audience(locale, "US"));
    }

    @ParameterizedTest
    @CsvSource({"0,LOW,1", "0.149,LOW,15", "0.15,MODERATE,15", "0.499,MODERATE,50", "0.5,HIGH,50", "1,HIGH,99"})
    void saysTheChanceInNumbersOfPeopleAndNeverThatItIsCertain(double probability, Band band, String ofHundred) {
        Advice advice = advice(probability, WITH_PICTURES, Locale.ENGLISH);

        assertThat(advice.band()).isEqualTo(band);
        assertThat(advice.title()).startsWith("About " + ofHundred + " of 100 people");
        assertThat(advice.steps()).hasSizeGreaterThanOrEqualTo(3).doesNotContain("");
    }

    @Test
    void saysThatTheChanceAllowsForMissingPicturesOfTheHeartAndIsLessSure() {
        String sentence = "This chance allows for there being no X-ray film and no blood flow scan of the heart. "
                + "With them it could be told more surely, in either direction.";

        assertThat(advice(0.3, new Answers(Map.of()), Locale.ENGLISH).text()).endsWith(sentence);
        assertThat(advice(0.3, WITH_PICTURES, Locale.ENGLISH).text()).doesNotContain(sentence);
    }

    @Test
    void speaksTheReadersLanguageAndEnglishOtherwise() {
        assertThat(advice(0.3, WITH_PICTURES, Locale.of("es", "MX")).title())
                .startsWith("Unas 30 de cada 100 personas");
        assertThat(advice(0.3, WITH_PICTURES, Locale.of("sw")).title()).startsWith("About 30 of 100 people");
    }

    @Test
    void saysWhenChestPainIsAnEmergencyWithTheNumberOfTheCountry() {
        Answers pain = new Answers(Map.of("age", 60.0, "cp", "1", "trestbps", 120.0));

        assertThat(plugin.notices(pain, audience(Locale.ENGLISH, "US"))).singleElement().satisfies(notice -> {
            assertThat(notice.title()).isEqualTo("When chest pain is an emergency");
            assertThat(notice.contacts()).containsExactly(new Notice.Contact("Emergency number", "911", ""));
        });
        assertThat(plugin.notices(pain, audience(Locale.of("es"), "ES"))).singleElement().satisfies(notice ->
                assertThat(notice.contacts()).containsExactly(new Notice.Contact("Número de emergencias", "112", "")));
        assertThat(plugin.notices(pain, audience(Locale.ENGLISH, ""))).singleElement().satisfies(notice ->
                assertThat(notice.contacts()).isEmpty());
    }

    @Test
    void saysNothingToAnAverageManWithoutPain() {
        assertThat(plugin.notices(WITH_PICTURES, audience(Locale.ENGLISH, "US"))).isEmpty();
    }

    @Test
    void warnsOfVeryHighBloodPressureAndOfAgesThatWereNotStudied() {
        Answers answers = new Answers(Map.of("age", 78.0, "cp", "4", "trestbps", 180.0));

        assertThat(plugin.notices(answers, audience(Locale.ENGLISH, "GB")))
                .extracting(Notice::level)
                .containsExactly(Notice.Level.WARNING, Notice.Level.INFO);
    }
}
