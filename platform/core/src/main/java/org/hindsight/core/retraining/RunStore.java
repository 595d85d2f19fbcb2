package org.hindsight.core.retraining;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.hindsight.core.model.DecisionSummary;
import org.jspecify.annotations.Nullable;

/** Turns stored runs into runs and back; decision and counts are JSON in the database. */
@Singleton
class RunStore {

    private final ObjectMapper json;

    RunStore(ObjectMapper json) {
        this.json = json;
    }

    Run toRun(RunRow row) {
        @Nullable String stage = row.stage();
        @Nullable String decision = row.decision();
        @Nullable String counts = row.counts();
        return new Run(
                row.number(),
                row.assessment(),
                row.triggerKind(),
                row.reason(),
                Run.Status.valueOf(row.status()),
                stage == null ? null : Run.Stage.valueOf(stage),
                row.progress(),
                row.message(),
                row.queuedAt(),
                row.startedAt(),
                row.finishedAt(),
                row.node(),
                row.version(),
                decision == null ? null : read(decision, DecisionSummary.class),
                counts == null ? null : read(counts, Run.RunCounts.class),
                row.k());
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> @Nullable T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
