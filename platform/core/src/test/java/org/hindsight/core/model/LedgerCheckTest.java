package org.hindsight.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.hindsight.core.database.DatabaseContract;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.message.Message;
import org.junit.jupiter.api.Test;

class LedgerCheckTest extends DatabaseContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }

    @Test
    void findsWhatWasSmuggledInWithinMinutes() {
        LedgerEntry first = bean(Ledger.class).append("checked", "v1", LedgerEntry.Action.PROMOTED, Message.of("gate.first"), "gate");
        assertThat(check().isIntact("checked")).isTrue();
        assertThat(check().isIntact("never served")).isTrue();

        bean(LedgerRepository.class).save(new LedgerRow(
                null, "checked", 2, "v9", "v1", null, "PROMOTED", "smuggled in", "nobody", clock.instant(), first.hash(), "0".repeat(64), null));
        clock.advance(Duration.ofMinutes(9));
        assertThat(check().isIntact("checked")).as("it is not read each time that somebody looks at a page").isTrue();
        clock.advance(Duration.ofMinutes(1));
        assertThat(check().isIntact("checked")).isFalse();
    }

    private LedgerCheck check() {
        return bean(LedgerCheck.class);
    }
}
