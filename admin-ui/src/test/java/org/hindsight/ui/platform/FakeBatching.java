package org.hindsight.ui.platform;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.batch.BatchLines;
import org.hindsight.core.batch.BatchLines.Line;
import org.hindsight.core.batch.BatchRow;
import org.hindsight.core.prediction.Caller;
import org.hindsight.core.prediction.PredictionRequest;
import org.hindsight.core.prediction.PredictionResult;

/** Predicts two lines at a time with the fake predictions; a line with the reference "wait" holds everything up until {@link #letGo}. */
@Singleton
@Replaces(CoreBatching.class)
public final class FakeBatching implements Batching {

    private final FakeAssessments assessments;
    private volatile CountDownLatch gate = new CountDownLatch(1);

    FakeBatching(FakeAssessments assessments) {
        this.assessments = assessments;
    }

    /** Lets a batch that waits go on, and makes the next one wait again. */
    public void letGo() {
        gate.countDown();
        gate = new CountDownLatch(1);
    }

    @Override
    public List<BatchRow> next(BatchLines lines, String assessment, Caller caller) {
        List<BatchRow> rows = new ArrayList<>();
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            rows.add(row(line.get(), assessment, caller));
            if (rows.size() == 2) {
                break;
            }
        }
        return rows;
    }

    private BatchRow row(Line line, String assessment, Caller caller) {
        if ("wait".equals(line.ref())) {
            await();
        }
        if (line.problem() != null) {
            return new BatchRow(line.number(), line.ref(), null, line.problem(), List.of());
        }
        try {
            PredictionRequest request = line.request(caller);
            PredictionResult result = assessments.predict(assessment, request);
            return new BatchRow(line.number(), line.ref(), result, null, List.of());
        } catch (InvalidAnswersException invalid) {
            return new BatchRow(line.number(), line.ref(), null, null, invalid.problems());
        }
    }

    private void await() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
