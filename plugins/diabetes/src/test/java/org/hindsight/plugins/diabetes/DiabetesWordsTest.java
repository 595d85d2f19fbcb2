package org.hindsight.plugins.diabetes;

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

class DiabetesWordsTest {

    private static final Answers TESTED = new Answers(Map.of("Age", 40.0, "Glucose", 100.0, "BloodPressure", 80.0));

    private final DiabetesPlugin plugin = new DiabetesPlugin();

    private static Audience audience(Locale locale) {
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);
        return new Audience(locale, "US", List.of(new Notice.Contact("Someone who listens", "116 123", "")), clock);
    }

    private Advice advice(double probability, Answers answers, Locale locale) {
        return plugin.advise(answers, new ClassPrediction(new double[] {1 - probability, probability}),
                audience(locale));
    }

    @ParameterizedTest
    @CsvSource({"0,LOW,1", "0.166,LOW,17", "0.167,MODERATE,17", "0.333,MODERATE,33", "0.334,HIGH,33", "1,HIGH,99"})
    void saysTheChanceInNumbersOfPeopleAndNeverThatItIsCertain(double probability, Band band, String ofHundred) {
        Advice advice = advice(probability, TESTED, Locale.ENGLISH);

        assertThat(advice.band()).isEqualTo(band);
        assertThat(advice.title()).startsWith("About " + ofHundred + " of 100 women");
        assertThat(advice.steps()).hasSizeGreaterThanOrEqualTo(2).doesNotContain("");
    }

    @Test
    void saysThatTheResultIsFarLessSureWithoutTheSugarTest() {
        String sentence = "Without the blood sugar after the sugar drink the result is far less sure.";

        assertThat(advice(0.3, new Answers(Map.of("Age", 40.0)), Locale.ENGLISH).text()).endsWith(sentence);
        assertThat(advice(0.3, TESTED, Locale.ENGLISH).text()).doesNotContain(sentence);
    }

    @Test
    void speaksTheReadersLanguageAndEnglishOtherwise() {
        assertThat(advice(0.3, TESTED, Locale.of("es", "MX")).title()).startsWith("Unas 30 de cada 100 mujeres");
        assertThat(advice(0.3, TESTED, Locale.of("sw")).title()).startsWith("About 30 of 100 women");
    }

    @ParameterizedTest
    @CsvSource({"139,''", "140,INFO", "199,INFO", "200,WARNING"})
    void tellsWhatTheSugarTestMeansByItself(double glucose, String level) {
        Answers answers = new Answers(Map.of("Age", 40.0, "Glucose", glucose));

        assertThat(plugin.notices(answers, audience(Locale.ENGLISH)))
                .extracting(notice -> notice.level().name())
                .isEqualTo(level.isEmpty() ? List.of() : List.of(level));
    }

    @Test
    void warnsOfVeryHighBloodPressureAndOfAgesThatWereNotStudied() {
        Answers answers = new Answers(Map.of("Age", 20.0, "BloodPressure", 120.0));

        assertThat(plugin.notices(answers, audience(Locale.ENGLISH)))
                .extracting(Notice::title)
                .containsExactly("Your blood pressure is very high", "Women of your age were not studied");
        assertThat(plugin.notices(TESTED, audience(Locale.ENGLISH))).isEmpty();
    }
}
