package org.hindsight.plugins.clinicwait;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.hindsight.plugin.Advice;
import org.hindsight.plugin.Advice.Band;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.Prediction.NumericPrediction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitAdviceTest {

    @ParameterizedTest
    @CsvSource({"0, LOW", "9.9, LOW", "10, MODERATE", "29.9, MODERATE", "30, HIGH", "480, HIGH"})
    void isShortMediumOrLong(double minutes, Band band) {
        assertThat(advise(minutes, 0, 480).band()).isEqualTo(band);
    }

    @Test
    void saysTheMinutesAndHowSureTheyAre() {
        Advice advice = advise(22.4, 8.2, 41.3);

        assertThat(advice.title()).isEqualTo("A medium wait of about 22 minutes");
        assertThat(advice.text()).contains("In 90 of 100 such visits it takes between 8 and 41 minutes.");
    }

    @Test
    void saysHardlyAnyInsteadOfZeroMinutes() {
        assertThat(advise(0, 0, 5).title()).isEqualTo("Hardly any wait");
        assertThat(advise(2, 0, 5).title()).isEqualTo("A short wait of about 2 minutes");
    }

    @Test
    void countsTheTimeToBeBackFromCheckInWhenTheIntervalLeavesTime() {
        assertThat(advise(50, 25, 80).steps()).first().asString().contains("09:55");
    }

    @Test
    void asksToStayWhenTheCallMayComeSoon() {
        assertThat(advise(50, 9.4, 80).steps()).first().asString().contains("stay in the waiting room");
    }

    @Test
    void speaksSpanish() {
        Advice advice = new ClinicWaitPlugin()
                .advise(Visit.booked().answers(), wait(50, 25, 80), Visit.reading(Locale.of("es", "ES")));

        assertThat(advice.title()).isEqualTo("Una espera larga, de unos 50 minutos");
        assertThat(advice.steps()).first().asString().contains("09:55");
    }

    @Test
    void walksPastMidnightWithoutFailing() {
        Answers late = Visit.booked().with("check_in_hour", 20.0).answers();

        assertThat(new ClinicWaitPlugin().advise(late, wait(470, 250, 480), Visit.reading(Locale.ENGLISH)).steps())
                .first()
                .asString()
                .contains("00:10");
    }

    private static Advice advise(double minutes, double low, double high) {
        return new ClinicWaitPlugin()
                .advise(Visit.booked().answers(), wait(minutes, low, high), Visit.reading(Locale.ENGLISH));
    }

    private static NumericPrediction wait(double minutes, double low, double high) {
        return new NumericPrediction(minutes, low, high, 0.9);
    }
}
