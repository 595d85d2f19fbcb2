package org.hindsight.ui.platform;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import org.hindsight.core.batch.BatchLines;
import org.hindsight.core.batch.BatchPredictions;
import org.hindsight.core.batch.BatchRow;
import org.hindsight.core.prediction.Caller;

@Singleton
record CoreBatching(BatchPredictions predictions) implements Batching {

    @Override
    public List<BatchRow> next(BatchLines lines, String assessment, Caller caller) throws IOException {
        return predictions.next(lines, assessment, caller);
    }
}
