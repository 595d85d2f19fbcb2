package org.hindsight.ui.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.batch.BatchRow;
import org.hindsight.core.message.Message;
import org.hindsight.core.prediction.Caller;
import org.hindsight.ui.platform.Batching;
import org.hindsight.ui.platform.SampleAssessments;
import org.junit.jupiter.api.Test;

class BatchesTest {

    private static final Caller CALLER = Caller.person("", Locale.ENGLISH, "");
    private static final String FILE = "department,visit_type,patients_ahead,has_appointment\ngeneral,new,4,1\n\ngeneral,new,5,0\n";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T08:12:00Z"));
    /** What an executor would do, done when a test wants it. */
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    @Test
    void predictsAFileLineByLineAndKeepsItForAnHourForItsOwnerAlone() {
        Batches batches = batches(FILE_OF_ERRORS);
        Batch batch = start(batches, "ana");
        assertThat(batch.state()).isEqualTo(Batch.State.RUNNING);
        assertThat(batch.total()).isEqualTo(2);
        runAll();
        assertThat(batch.state()).isEqualTo(Batch.State.DONE);
        assertThat(batch.rows()).extracting(BatchRow::line).containsExactly(2L, 4L);

        assertThat(batches.find(batch.key(), "ana")).contains(batch);
        assertThat(batches.find(batch.key(), "ben")).isEmpty();
        now.updateAndGet(time -> time.plus(Batches.KEPT).plusSeconds(1));
        assertThat(batches.find(batch.key(), "ana")).isEmpty();
    }

    @Test
    void keepsTheNewestThreeOfAnOwner() {
        Batches batches = batches(FILE_OF_ERRORS);
        List<Batch> four = Stream.generate(() -> {
            now.updateAndGet(time -> time.plus(Duration.ofMinutes(1)));
            return start(batches, "ana");
        }).limit(4).toList();
        Batch other = start(batches, "ben");
        assertThat(four.stream().map(batch -> batches.find(batch.key(), "ana").isPresent())).containsExactly(false, true, true, true);
        assertThat(batches.find(other.key(), "ben")).isPresent();
    }

    @Test
    void stopsPredictingWhatWasForgotten() {
        Batches batches = batches(FILE_OF_ERRORS);
        Batch batch = start(batches, "ana");
        batches.forget(batch);
        runAll();
        assertThat(batch.rows()).isEmpty();
    }

    @Test
    void saysWhenItBrokeOff() {
        Batches batches = batches((lines, assessment, caller) -> {
            throw new IOException("The disk is gone.");
        });
        Batch batch = start(batches, "ana");
        runAll();
        assertThat(batch.state()).isEqualTo(Batch.State.BROKEN_OFF);
    }

    @Test
    void refusesAHeaderThatDoesNotFitWithEveryProblem() {
        assertThatExceptionOfType(InvalidAnswersException.class)
                .isThrownBy(() -> batches(FILE_OF_ERRORS)
                        .start(SampleAssessments.of("clinic-wait"), "x.csv", "department,shoe\na,b\n".getBytes(StandardCharsets.UTF_8), "ana", CALLER))
                .satisfies(wrong -> assertThat(wrong.problems()).extracting(FieldProblem::field)
                        .containsExactly("shoe", "visit_type", "patients_ahead", "has_appointment"));
    }

    /** A line at a time, each with a problem. */
    private static final Batching FILE_OF_ERRORS = (lines, assessment, caller) ->
            lines.next().map(line -> List.of(new BatchRow(line.number(), line.ref(), null, Message.plain("No."), List.of()))).orElse(List.of());

    private Batches batches(Batching predictions) {
        return new Batches(predictions, waiting::add, InstantSource.offset(now::get, Duration.ZERO).withZone(ZoneOffset.UTC));
    }

    private void runAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private static Batch start(Batches batches, String owner) {
        try {
            return batches.start(SampleAssessments.of("clinic-wait"), "queue.csv", FILE.getBytes(StandardCharsets.UTF_8), owner, CALLER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
