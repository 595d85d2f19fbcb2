package org.hindsight.ui.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final SettableClock clock = new SettableClock();
    private int measured;
    private boolean broken;
    private final Background<String, Integer> background = new Background<>(key -> measure(), waiting::add, clock);

    @Test
    void neverMeasuresWhileSomebodyWaits() {
        assertThat(background.get("a")).isEqualTo(new Answer.Pending<>());
        assertThat(background.get("a")).isEqualTo(new Answer.Pending<>());
        assertThat(measured).isZero();
        assertThat(waiting).as("asked for once").hasSize(1);
        work();
        assertThat(background.get("a")).isEqualTo(new Answer.Measured<>(1, clock.instant()));
        assertThat(background.get("b")).isEqualTo(new Answer.Pending<>());
    }

    @Test
    void answersWithWhatItKnowsWhileItMeasuresAnew() {
        background.get("a");
        work();
        Instant first = clock.instant();
        clock.now = first.plus(Duration.ofMinutes(2));
        assertThat(background.get("a")).isEqualTo(new Answer.Measured<>(1, first));
        work();
        assertThat(background.get("a")).isEqualTo(new Answer.Measured<>(2, clock.instant()));
        assertThat(waiting).isEmpty();
    }

    @Test
    void tellsWhyItCannotBeMeasuredAndTriesAgainLater() {
        broken = true;
        background.get("a");
        work();
        assertThat(background.get("a")).isEqualTo(new Answer.Failed<>("the artefact is gone"));
        broken = false;
        clock.now = clock.now.plus(Duration.ofMinutes(2));
        assertThat(background.get("a")).isEqualTo(new Answer.Pending<>());
        work();
        assertThat(background.get("a")).isInstanceOf(Answer.Measured.class);
    }

    @Test
    void forgetsWhatWasNotAskedForLongest() {
        for (int key = 0; key < 100; key++) {
            background.get("key " + key);
        }
        work();
        assertThat(background.get("key 99")).isInstanceOf(Answer.Measured.class);
        assertThat(background.get("key 0")).isInstanceOf(Answer.Pending.class);
    }

    private int measure() {
        if (broken) {
            throw new IllegalStateException("the artefact is gone");
        }
        return ++measured;
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private static final class SettableClock extends Clock {

        private Instant now = Instant.parse("2026-11-20T08:12:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
