package org.hindsight.core.outcome;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hindsight.core.dataset.Split.Side;
import org.hindsight.core.prediction.Caller;
import org.jspecify.annotations.Nullable;

/** Outcomes in memory, given in pages as the database gives them. */
public final class FakeConfirmedOutcomes extends ConfirmedOutcomes {

    private final List<ConfirmedOutcome> all = new ArrayList<>();

    public FakeConfirmedOutcomes() {
        super(null, null, null, null, Clock.systemUTC());
    }

    /** One more; numbers have gaps, as after withdrawals. */
    public FakeConfirmedOutcomes add(
            Map<String, Object> answers, String value, @Nullable String subjectHash, Caller.Source source, @Nullable String addressHash) {
        long id = 3L * all.size() + 2;
        all.add(new ConfirmedOutcome(
                id, 1000 + id, answers, value, Side.TRAINING, "key " + id, subjectHash, source, addressHash, null, null));
        return this;
    }

    @Override
    public List<ConfirmedOutcome> pageAsOf(String assessment, long change, long after, int limit) {
        return all.stream().filter(outcome -> outcome.id() > after).limit(limit).toList();
    }

    @Override
    public long total(String assessment) {
        return all.size();
    }
}
