package org.hindsight.core.retraining;

import java.util.List;
import java.util.Set;
import org.hindsight.core.anonymisation.AnonymousOutcome;
import org.hindsight.core.dataset.LoadedBaseline;

/**
 * Everything there is to learn from.
 *
 * @param baseline the baseline in use
 * @param outcomes every confirmed outcome ever recorded that may be learnt from, without anything that names a person, oldest first
 * @param excluded those that are left out because their source is excluded, oldest first; they only decide the sides of equal answers
 * @param asOf     the state of things in which they were read
 */
record Collected(LoadedBaseline baseline, List<AnonymousOutcome> outcomes, List<AnonymousOutcome> excluded, AsOf asOf) {

    /**
     * A state of all outcomes.
     *
     * @param change     the newest change of an outcome that counts
     * @param erasure    the newest erasure before
     * @param exclusions the exclusions of sources in force
     */
    record AsOf(long change, long erasure, Set<Long> exclusions) {}

    /** Rows of the baseline's file, those that do not fit included. */
    long baselineRows() {
        return baseline.content().rows().size() + baseline.content().rejected().size();
    }

    /** The number of the newest outcome, 0 without any. */
    long lastOutcome() {
        return outcomes.isEmpty() ? 0 : outcomes.getLast().number();
    }
}
