package org.hindsight.plugins.ppd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.hindsight.plugin.Advice;
import org.hindsight.plugin.Advice.Band;
import org.hindsight.plugin.Answers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PpdAdviceTest {

    @ParameterizedTest
    @CsvSource({"0.00, LOW", "0.099, LOW", "0.10, MODERATE", "0.299, MODERATE", "0.30, HIGH", "1.00, HIGH"})
    void bandsByChance(double chance, Band band) {
        assertThat(advise(Mother.untroubled().answers(), chance).band()).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"9, LOW", "10, MODERATE", "19, MODERATE", "20, HIGH"})
    void neverBelowWhatTheAnswersThemselvesSay(int sum, Band band) {
        assertThat(advise(Mother.untroubled().withSum(sum).answers(), 0.01).band()).isEqualTo(band);
    }

    @Test
    void callsNoResultLowWhereThereAreThoughtsOfSelfHarm() {
        assertThat(advise(Mother.untroubled().with("phq9", "1").answers(), 0.01).band()).isEqualTo(Band.MODERATE);
    }

    @Test
    void saysTheChanceAsMothersOutOfHundred() {
        assertThat(advise(Mother.untroubled().answers(), 0.166).title()).startsWith("About 17 of 100 mothers");
    }

    @Test
    void isNeverCertain() {
        assertThat(advise(Mother.untroubled().answers(), 0).title()).startsWith("About 1 of 100");
        assertThat(advise(Mother.untroubled().answers(), 1).title()).startsWith("About 99 of 100");
    }

    @Test
    void namesTheSumWhereItIsWorthATalk() {
        assertThat(advise(Mother.untroubled().withSum(14).answers(), 0.2).text()).contains("14 of 27");
        assertThat(advise(Mother.untroubled().withSum(9).answers(), 0.2).text()).doesNotContain("of 27");
    }

    @Test
    void endsAHighResultWithWhomToCall() {
        assertThat(advise(Mother.untroubled().answers(), 0.5).steps())
                .hasSize(4)
                .last()
                .asString()
                .contains("Lifeline", "988");
    }

    @Test
    void offersStepsInEveryBandAndLanguage() {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.of("es"), Locale.FRENCH}) {
            for (double chance : new double[] {0.05, 0.2, 0.6}) {
                Advice advice = new PpdPlugin()
                        .advise(Mother.untroubled().answers(), Mother.chance(chance), Mother.reading(locale));
                assertThat(advice.steps()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(step -> assertThat(step).isNotBlank());
            }
        }
    }

    @Test
    void speaksSpanish() {
        Advice advice = new PpdPlugin()
                .advise(Mother.untroubled().withSum(12).answers(), Mother.chance(0.17), Mother.reading(Locale.of("es")));

        assertThat(advice.title()).startsWith("A unas 17 de cada 100 madres");
        assertThat(advice.text()).contains("suman 12 de 27");
    }

    private static Advice advise(Answers answers, double chance) {
        return new PpdPlugin().advise(answers, Mother.chance(chance), Mother.reading(Locale.ENGLISH));
    }
}
