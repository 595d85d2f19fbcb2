package org.hindsight.core.dataset;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hindsight.core.database.Moment;
import org.hindsight.core.database.Transactions;

/**
 * Remembers for ever on which side the answers of each baseline are, so that they stay there when the baseline is replaced: neither an outcome
 * nor a row of another baseline with equal answers may then turn up on the other side.
 */
@Singleton
public class BaselineSides {

    private static final int BATCH = 1000;

    private final BaselineSideRepository sides;
    private final Transactions transactions;
    private final Clock clock;

    BaselineSides(BaselineSideRepository sides, Transactions transactions, Clock clock) {
        this.sides = sides;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is known of a model's baselines before this one is merged. */
    public Former before(String assessment, PlacedBaseline baseline) {
        List<String> remembered = sides.remembered(assessment);
        boolean known = remembered.contains(baseline.fingerprint());
        if (remembered.size() == (known ? 1 : 0)) {
            return new Former(known, true, Map.of());
        }
        Map<String, Split.Side> answers = new HashMap<>();
        sides.sides(assessment).forEach(one -> answers.put(one.contentHash(), Split.Side.valueOf(one.side())));
        return new Former(known, false, answers);
    }

    /**
     * What is known of the baselines of a model.
     *
     * @param known   whether the one that is to be merged is among them
     * @param only    whether there is no other
     * @param answers the sides of all their answers, by content hash; not read where there is no other, since it tells them itself
     */
    public record Former(boolean known, boolean only, Map<String, Split.Side> answers) {

        /** Before the first baseline. */
        public static final Former NONE = new Former(false, true, Map.of());
    }

    /**
     * Remembers the sides that a baseline's answers have got.
     *
     * @return false when somebody else has remembered this baseline in the meantime; then it must be merged again, by the sides that they saw
     */
    public boolean remember(String assessment, PlacedBaseline baseline, Map<String, Split.Side> decided) {
        List<BaselineSideRepository.BaselineSide> rows = new ArrayList<>(decided.size());
        decided.forEach((contentHash, side) -> rows.add(new BaselineSideRepository.BaselineSide(assessment, contentHash, side.name())));
        return transactions.write(() -> {
            boolean first = sides.remember(assessment, baseline.fingerprint(), Moment.now(clock)) == 1;
            for (int from = 0; first && from < rows.size(); from += BATCH) {
                sides.remember(rows.subList(from, Math.min(rows.size(), from + BATCH)));
            }
            return first;
        });
    }
}
