package org.hindsight.core.outcome;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hindsight.core.assessment.LiveAssessment;
import org.hindsight.core.assessment.LiveAssessments;
import org.hindsight.core.database.Moment;
import org.hindsight.core.database.Transactions;
import org.hindsight.core.prediction.Addresses;
import org.hindsight.core.prediction.Caller;
import org.hindsight.core.prediction.RecordedPredictions;
import org.hindsight.core.prediction.RecordedPredictions.Recorded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What really happened, as reported for a prediction. */
@Singleton
public class Outcomes {

    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

    private final RecordedPredictions predictions;
    private final LiveAssessments assessments;
    private final OutcomeRepository outcomes;
    private final HistoryRepository history;
    private final OutcomeCountRepository counts;
    private final GoneOutcomes gone;
    private final Transactions transactions;
    private final Addresses addresses;
    private final ApplicationEventPublisher<OutcomeChanged> changes;
    private final Clock clock;

    Outcomes(
            RecordedPredictions predictions,
            LiveAssessments assessments,
            OutcomeRepository outcomes,
            HistoryRepository history,
            OutcomeCountRepository counts,
            GoneOutcomes gone,
            Transactions transactions,
            Addresses addresses,
            ApplicationEventPublisher<OutcomeChanged> changes,
            Clock clock) {
        this.predictions = predictions;
        this.assessments = assessments;
        this.outcomes = outcomes;
        this.history = history;
        this.counts = counts;
        this.gone = gone;
        this.transactions = transactions;
        this.addresses = addresses;
        this.changes = changes;
        this.clock = clock;
    }

    /** What a report did. */
    public enum Change {
        /** The first report. */
        REPORTED,
        /** Another value than before; the old one is kept in the history. */
        CORRECTED,
        /** The value known already. */
        UNCHANGED
    }

    /**
     * A change of an outcome, as its history keeps it.
     *
     * @param value the value it got, null when it was withdrawn
     */
    public record PastChange(OutcomeChanged.Kind kind, @Nullable String value, Caller.Source source, Instant at) {}

    /**
     * Reports what really happened.
     *
     * @param token the prediction's token
     * @param value a label of the target (of two also true or false), or a number (as number or text)
     * @throws UnknownPredictionException                            when the token opens no prediction
     * @throws org.hindsight.core.assessment.InvalidAnswersException when the value is no outcome of the target (field {@code value})
     */
    public Change report(String token, @Nullable Object value, Caller caller) {
        OutcomeValue read = read(predictions.find(token).orElseThrow(UnknownPredictionException::new), value);
        Done<Change> done = transactions.write(() -> {
            Recorded prediction = predictions.lock(token).orElseThrow(UnknownPredictionException::new);
            return report(prediction, read, caller);
        });
        tell(done.event());
        return done.result();
    }

    /**
     * Takes an outcome back; its history is kept. Returns false when there was none.
     *
     * @throws UnknownPredictionException when the token opens no prediction
     */
    public boolean withdraw(String token, Caller caller) {
        Done<Boolean> done = transactions.write(() -> {
            Recorded prediction = predictions.lock(token).orElseThrow(UnknownPredictionException::new);
            return outcomes.findByPredictionId(prediction.id())
                    .filter(outcome -> !outcome.withdrawn())
                    .map(outcome -> withdraw(prediction, outcome, caller))
                    .orElse(new Done<>(false, null));
        });
        tell(done.event());
        return done.result();
    }

    /**
     * Every change of a prediction's outcome, oldest first.
     *
     * @throws UnknownPredictionException when the token opens no prediction
     */
    public List<PastChange> history(String token) {
        Recorded prediction = predictions.find(token).orElseThrow(UnknownPredictionException::new);
        return history.findByPredictionIdOrderById(prediction.id()).stream()
                .map(row -> new PastChange(
                        OutcomeChanged.Kind.valueOf(row.changeKind()),
                        row.outcomeValue(),
                        Caller.Source.valueOf(row.source()),
                        row.changedAt()))
                .toList();
    }

    private record Done<T>(T result, @Nullable OutcomeChanged event) {}

    private OutcomeValue read(Recorded prediction, @Nullable Object value) {
        Optional<LiveAssessment> opened = assessments.open(prediction.assessment());
        if (opened.isEmpty()) {
            return OutcomeValue.read(prediction.labels(), value);
        }
        try (LiveAssessment live = opened.get()) {
            return OutcomeValue.read(live.target(), value);
        }
    }

    private Done<Change> report(Recorded prediction, OutcomeValue value, Caller caller) {
        Optional<OutcomeRow> before = outcomes.findByPredictionId(prediction.id());
        boolean holding = before.isPresent() && !before.get().withdrawn();
        if (holding && before.get().outcomeValue().equals(value.text())) {
            return new Done<>(Change.UNCHANGED, null);
        }
        Instant now = Moment.now(clock);
        Instant confirmed = holding ? before.get().confirmedAt() : now;
        OutcomeRow row = row(before.map(OutcomeRow::id).orElse(null), prediction, value, caller, confirmed, now);
        if (before.isPresent()) {
            outcomes.update(row);
        } else {
            outcomes.save(row);
        }
        outcomes.noteWhetherForetold(prediction.id());
        OutcomeChanged.Kind kind = holding ? OutcomeChanged.Kind.CORRECTED : OutcomeChanged.Kind.REPORTED;
        remember(prediction, kind, value.text(), caller, now);
        counts.changed(prediction.assessment(), holding ? 0 : 1);
        return new Done<>(
                holding ? Change.CORRECTED : Change.REPORTED,
                new OutcomeChanged(prediction.assessment(), prediction.id(), kind, now));
    }

    private Done<Boolean> withdraw(Recorded prediction, OutcomeRow outcome, Caller caller) {
        Instant now = Moment.now(clock);
        outcomes.withdraw(outcome.number());
        gone.goes(outcome);
        remember(prediction, OutcomeChanged.Kind.WITHDRAWN, null, caller, now);
        counts.changed(prediction.assessment(), -1);
        return new Done<>(
                true, new OutcomeChanged(prediction.assessment(), prediction.id(), OutcomeChanged.Kind.WITHDRAWN, now));
    }

    private OutcomeRow row(
            @Nullable Long id, Recorded prediction, OutcomeValue value, Caller caller, Instant confirmed, Instant reported) {
        return new OutcomeRow(
                id,
                prediction.id(),
                prediction.assessment(),
                value.text(),
                value.number(),
                prediction.side(),
                caller.source().name(),
                caller.accountId(),
                caller.apiKeyId(),
                addresses.hash(caller.address()),
                confirmed,
                reported,
                false);
    }

    private void remember(
            Recorded prediction, OutcomeChanged.Kind kind, @Nullable String value, Caller caller, Instant now) {
        history.save(new HistoryRow(
                null,
                prediction.id(),
                kind.name(),
                value,
                caller.source().name(),
                caller.accountId(),
                caller.apiKeyId(),
                addresses.hash(caller.address()),
                now));
    }

    private void tell(@Nullable OutcomeChanged event) {
        if (event == null) {
            return;
        }
        try {
            changes.publishEvent(event);
        } catch (RuntimeException e) {
            LOG.error("The outcome of prediction {} is stored, but telling of it failed.", event.predictionId(), e);
        }
    }
}
