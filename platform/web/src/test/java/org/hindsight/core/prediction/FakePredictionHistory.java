package org.hindsight.core.prediction;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.hindsight.core.account.FakeAccounts;
import org.hindsight.core.prediction.PredictionResult.ReportedOutcome;

/** 250 predictions of the user, none of the admin. */
@Singleton
@Replaces(PredictionHistory.class)
public class FakePredictionHistory extends PredictionHistory {

    private static final long COUNT = 250;

    private final Set<Long> erased = new HashSet<>();

    FakePredictionHistory() {
        super(null, null, null, null);
    }

    @Override
    public List<Entry> page(long accountId, long before, int limit) {
        return accountId != FakeAccounts.USER.id() ? List.of() : LongStream.rangeClosed(1, COUNT)
                .map(number -> COUNT + 1 - number)
                .filter(number -> number < before && !erased.contains(number))
                .limit(limit)
                .mapToObj(number -> new Entry(
                        number, "mood", number % 2 == 0, Map.of("Age", 30.0), "low", 0.4, null, null, "v1", Instant.EPOCH, null,
                        number == COUNT ? new ReportedOutcome("low", Instant.EPOCH) : null))
                .toList();
    }

    @Override
    public boolean erase(long accountId, long id) {
        return page(accountId, id + 1, 1).stream().anyMatch(one -> one.id() == id) && erased.add(id);
    }
}
