package org.hindsight.core.batch;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.batch.BatchLines.Line;
import org.hindsight.core.message.Message;
import org.hindsight.core.prediction.Caller;
import org.hindsight.core.prediction.NoModelYetException;
import org.hindsight.core.prediction.PredictionFailedException;
import org.hindsight.core.prediction.Predictions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Predicts the lines of files, some at a time so that they are stored together, on threads of their own: a batch never takes those of somebody
 * who waits for one answer.
 */
@Singleton
public class BatchPredictions {

    private static final Logger LOG = LoggerFactory.getLogger(BatchPredictions.class);
    private static final int AT_A_TIME = 64;
    private static final int THREADS = 16;

    private final Predictions predictions;
    // No bound is needed: a batch waits for its lines before it sends more of them.
    private final ExecutorService executor =
            Executors.newFixedThreadPool(THREADS, Thread.ofPlatform().name("batch-scoring-", 0).daemon().factory());

    BatchPredictions(Predictions predictions) {
        this.predictions = predictions;
    }

    /**
     * Predicts the next lines, in their order; what is wrong with a line stands in its row.
     *
     * @return empty at the end of the file
     * @throws IOException when it was interrupted
     */
    public List<BatchRow> next(BatchLines lines, String assessment, Caller caller) throws IOException {
        AtomicBoolean told = new AtomicBoolean();
        List<Future<BatchRow>> futures =
                take(lines).stream().map(line -> executor.submit(() -> row(line, assessment, caller, told))).toList();
        List<BatchRow> rows = new ArrayList<>(futures.size());
        try {
            for (Future<BatchRow> future : futures) {
                rows.add(future.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The batch was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IOException("The batch failed.", e);
        }
        return rows;
    }

    private static List<Line> take(BatchLines lines) {
        List<Line> taken = new ArrayList<>(AT_A_TIME);
        while (taken.size() < AT_A_TIME) {
            Optional<Line> line = lines.next();
            if (line.isEmpty()) {
                break;
            }
            taken.add(line.get());
        }
        return taken;
    }

    private BatchRow row(Line line, String assessment, Caller caller, AtomicBoolean told) {
        Message problem = line.problem();
        if (problem != null) {
            return BatchRow.failed(line, problem);
        }
        try {
            return BatchRow.of(line, predictions.predict(assessment, line.request(caller)));
        } catch (InvalidAnswersException invalid) {
            return BatchRow.invalid(line, invalid.problems());
        } catch (NoModelYetException early) {
            return BatchRow.failed(line, early.told());
        } catch (PredictionFailedException failure) {
            // What breaks one line mostly breaks them all: of those predicted together, one is logged.
            if (!told.getAndSet(true)) {
                LOG.error("Lines of a batch of '{}' cannot be predicted.", assessment, failure);
            }
            return BatchRow.failed(line, failure.told());
        } catch (RuntimeException unexpected) {
            UUID id = UUID.randomUUID();
            LOG.error("Error {} in a line of a batch", id, unexpected);
            return BatchRow.failed(line, Message.of("batch.unexpected", id.toString()));
        }
    }

    @PreDestroy
    void stop() {
        executor.shutdown();
    }
}
