package org.hindsight.ui.platform;

import java.io.IOException;
import java.util.List;
import org.hindsight.core.batch.BatchLines;
import org.hindsight.core.batch.BatchRow;
import org.hindsight.core.prediction.Caller;

/** Predictions for the lines of a file; the contract is that of the core's batch predictions. */
public interface Batching {

    List<BatchRow> next(BatchLines lines, String assessment, Caller caller) throws IOException;
}
