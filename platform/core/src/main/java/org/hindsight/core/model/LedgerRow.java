package org.hindsight.core.model;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.hindsight.core.message.Message;
import org.jspecify.annotations.Nullable;

/** An entry of the ledger as the database holds it. */
@MappedEntity("ledger_entry")
record LedgerRow(
        @Id @GeneratedValue @Nullable Long id,
        String assessment,
        long entryNumber,
        String version,
        @Nullable String previous,
        @Nullable String declined,
        String action,
        String reason,
        String actor,
        Instant enteredAt,
        String prevHash,
        String hash,
        @Nullable String reasonTold) {

    LedgerEntry toEntry(Message why) {
        return new LedgerEntry(
                assessment, entryNumber, version, previous, declined, LedgerEntry.Action.valueOf(action), reason, actor, enteredAt, prevHash, hash,
                reasonTold, why);
    }
}
