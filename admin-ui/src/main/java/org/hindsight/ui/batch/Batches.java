package org.hindsight.ui.batch;

import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.batch.BatchLines;
import org.hindsight.core.batch.BatchRow;
import org.hindsight.core.prediction.Caller;
import org.hindsight.core.secret.Tokens;
import org.hindsight.ui.platform.Batching;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The batches of the last hour. */
@Singleton
final class Batches {

    /** How long a batch is kept. */
    static final Duration KEPT = Duration.ofHours(1);
    /** What one page takes; larger files go through the API, which streams. */
    static final int MOST_LINES = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);
    private static final int MOST_AT_ONCE = 3;

    private final Map<String, Batch> batches = new ConcurrentHashMap<>();
    private final Batching predictions;
    private final Executor executor;
    private final Clock clock;

    Batches(Batching predictions, @Named(TaskExecutors.IO) Executor executor, Clock clock) {
        this.predictions = predictions;
        this.executor = executor;
        this.clock = clock;
    }

    /**
     * Begins to predict a file; of an owner's batches only the newest three are kept.
     *
     * @param csv the file
     * @throws org.hindsight.core.assessment.InvalidAnswersException when its header does not fit, with every problem
     */
    Batch start(Assessment assessment, String file, byte[] csv, String owner, Caller caller) throws IOException {
        BatchLines lines = BatchLines.of(new ByteArrayInputStream(csv), assessment.schema());
        Batch batch = new Batch(Tokens.fresh(), owner, assessment.descriptor().id(), file, clock.instant(), lines(csv));
        forgetOld();
        makeRoom(owner);
        batches.put(batch.key(), batch);
        executor.execute(() -> predict(batch, lines, caller));
        return batch;
    }

    /** The owner's batch of this key; empty when there is none, it is another's, or its hour is over. */
    Optional<Batch> find(String key, String owner) {
        forgetOld();
        return Optional.ofNullable(batches.get(key)).filter(batch -> batch.owner().equals(owner));
    }

    /** Forgets a batch; its predictions stay where they are recorded. */
    void forget(Batch batch) {
        batches.remove(batch.key());
    }

    /** The number of lines below the header, empty ones left out. */
    static int lines(byte[] csv) {
        return (int) Math.max(0, new String(csv, StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).count() - 1);
    }

    private void predict(Batch batch, BatchLines lines, Caller caller) {
        try (lines) {
            // A batch that was forgotten is not predicted to its end.
            List<BatchRow> next = predictions.next(lines, batch.assessment(), caller);
            while (!next.isEmpty() && batches.containsKey(batch.key())) {
                batch.add(next);
                next = predictions.next(lines, batch.assessment(), caller);
            }
            batch.end(Batch.State.DONE);
        } catch (IOException | RuntimeException e) {
            LOG.error("A batch of '{}' broke off.", batch.assessment(), e);
            batch.end(Batch.State.BROKEN_OFF);
        }
    }

    private void makeRoom(String owner) {
        List<Batch> own = batches.values().stream()
                .filter(batch -> batch.owner().equals(owner))
                .sorted(Comparator.comparing(Batch::startedAt))
                .toList();
        own.stream().limit(Math.max(0, own.size() - MOST_AT_ONCE + 1)).forEach(this::forget);
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(KEPT);
        batches.values().removeIf(batch -> batch.startedAt().isBefore(oldest));
    }
}
