package org.hindsight.ui.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hindsight.core.dataset.Baselines;
import org.hindsight.core.message.Message;
import org.junit.jupiter.api.Test;

class BaselineSummariesTest {

    private final BaselineSummaries summaries = new BaselineSummaries(Clock.fixed(Instant.parse("2026-11-20T08:12:00Z"), ZoneOffset.UTC));
    private int read;

    @Test
    void readsTheFileOnceAMinute() {
        assertThat(summaries.of("heart", this::read).rows()).isEqualTo(1);
        assertThat(summaries.of("heart", this::read).rows()).isEqualTo(1);
        assertThat(summaries.of("ppd", this::read).rows()).isEqualTo(2);
    }

    @Test
    void showsNewDataAtOnce() {
        summaries.of("heart", this::read);
        summaries.keep("heart", summary(77));
        assertThat(summaries.of("heart", this::read).rows()).isEqualTo(77);
    }

    private Baselines.Summary read(String model) {
        return summary(++read);
    }

    private static Baselines.Summary summary(long rows) {
        return new Baselines.Summary(rows, List.of(), "00ff", Message.of("baseline.shipped"), true, List.of());
    }
}
