package org.hindsight.ui.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2,5 | 2.5", "-0,1 | -0.1", "\u22123,5 | -3.5", "2.5 | 2.5", "1,234.5 | 1,234.5", "1,2,3 | 1,2,3", "none | none", "7 | 7"})
    void takesADecimalCommaForAPointAndLeavesEverythingElse(String typed, String read) {
        assertThat(Numbers.withPoint(typed)).isEqualTo(read);
    }
}
