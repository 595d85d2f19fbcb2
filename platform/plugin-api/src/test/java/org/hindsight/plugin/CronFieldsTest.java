package org.hindsight.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CronFieldsTest {

    @ParameterizedTest
    @ValueSource(strings = {"0 2 * * 0", "*/15 8-17 * * mon-fri", "0 2 1,15 * *", "5 4 29 2 *", "0 0 31 1,2 *", "0 2 * JAN-mar 7", "3/5 * * * 1,0"})
    void takesWhatFires(String expression) {
        assertThat(CronFields.problems(expression)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "60 2 * * *", "0 24 * * *", "0 0 0 * *", "0 0 32 * *", "0 0 * 13 *", "0 0 * * 8", "0 0 30 2 *", "a 0 * * *",
                "0 0 * *", "*/0 * * * *", "5-1 * * * *", "1,,2 * * * *", "0 0 * * funday", "-1 * * * *", "0 0 30,31 2 *", "0 0 31 4/5 *", "0 0 * * 0-3",
                "0 0 * * sun-tue", "0 0 31 12 7"
            })
    void refusesWhatNeverFires(String expression) {
        assertThat(CronFields.problems(expression)).isNotEmpty();
    }

    @Test
    void isAskedByEveryCronTrigger() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Trigger.Cron("61 25 * * *", 0))
                .withMessageContaining("minute: '61' is not within 0 to 59")
                .withMessageContaining("hour: '25' is not within 0 to 23");
        assertThat(new Trigger.Cron("0 2 * * 0", 20).expression()).isEqualTo("0 2 * * 0");
    }
}
