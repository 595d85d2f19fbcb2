package org.hindsight.core.outcome;

import java.time.Instant;

/**
 * An outcome was reported, corrected or withdrawn. Published after the commit, on the thread that changed it; a listener that fails
 * changes nothing of it.
 *
 * @param assessment   of which assessment
 * @param predictionId the prediction's number
 * @param kind         what happened
 * @param at           when
 */
public record OutcomeChanged(String assessment, long predictionId, Kind kind, Instant at) {

    /** What can happen to an outcome. */
    public enum Kind {
        REPORTED,
        CORRECTED,
        WITHDRAWN
    }
}
