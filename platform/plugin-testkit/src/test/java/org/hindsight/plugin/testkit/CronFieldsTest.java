package org.hindsight.plugin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CronFieldsTest {

    @ParameterizedTest
    @ValueSource(strings = {"0 2 * * 0", "*/15 8-17 * * mon-fri", "0 2 1,15 * *", "5 4 29 2 *", "0 0 31 12 7", "0 0 31 * sun"})
    void takesWhatFires(String expression) {
        assertThat(CronFields.problems(expression)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "60 2 * * *", "0 24 * * *", "0 0 0 * *", "0 0 32 * *", "0 0 * 13 *", "0 0 * * 8", "0 0 30 2 *", "a 0 * * *",
                "0 0 * *", "*/0 * * * *", "5-1 * * * *", "1,,2 * * * *", "0 0 * * funday", "-1 * * * *"
            })
    void refusesWhatNeverFires(String expression) {
        assertThat(CronFields.problems(expression)).isNotEmpty();
    }
}
