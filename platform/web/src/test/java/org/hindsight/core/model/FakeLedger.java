package org.hindsight.core.model;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.LedgerEntry.Action;

/** The older version of {@code mood} serves since 1 March; what is appended stands in memory. */
@Singleton
@Replaces(Ledger.class)
public class FakeLedger extends Ledger {

    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Clock clock;

    FakeLedger(Clock clock) {
        super(null, null, clock);
        this.clock = clock;
        reset();
    }

    @Override
    public List<LedgerEntry> of(String assessment) {
        return entries.stream().filter(entry -> entry.assessment().equals(assessment)).toList();
    }

    @Override
    public Optional<LedgerEntry> last(String assessment) {
        return of(assessment).reversed().stream().findFirst();
    }

    @Override
    public Optional<LedgerEntry> at(String assessment, Instant time) {
        return of(assessment).reversed().stream().filter(entry -> !entry.at().isAfter(time)).findFirst();
    }

    @Override
    public LedgerEntry append(String assessment, String version, Action action, Message reason, String actor) {
        LedgerEntry last = last(assessment).orElseThrow();
        LedgerEntry next = LedgerEntry.chained(
                assessment, last.number() + 1, version, last.version(), null, action, reason.toString(), actor, clock.instant(), last.hash(), null,
                reason);
        entries.add(next);
        return next;
    }

    @Override
    public LedgerEntry decline(String assessment, String declined, Message reason, String actor) {
        LedgerEntry last = last(assessment).orElseThrow();
        LedgerEntry next = LedgerEntry.chained(
                assessment, last.number() + 1, last.version(), last.version(), declined, Action.DECLINED, reason.toString(), actor, clock.instant(),
                last.hash(), null, reason);
        entries.add(next);
        return next;
    }

    public final void reset() {
        entries.clear();
        entries.add(LedgerEntry.chained(
                "mood", 1, FakeVersions.OLDER.version(), null, null, Action.PROMOTED, "It is the first version.", "gate",
                Instant.parse("2026-03-01T02:00:03Z"), LedgerEntry.genesis("mood"), null,
                Message.of("gate.first")));
    }
}
