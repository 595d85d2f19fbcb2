package org.hindsight.core.retraining;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hindsight.core.anonymisation.AnonymousOutcome;
import org.hindsight.core.outcome.ConfirmedOutcome;
import org.hindsight.core.outcome.ConfirmedOutcomes;
import org.hindsight.core.outcome.ErasedOutcomes;
import org.hindsight.core.prediction.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Reads every confirmed outcome ever recorded and leaves behind what names a person: no token, account, key, address or time goes on from
 * here. A model's own prediction is never read as a label.
 */
@Singleton
class OutcomeCollection {

    private static final int PAGE = 1000;

    private final ConfirmedOutcomes outcomes;
    private final ErasedOutcomes erased;

    OutcomeCollection(ConfirmedOutcomes outcomes, ErasedOutcomes erased) {
        this.outcomes = outcomes;
        this.erased = erased;
    }

    /** The state of things now. */
    Collected.AsOf now(String assessment) {
        long erasure = erased.newest(assessment);
        return new Collected.AsOf(outcomes.newestChange(), erasure);
    }

    /**
     * All outcomes of a model as they were in some state of things, oldest first. What came later is not there, what was corrected or
     * withdrawn later is as it was: so a version can be trained again.
     *
     * @param check called before every page; it may throw to stop
     */
    List<AnonymousOutcome> collect(String assessment, Collected.AsOf asOf, Runnable check) {
        List<AnonymousOutcome> collected = new ArrayList<>();
        Map<String, Integer> subjects = new HashMap<>();
        Map<String, Integer> addresses = new HashMap<>();
        List<ConfirmedOutcome> page;
        long after = 0;
        do {
            check.run();
            page = outcomes.pageAsOf(assessment, asOf.change(), after, PAGE);
            for (ConfirmedOutcome outcome : page) {
                collected.add(new AnonymousOutcome(
                        outcome.id(), outcome.answers(), outcome.value(), outcome.keyHash(), subject(outcome, subjects), outcome.side(),
                        origin(outcome, addresses)));
            }
            after = page.isEmpty() ? after : page.getLast().id();
        } while (page.size() == PAGE);
        return collected;
    }

    /** What {@link #collect} depends on: another text means that outcomes came, changed or went. */
    String state(String assessment) {
        return outcomes.state(assessment);
    }

    private static int subject(ConfirmedOutcome outcome, Map<String, Integer> subjects) {
        @Nullable String hash = outcome.subjectHash();
        return subjects.computeIfAbsent(hash == null ? "prediction " + outcome.predictionId() : hash, fresh -> subjects.size() + 1);
    }

    /** Only callers whom nobody knows are limited by their address; an address that is unknown is one address. */
    private static int origin(ConfirmedOutcome outcome, Map<String, Integer> addresses) {
        if (outcome.source() != Caller.Source.PERSON) {
            return 0;
        }
        @Nullable String hash = outcome.addressHash();
        return addresses.computeIfAbsent(hash == null ? "" : hash, fresh -> addresses.size() + 1);
    }
}
