package org.hindsight.core.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import org.hindsight.core.promotion.Ruling.Result;
import org.junit.jupiter.api.Test;

class SecondHearingTest {

    @Test
    void onlyWhatIsOpenIsHeardAgain() {
        assertThat(SecondHearing.isDueAfter(Result.INSUFFICIENT_EVIDENCE)).isTrue();
        assertThat(SecondHearing.isDueAfter(Result.NEEDS_REVIEW)).isTrue();
        assertThat(SecondHearing.isDueAfter(Result.KEPT)).isFalse();
        assertThat(SecondHearing.isDueAfter(Result.PROMOTED)).isFalse();
    }

    @Test
    void hearingsAreBounded() {
        assertThat(SecondHearing.isDueAfter(Result.INSUFFICIENT_EVIDENCE, SecondHearing.MOST_LOOKS - 1)).isTrue();
        assertThat(SecondHearing.isDueAfter(Result.INSUFFICIENT_EVIDENCE, SecondHearing.MOST_LOOKS)).isFalse();
    }
}
