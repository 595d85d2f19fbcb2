package org.hindsight.core.model;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether ledgers still are as they were written. A ledger is read as a whole for that, so those who look at a page do not have it read each time:
 * what was found holds for some minutes.
 */
@Singleton
class LedgerCheck {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerCheck.class);

    private static final Duration HOLDS_FOR = Duration.ofMinutes(10);

    private final Ledger ledger;
    private final Clock clock;
    private final Map<String, Look> looks = new ConcurrentHashMap<>();

    LedgerCheck(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    private record Look(Instant at, boolean intact) {}

    /** Whether no entry of a model was changed, moved or taken out of the middle. What was cut off at the end leaves no trace in a ledger. */
    boolean isIntact(String assessment) {
        Instant now = clock.instant();
        return looks.compute(assessment, (_, last) -> last != null && now.isBefore(last.at().plus(HOLDS_FOR)) ? last : new Look(now, look(assessment)))
                .intact();
    }

    private boolean look(String assessment) {
        boolean intact = ledger.intact(assessment);
        if (!intact) {
            LOG.error("{}: an entry of the ledger was changed, moved or taken out by something else than this platform.", assessment);
        }
        return intact;
    }
}
