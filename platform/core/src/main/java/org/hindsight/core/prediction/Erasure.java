package org.hindsight.core.prediction;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.hindsight.core.database.Transactions;

/** Erases predictions. Their outcomes and whatever else refers to them go with the row; a number is all that stays. */
@Singleton
class Erasure {

    private final PredictionRepository predictions;
    private final CountRepository counts;
    private final Transactions transactions;
    private final ApplicationEventPublisher<PredictionErased> erasures;

    Erasure(
            PredictionRepository predictions,
            CountRepository counts,
            Transactions transactions,
            ApplicationEventPublisher<PredictionErased> erasures) {
        this.predictions = predictions;
        this.counts = counts;
        this.transactions = transactions;
        this.erasures = erasures;
    }

    boolean erase(String tokenHash) {
        return transactions.write(() -> {
            Optional<PredictionRow> row = predictions.lock(tokenHash);
            row.ifPresent(this::erase);
            return row.isPresent();
        });
    }

    private void erase(PredictionRow row) {
        erasures.publishEvent(
                new PredictionErased(row.number(), row.assessment(), row.splitKeyHash(), row.contentHash(), row.tokenHash()));
        predictions.erase(row.number());
        counts.addErased(row.assessment(), row.modelVersion());
    }
}
