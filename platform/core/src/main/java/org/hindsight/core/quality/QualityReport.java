package org.hindsight.core.quality;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How good a model's data were at a time.
 *
 * @param createdAt when it was measured
 * @param score     the mean of the parts, from 0 to 100
 * @param parts     what the score is made of, from 0 to 100 each, by {@link Part}; one that cannot be told is left out
 * @param drift     question by question, in the order of the form; empty before the first version
 */
@Serdeable
public record QualityReport(Instant createdAt, double score, Map<Part, Double> parts, List<FeatureDrift> drift) {

    /** What a score is made of. */
    public enum Part {
        /** Which share of the questions was answered, of the last 30 days' predictions. */
        COMPLETENESS,
        /** Which share of the rows that the last training collected fits. */
        VALIDITY,
        /** Which share of the outcomes has answers that no other outcome has. */
        UNIQUENESS,
        /** Of which share of the predictions that can be known by now the outcome was reported. */
        OUTCOME_COVERAGE,
        /** How even the labels are: their entropy over that of equally many; nothing for numbers. */
        CLASS_BALANCE,
        /** How new the newest outcome is: 100 today, half of it every 30 days, 0 without any. */
        FRESHNESS
    }

    /** The questions whose drift an admin should look at. */
    public List<FeatureDrift> alarming() {
        return drift.stream().filter(FeatureDrift::alarming).toList();
    }
}
