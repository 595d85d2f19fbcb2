package org.hindsight.web.model;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import org.hindsight.core.model.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * A decision about which version serves.
 *
 * @param number   from 1, without gaps within the model
 * @param version  the version that serves from then on
 * @param previous the one before, null for the first; the same one where another was declined
 * @param declined the version that a person decided not to let serve, null where a version took over
 * @param action   PROMOTED (by the gate), OVERRIDDEN, ROLLED_BACK or DECLINED
 * @param reason   why
 * @param actor    who decided; "gate" for the promotion gate
 * @param at       when
 * @param prevHash hash of the entry before
 * @param hash     hash over all of the above
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@Schema(name = "LedgerEntry")
record LedgerEntryJson(
        @Nullable Long number,
        @Nullable String version,
        @Nullable String previous,
        @Nullable String declined,
        @Nullable String action,
        @Nullable String reason,
        @Nullable String actor,
        @Nullable Instant at,
        @Nullable String prevHash,
        @Nullable String hash) {

    /** Nothing served then. */
    static final LedgerEntryJson NONE = new LedgerEntryJson(null, null, null, null, null, null, null, null, null, null);

    static LedgerEntryJson of(LedgerEntry entry, Locale locale) {
        return new LedgerEntryJson(
                entry.number(), entry.version(), entry.previous(), entry.declined(), entry.action().name(), entry.why().in(locale), entry.actor(), entry.at(),
                entry.prevHash(), entry.hash());
    }
}
