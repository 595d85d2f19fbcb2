package org.hindsight.core.prediction;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.account.AccountDeleted;
import org.hindsight.core.prediction.PredictionResult.ReportedOutcome;
import org.jspecify.annotations.Nullable;

/** The predictions that an account has made. Their tokens are not known any more, so they are opened by number. */
@Singleton
public class PredictionHistory {

    /**
     * One of them.
     *
     * @param id          its number
     * @param aboutMe     whether the person answered about themselves
     * @param label       the label told, null for regression
     * @param value       the number told, null for classification
     */
    public record Entry(
            long id,
            String assessment,
            boolean aboutMe,
            Map<String, Object> answers,
            @Nullable String label,
            @Nullable Double probability,
            @Nullable Double value,
            @Nullable String unit,
            String modelVersion,
            Instant createdAt,
            @Nullable String ref,
            @Nullable ReportedOutcome outcome) {}

    private final PredictionRepository predictions;
    private final ReportedOutcomes outcomes;
    private final StoredJson json;
    private final Erasure erasure;

    PredictionHistory(PredictionRepository predictions, ReportedOutcomes outcomes, StoredJson json, Erasure erasure) {
        this.predictions = predictions;
        this.outcomes = outcomes;
        this.json = json;
        this.erasure = erasure;
    }

    /**
     * A page of an account's predictions, newest first.
     *
     * @param before only those with a smaller number; {@link Long#MAX_VALUE} for the first page
     * @param limit  at most so many
     */
    public List<Entry> page(long accountId, long before, int limit) {
        List<PredictionRow> rows = predictions.ofAccount(accountId, before, limit);
        Map<Long, ReportedOutcome> known = outcomes.of(rows.stream().map(PredictionRow::number).toList());
        return rows.stream().map(row -> entry(row, known.get(row.number()))).toList();
    }

    /** Erases one of an account's predictions; false when it has none of this number. */
    public boolean erase(long accountId, long id) {
        Optional<PredictionRow> row = predictions.ofAccount(accountId, id);
        return row.isPresent() && erasure.erase(row.get().tokenHash());
    }

    /** Erases what an account has answered about its own person; what it asked about others stays, without the account. */
    @EventListener
    void onAccountDeleted(AccountDeleted deleted) {
        predictions.tokenHashesAbout(deleted.accountId()).forEach(erasure::erase);
    }

    private Entry entry(PredictionRow row, @Nullable ReportedOutcome outcome) {
        return new Entry(
                row.number(),
                row.assessment(),
                row.aboutMe(),
                json.answers(row.answers()),
                row.label(),
                row.probability(),
                row.predictedValue(),
                row.unit(),
                row.modelVersion(),
                row.createdAt(),
                row.ref(),
                outcome);
    }
}
