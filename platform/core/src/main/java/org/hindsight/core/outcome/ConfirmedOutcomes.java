package org.hindsight.core.outcome;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hindsight.core.dataset.Split.Side;
import org.hindsight.core.prediction.Caller;
import org.hindsight.core.prediction.StoredJson;

/**
 * The outcomes that models may learn from: confirmed and not withdrawn. An outcome counts as new from its first report on (or the
 * first one after it was withdrawn); a correction makes no new one.
 */
@Singleton
public class ConfirmedOutcomes {

    private final OutcomeRepository outcomes;
    private final HistoryRepository history;
    private final OutcomeCountRepository counts;
    private final StoredJson json;
    private final Clock clock;

    ConfirmedOutcomes(
            OutcomeRepository outcomes, HistoryRepository history, OutcomeCountRepository counts, StoredJson json, Clock clock) {
        this.outcomes = outcomes;
        this.history = history;
        this.counts = counts;
        this.json = json;
        this.clock = clock;
    }

    /** The number of the newest change of any outcome, 0 before the first one. Changes are numbered in the order in which they came. */
    public long newestChange() {
        return history.newest().orElse(0L);
    }

    /**
     * A page of an assessment's outcomes, oldest first, as it was right after a change: with the values of then, without what came later, and with
     * what was withdrawn later. What was erased since is gone.
     *
     * @param change the number of the change
     * @param after  only those with a greater number; 0 for the first page
     * @param limit  at most so many
     */
    public List<ConfirmedOutcome> pageAsOf(String assessment, long change, long after, int limit) {
        return outcomes.confirmedAsOf(assessment, change, after, limit).stream().map(this::outcome).toList();
    }

    /** How many outcomes that were known at a change were corrected or withdrawn since. */
    public long changedSince(String assessment, long change) {
        return history.changedAfter(assessment, change);
    }

    /** A text that is another one after any outcome was reported, corrected, withdrawn or erased. */
    public String state(String assessment) {
        return counts.of(assessment).map(count -> count.holding() + " after " + count.changes() + " changes").orElse("none");
    }

    /** How many there are. */
    public long total(String assessment) {
        return counts.of(assessment).map(OutcomeCount::holding).orElse(0L);
    }

    /** How many are newer than that time. */
    public long since(String assessment, Instant since) {
        return outcomes.countSince(assessment, since);
    }

    /** How many came in within the last days. */
    public long inLastDays(String assessment, int days) {
        return since(assessment, clock.instant().minus(Duration.ofDays(days)));
    }

    /** How many every assessment has, by its id; one without outcomes is absent. */
    public Map<String, Long> totals() {
        return counts.all().stream()
                .filter(count -> count.holding() > 0)
                .collect(Collectors.toMap(OutcomeCount::assessment, OutcomeCount::holding));
    }

    /** How many of every assessment are newer than that time, by its id; one without such outcomes is absent. */
    public Map<String, Long> totalsSince(Instant since) {
        return outcomes.countAllSince(since).stream()
                .collect(Collectors.toMap(ConfirmedRow.Count::assessment, ConfirmedRow.Count::outcomes));
    }

    private ConfirmedOutcome outcome(ConfirmedRow row) {
        return new ConfirmedOutcome(
                row.id(),
                row.predictionId(),
                json.answers(row.answers()),
                row.outcomeValue(),
                Side.valueOf(row.side()),
                row.splitKeyHash(),
                row.subjectHash(),
                Caller.Source.valueOf(row.source()),
                row.addressHash(),
                row.accountId(),
                row.apiKeyId());
    }
}
