package org.hindsight.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hindsight.core.message.Message;
import org.hindsight.core.retraining.Run;
import org.hindsight.core.retraining.Run.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimeLeftTest {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    @Test
    void expectsWhatTheModelsLastRunsTook() {
        List<Run> earlier = List.of(ended(4, 40), ended(3, 60), ended(2, 50), failed(1, 2));
        assertThat(TimeLeft.of(running(0.2), earlier, START.plusSeconds(20))).contains(Duration.ofSeconds(30));
    }

    @Test
    void goesByTheProgressWhereItTakesLongerThanUsualOrIsTheFirst() {
        assertThat(TimeLeft.of(running(0.8), List.of(ended(4, 40)), START.plusSeconds(80))).contains(Duration.ofSeconds(20));
        assertThat(TimeLeft.of(running(0.25), List.of(), START.plusSeconds(10))).contains(Duration.ofSeconds(30));
    }

    @Test
    void saysNothingWhereNothingIsKnown() {
        assertThat(TimeLeft.of(running(0.01), List.of(), START.plusSeconds(1))).isEmpty();
        assertThat(TimeLeft.of(ended(9, 5), List.of(ended(4, 40)), START.plusSeconds(1))).isEmpty();
    }

    private static Run running(double progress) {
        return run(9, Status.RUNNING, progress, null, null);
    }

    private static Run ended(long id, long seconds) {
        return run(id, Status.KEPT, 1, START.plusSeconds(seconds), "v1");
    }

    private static Run failed(long id, long seconds) {
        return run(id, Status.FAILED, 0.3, START.plusSeconds(seconds), null);
    }

    private static Run run(long id, Status status, double progress, @Nullable Instant finished, @Nullable String version) {
        return new Run(id, "heart", "manual", Message.plain(""), status, Run.Stage.TRAIN, progress, Message.plain(""), START, START, finished, "n", version, null, null, null);
    }
}
