package org.hindsight.core.prediction;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hindsight.core.secret.Tokens;

/** Predictions as other features need them to keep something beside them. */
@Singleton
public class RecordedPredictions {

    /**
     * A prediction's row.
     *
     * @param id           its number, to refer to
     * @param assessment   of which assessment
     * @param labels       the target's labels when it was made, in their order; empty for regression
     * @param side         the side of the split
     * @param createdAt    when it was made
     */
    public record Recorded(long id, String assessment, List<String> labels, String side, Instant createdAt) {}

    private final PredictionRepository predictions;
    private final StoredJson json;

    RecordedPredictions(PredictionRepository predictions, StoredJson json) {
        this.predictions = predictions;
        this.json = json;
    }

    /** The prediction that a token opens, or empty when it opens none. */
    public Optional<Recorded> find(String token) {
        return predictions.findByTokenHash(Tokens.hash(token)).map(this::recorded);
    }

    /** The same, locked until the caller's transaction ends: whoever else wants to change something beside it waits. */
    public Optional<Recorded> lock(String token) {
        return predictions.lock(Tokens.hash(token)).map(this::recorded);
    }

    private Recorded recorded(PredictionRow row) {
        String probabilities = row.probabilities();
        List<String> labels = probabilities == null ? List.of() : List.copyOf(json.probabilities(probabilities).keySet());
        return new Recorded(row.number(), row.assessment(), labels, row.side(), row.createdAt());
    }
}
