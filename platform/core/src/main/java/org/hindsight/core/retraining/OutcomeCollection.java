package org.hindsight.core.retraining;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import org.hindsight.core.anonymisation.AnonymousOutcome;
import org.hindsight.core.outcome.ConfirmedOutcome;
import org.hindsight.core.outcome.ConfirmedOutcomes;
import org.hindsight.core.outcome.ErasedOutcomes;
import org.hindsight.core.prediction.Caller;
import org.hindsight.core.source.Sources;
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
    private final Sources sources;

    OutcomeCollection(ConfirmedOutcomes outcomes, ErasedOutcomes erased, Sources sources) {
        this.outcomes = outcomes;
        this.erased = erased;
        this.sources = sources;
    }

    /**
     * What was read.
     *
     * @param outcomes those that may be learnt from
     * @param excluded those of excluded sources
     */
    record Found(List<AnonymousOutcome> outcomes, List<AnonymousOutcome> excluded) {}

    /** The state of things now. */
    Collected.AsOf now(String assessment) {
        long erasure = erased.newest(assessment);
        return new Collected.AsOf(outcomes.newestChange(), erasure, sources.exclusions(assessment));
    }

    /**
     * All outcomes of a model as they were in some state of things, oldest first. What came later is not there, what was corrected or
     * withdrawn later is as it was: so a version can be trained again.
     *
     * @param progress is told before every page which share is read; it may throw to stop
     */
    Found collect(String assessment, Collected.AsOf asOf, DoubleConsumer progress) {
        double total = Math.max(1, outcomes.total(assessment));
        Predicate<ConfirmedOutcome> keptOut = asOf.exclusions().isEmpty() ? outcome -> false : sources.keptOut(asOf.exclusions());
        Stranger stranger = new Stranger();
        List<AnonymousOutcome> collected = new ArrayList<>();
        List<AnonymousOutcome> excluded = new ArrayList<>();
        List<ConfirmedOutcome> page;
        long after = 0;
        do {
            progress.accept((collected.size() + excluded.size()) / total);
            page = outcomes.pageAsOf(assessment, asOf.change(), after, PAGE);
            for (ConfirmedOutcome outcome : page) {
                (keptOut.test(outcome) ? excluded : collected).add(stranger.of(outcome));
            }
            after = page.isEmpty() ? after : page.getLast().id();
        } while (page.size() == PAGE);
        return new Found(collected, excluded);
    }

    /** What {@link #collect} depends on: another text means that outcomes came, changed or went. */
    String state(String assessment) {
        return outcomes.state(assessment) + " " + sources.exclusions(assessment);
    }

    /** Turns people into numbers that mean something within one collection only. */
    private static final class Stranger {

        private final CompactAnswers compact = new CompactAnswers();
        private final Map<String, Integer> subjects = new HashMap<>();
        private final Map<String, Integer> addresses = new HashMap<>();
        private int people;

        AnonymousOutcome of(ConfirmedOutcome outcome) {
            return new AnonymousOutcome(
                    outcome.id(), compact.of(outcome.answers()), outcome.value(), outcome.keyHash(), subject(outcome), outcome.side(),
                    origin(outcome));
        }

        /** Whose case is unknown counts as a person of its own. */
        private int subject(ConfirmedOutcome outcome) {
            @Nullable String hash = outcome.subjectHash();
            return hash == null ? ++people : subjects.computeIfAbsent(hash, fresh -> ++people);
        }

        /** Only callers whom nobody knows are limited by their address; an address that is unknown is one address. */
        private int origin(ConfirmedOutcome outcome) {
            if (outcome.source() != Caller.Source.PERSON) {
                return 0;
            }
            @Nullable String hash = outcome.addressHash();
            return addresses.computeIfAbsent(hash == null ? "" : hash, fresh -> addresses.size() + 1);
        }
    }
}
