package org.hindsight.core.retraining;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Rows of runs as they were before there were messages. */
final class RunRows {

    private RunRows() {}

    static RunRow queued(String assessment, String trigger, String reason, @Nullable String actor, Instant now) {
        return RunRow.queued(assessment, trigger, reason, null, "Waiting for its turn.", null, actor, now);
    }
}
