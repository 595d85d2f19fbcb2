package org.hindsight.core.model;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hindsight.core.message.Message;
import org.hindsight.core.message.MessageColumns;
import org.jspecify.annotations.Nullable;

/**
 * The append-only ledger that answers "which version served at time t, and why". Each model's entries form a hash chain; two nodes
 * that append at once cannot both succeed, because a hash is followed by one entry only.
 */
@Singleton
public class Ledger {

    /** How many characters the database holds of a reason. */
    private static final int LONGEST_REASON = 2000;

    private final LedgerRepository entries;
    private final MessageColumns messages;
    private final Clock clock;

    Ledger(LedgerRepository entries, MessageColumns messages, Clock clock) {
        this.entries = entries;
        this.messages = messages;
        this.clock = clock;
    }

    /** All entries of a model, oldest first. */
    public List<LedgerEntry> of(String assessment) {
        return entries.findByAssessmentOrderByEntryNumber(assessment).stream().map(this::entry).toList();
    }

    /** The newest entry of a model, which names its champion; empty before the first version. */
    public Optional<LedgerEntry> last(String assessment) {
        return entries.last(assessment).map(this::entry);
    }

    /** The entry in force at a time; empty before the first version. */
    public Optional<LedgerEntry> at(String assessment, Instant time) {
        return entries.lastAt(assessment, time).map(this::entry);
    }

    /** The newest entry of every model, by assessment. */
    public Map<String, LedgerEntry> lastOfEach() {
        return entries.lastOfEach().stream().map(this::entry).collect(Collectors.toMap(LedgerEntry::assessment, Function.identity()));
    }

    private LedgerEntry entry(LedgerRow row) {
        return row.toEntry(messages.read(row.reason(), row.reasonTold()));
    }

    /** Whether no entry of a model was changed or taken out since it was written. */
    public boolean intact(String assessment) {
        String expected = LedgerEntry.genesis(assessment);
        for (LedgerEntry entry : of(assessment)) {
            if (!entry.intact() || !entry.prevHash().equals(expected)) {
                return false;
            }
            expected = entry.hash();
        }
        return true;
    }

    /**
     * Lets a version take over. Runs in the caller's transaction, so that it happens together with what it belongs to.
     *
     * @return the new entry
     */
    @Transactional
    public LedgerEntry append(String assessment, String version, LedgerEntry.Action action, Message reason, String actor) {
        return append(assessment, version, null, action, reason, actor);
    }

    /**
     * Keeps the version in service, and puts down which one was declined and why. Runs in the caller's transaction.
     *
     * @return the new entry
     * @throws IllegalStateException when no version serves
     */
    @Transactional
    public LedgerEntry decline(String assessment, String declined, Message reason, String actor) {
        String serving = last(assessment)
                .map(LedgerEntry::version)
                .orElseThrow(() -> new IllegalStateException("No version of '" + assessment + "' serves, so there is none to keep."));
        return append(assessment, serving, declined, LedgerEntry.Action.DECLINED, reason, actor);
    }

    private LedgerEntry append(
            String assessment, String version, @Nullable String declined, LedgerEntry.Action action, Message reason, String actor) {
        Optional<LedgerEntry> last = last(assessment);
        LedgerEntry entry = LedgerEntry.chained(
                assessment,
                last.map(LedgerEntry::number).orElse(0L) + 1,
                version,
                last.map(LedgerEntry::version).orElse(null),
                declined,
                action,
                MessageColumns.text(reason, LONGEST_REASON),
                actor,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                last.map(LedgerEntry::hash).orElseGet(() -> LedgerEntry.genesis(assessment)),
                messages.told(reason),
                reason);
        entries.save(new LedgerRow(
                null, entry.assessment(), entry.number(), entry.version(), entry.previous(), entry.declined(), entry.action().name(),
                entry.reason(), entry.actor(), entry.at(), entry.prevHash(), entry.hash(), entry.reasonTold()));
        return entry;
    }
}
