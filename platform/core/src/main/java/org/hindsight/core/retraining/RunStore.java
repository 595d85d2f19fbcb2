package org.hindsight.core.retraining;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.hindsight.core.message.Message;
import org.hindsight.core.message.MessageColumns;
import org.hindsight.core.model.DecisionSummary;
import org.jspecify.annotations.Nullable;

/** Turns stored runs into runs and back; decision and counts are JSON in the database. */
@Singleton
class RunStore {

    /** How many characters the database holds of a run's reason, and of a message. */
    static final int LONGEST_REASON = 1000;

    static final int LONGEST_MESSAGE = 2000;

    private final ObjectMapper json;
    private final MessageColumns messages;

    RunStore(ObjectMapper json, MessageColumns messages) {
        this.json = json;
        this.messages = messages;
    }

    Run toRun(RunRow row) {
        @Nullable String stage = row.stage();
        @Nullable String decision = row.decision();
        @Nullable String counts = row.counts();
        return new Run(
                row.number(),
                row.assessment(),
                row.triggerKind(),
                messages.read(row.reason(), row.reasonTold()),
                Run.Status.valueOf(row.status()),
                stage == null ? null : Run.Stage.valueOf(stage),
                row.progress(),
                messages.read(row.message(), row.messageTold()),
                row.queuedAt(),
                row.startedAt(),
                row.finishedAt(),
                row.node(),
                row.version(),
                decision == null ? null : read(decision, DecisionSummary.class),
                counts == null ? null : read(counts, Run.RunCounts.class),
                row.k());
    }

    RunLogLine toLine(RunLogRow row) {
        return new RunLogLine(row.id() == null ? 0 : row.id(), row.loggedAt(), messages.read(row.message(), row.messageTold()));
    }

    RunLogRow logged(long run, Instant at, Message message) {
        return new RunLogRow(null, run, at, text(message), told(message));
    }

    /** A message's English text, as much of it as the database holds. */
    static String text(Message message) {
        return MessageColumns.text(message, LONGEST_MESSAGE);
    }

    /** A message's key and values. */
    String told(Message message) {
        return messages.told(message);
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
