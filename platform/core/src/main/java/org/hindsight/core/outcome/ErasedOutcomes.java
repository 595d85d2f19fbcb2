package org.hindsight.core.outcome;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hindsight.core.prediction.PredictionErased;
import org.jspecify.annotations.Nullable;

/**
 * Remembers, as bare numbers, which outcomes went with their predictions: their rows must leave stored snapshots too, and a version that
 * learnt from them cannot be reproduced any more.
 */
@Singleton
public class ErasedOutcomes {

    private final OutcomeRepository outcomes;
    private final HistoryRepository history;
    private final ErasedRepository erased;
    private final OutcomeCountRepository counts;

    ErasedOutcomes(
            OutcomeRepository outcomes, HistoryRepository history, ErasedRepository erased, OutcomeCountRepository counts) {
        this.outcomes = outcomes;
        this.history = history;
        this.erased = erased;
        this.counts = counts;
    }

    /** The number of the newest erasure of an assessment, 0 before the first one. */
    public long newest(String assessment) {
        return erased.newest(assessment).orElse(0L);
    }

    /** The assessments of which outcomes were ever erased. */
    public List<String> assessments() {
        return erased.assessments();
    }

    /** The numbers of the outcomes that were erased after an erasure. */
    public Set<Long> after(String assessment, long erasure) {
        return Set.copyOf(erased.numbersAfter(assessment, erasure));
    }

    /**
     * Makes others that want the same wait until the caller's transaction ends; false when nothing was ever erased.
     *
     * @throws RuntimeException when another one holds it for too long
     */
    public boolean claim(String assessment) {
        return erased.lockOldest(assessment).isPresent();
    }

    /** Part of the erasing transaction, before the rows go. */
    @EventListener
    void onErasure(PredictionErased gone) {
        outcomes.findByPredictionId(gone.predictionId()).ifPresent(outcome -> {
            remember(outcome, history(gone));
            counts.changed(outcome.assessment(), outcome.withdrawn() ? 0 : -1);
        });
    }

    private List<HistoryRow> history(PredictionErased gone) {
        return history.findByPredictionIdOrderById(gone.predictionId());
    }

    /** One row for each span during which the outcome held: from a report to its withdrawal; a correction ends nothing. */
    private void remember(OutcomeRow outcome, List<HistoryRow> changes) {
        Optional<Long> since = Optional.empty();
        for (HistoryRow change : changes) {
            if (change.changeKind().equals(OutcomeChanged.Kind.WITHDRAWN.name())) {
                since.ifPresent(from -> save(outcome, from, change.id()));
                since = Optional.empty();
            } else if (since.isEmpty()) {
                since = Optional.ofNullable(change.id());
            }
        }
        since.ifPresent(from -> save(outcome, from, null));
    }

    private void save(OutcomeRow outcome, long from, @Nullable Long to) {
        erased.save(new ErasedRow(null, outcome.assessment(), outcome.number(), from, to));
    }
}
