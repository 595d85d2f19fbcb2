package org.hindsight.plugins.ppd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.Audience;
import org.hindsight.plugin.Notice;
import org.hindsight.plugin.Notice.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PpdNoticesTest {

    private static final Audience READER = Mother.reading(Locale.ENGLISH);

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3"})
    void givesCrisisContactsAtOnceForAnyThoughtOfSelfHarm(String answer) {
        List<Notice> notices = notices(Mother.untroubled().with("phq9", answer).answers());

        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.level()).isEqualTo(Level.URGENT);
            assertThat(notice.contacts()).containsExactly(Mother.LIFELINE);
        });
    }

    @Test
    void putsSelfHarmBeforeAllElse() {
        List<Notice> notices = notices(Mother.untroubled().withSum(27).with("weeks_postpartum", 11.0).answers());

        assertThat(notices).extracting(Notice::level).containsExactly(Level.URGENT, Level.WARNING, Level.INFO);
    }

    @Test
    void staysSilentWhenNothingTroubles() {
        assertThat(notices(Mother.untroubled().answers())).isEmpty();
        assertThat(notices(Mother.untroubled().withSum(9).answers())).isEmpty();
    }

    @Test
    void advisesATalkFromTheSumThatTheAuthorsName() {
        assertThat(notices(Mother.untroubled().withSum(10).answers()))
                .singleElement()
                .satisfies(notice -> assertThat(notice.text()).contains("10 of 27"));
    }

    @Test
    void speaksMoreFirmlyFromTwentyOn() {
        Notice moderate = notices(Mother.untroubled().withSum(19).answers()).getFirst();
        Notice severe = notices(Mother.untroubled().withSum(20).answers()).getFirst();

        assertThat(severe.title()).isNotEqualTo(moderate.title());
        assertThat(severe.text()).contains("20 of 27");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 9, 12})
    void tellsWhenTheWeekIsOutsideWhatTheModelKnows(double weeks) {
        assertThat(notices(Mother.untroubled().with("weeks_postpartum", weeks).answers()))
                .extracting(Notice::level)
                .containsExactly(Level.INFO);
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 8})
    void saysNothingOfTheWeeksTheModelKnows(double weeks) {
        assertThat(notices(Mother.untroubled().with("weeks_postpartum", weeks).answers())).isEmpty();
    }

    @Test
    void needsNoOtherAnswer() {
        Answers onlyOne = new Answers(java.util.Map.of("phq9", "1"));

        assertThat(notices(onlyOne)).extracting(Notice::level).containsExactly(Level.URGENT);
    }

    @Test
    void speaksSpanish() {
        Answers answers = Mother.untroubled().with("phq9", "1").answers();

        assertThat(new PpdPlugin().notices(answers, Mother.reading(Locale.of("es", "MX"))).getFirst().title())
                .isEqualTo("Por favor, hable hoy con alguien");
    }

    private static List<Notice> notices(Answers answers) {
        return new PpdPlugin().notices(answers, READER);
    }
}
