package org.hindsight.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.exceptions.DataAccessException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.hindsight.core.database.DatabaseContract;
import org.hindsight.core.message.Message;
import org.junit.jupiter.api.Test;

/** What holds for the ledger on every database. */
abstract class LedgerContract extends DatabaseContract {

    @Test
    void tellsWhichVersionServedAtAnyTime() {
        Instant before = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        ledger().append("at-any-time", "v1", LedgerEntry.Action.PROMOTED, Message.plain("first version"), "gate");
        Instant between = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        ledger().append("at-any-time", "v2", LedgerEntry.Action.PROMOTED, Message.plain("better"), "gate");
        clock.advance(Duration.ofMinutes(1));
        LedgerEntry back = ledger().append("at-any-time", "v1", LedgerEntry.Action.ROLLED_BACK, Message.plain("v2 was wrong on Monday"), "admin@localhost");

        assertThat(ledger().at("at-any-time", before)).isEmpty();
        assertThat(ledger().at("at-any-time", between).map(LedgerEntry::version)).contains("v1");
        assertThat(ledger().last("at-any-time")).contains(back);
        assertThat(back.previous()).isEqualTo("v2");
        assertThat(ledger().lastOfEach()).containsEntry("at-any-time", back);
    }

    @Test
    void chainsEachEntryToTheOneBefore() {
        for (int i = 1; i <= 5; i++) {
            ledger().append("chained", "v" + i, LedgerEntry.Action.PROMOTED, Message.plain("step " + i), "gate");
        }

        assertThat(ledger().of("chained")).extracting(LedgerEntry::number).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(ledger().intact("chained")).isTrue();
    }

    @Test
    void aHashIsFollowedByOneEntryOnly() {
        LedgerEntry first = ledger().append("no-fork", "v1", LedgerEntry.Action.PROMOTED, Message.plain("first version"), "gate");
        LedgerRow fork = new LedgerRow(
                null, "no-fork", 7, "v9", null, null, "PROMOTED", "smuggled in", "nobody", clock.instant(), first.prevHash(), "0", null);

        assertThatThrownBy(() -> bean(LedgerRepository.class).save(fork)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void showsAnEntryThatWasNotWrittenByIt() {
        LedgerEntry first = ledger().append("tampered", "v1", LedgerEntry.Action.PROMOTED, Message.plain("first version"), "gate");
        bean(LedgerRepository.class).save(new LedgerRow(
                null, "tampered", 2, "v9", "v1", null, "PROMOTED", "smuggled in", "nobody", clock.instant(), first.hash(), "0".repeat(64), null));

        assertThat(ledger().intact("tampered")).isFalse();
    }

    @Test
    void showsAnEntryThatIsMissing() {
        LedgerEntry first = entry("incomplete", 1, LedgerEntry.genesis("incomplete"));
        LedgerEntry second = entry("incomplete", 2, first.hash());
        save(first);
        save(entry("incomplete", 3, second.hash()));
        assertThat(ledger().intact("incomplete")).isFalse();
        save(second);
        assertThat(ledger().intact("incomplete")).isTrue();

        save(entry("without-first", 2, entry("without-first", 1, LedgerEntry.genesis("without-first")).hash()));
        assertThat(ledger().intact("without-first")).isFalse();
    }

    @Test
    void showsEntriesInAnotherOrder() {
        LedgerEntry first = entry("reordered", 2, LedgerEntry.genesis("reordered"));
        save(first);
        save(entry("reordered", 1, first.hash()));

        assertThat(ledger().intact("reordered")).isFalse();
    }

    @Test
    void showsAnEntryThatFollowsNone() {
        ledger().append("loose", "v1", LedgerEntry.Action.PROMOTED, Message.plain("first version"), "gate");
        save(entry("loose", 2, "0".repeat(64)));

        assertThat(ledger().intact("loose")).isFalse();
    }

    /** Fits its own hash, and follows whatever it is told to follow. */
    private LedgerEntry entry(String assessment, long number, String prevHash) {
        return LedgerEntry.chained(
                assessment, number, "v" + number, null, null, LedgerEntry.Action.PROMOTED, "because", "gate", clock.instant(), prevHash, null,
                Message.plain("because"));
    }

    private void save(LedgerEntry entry) {
        bean(LedgerRepository.class).save(new LedgerRow(
                null, entry.assessment(), entry.number(), entry.version(), entry.previous(), entry.declined(), entry.action().name(),
                entry.reason(), entry.actor(), entry.at(), entry.prevHash(), entry.hash(), entry.reasonTold()));
    }

    @Test
    void keepsTheOneThatServesWhereAnotherIsDeclined() {
        ledger().append("kept-in", "v1", LedgerEntry.Action.PROMOTED, Message.of("gate.first"), "gate");
        clock.advance(Duration.ofMinutes(1));
        LedgerEntry kept = ledger().decline("kept-in", "v2", Message.plain("its outcomes are doubtful"), "admin@localhost");

        assertThat(kept.version()).isEqualTo("v1");
        assertThat(kept.previous()).isEqualTo("v1");
        assertThat(ledger().last("kept-in")).contains(kept);
        assertThat(ledger().at("kept-in", clock.instant()).map(LedgerEntry::declined)).contains("v2");
        assertThat(ledger().intact("kept-in")).isTrue();
        assertThatThrownBy(() -> ledger().decline("never-served", "v1", Message.plain("why"), "admin@localhost")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void saysWhyInTheReadersLanguageAndAsItWasWrittenBefore() {
        ledger().append("worded", "v1", LedgerEntry.Action.PROMOTED, Message.of("gate.first"), "gate");
        LedgerEntry first = ledger().last("worded").orElseThrow();
        assertThat(first.reason()).isEqualTo("It is the first version.");
        assertThat(first.why().in(Locale.of("es"))).isEqualTo("Es la primera versi\u00f3n.");

        LedgerEntry old = new LedgerEntry(
                "worded-before", 1, "v1", null, null, LedgerEntry.Action.PROMOTED, "It is the first version.", "gate", clock.instant(),
                LedgerEntry.genesis("worded-before"), "0".repeat(64));
        bean(LedgerRepository.class).save(new LedgerRow(
                null, "worded-before", 1, "v1", null, null, "PROMOTED", old.reason(), "gate", old.at(), old.prevHash(), old.hash(), null));
        assertThat(ledger().last("worded-before").orElseThrow().why().in(Locale.of("es"))).isEqualTo("It is the first version.");
    }

    @Test
    void showsAMessageThatWasChanged() {
        LedgerEntry first = ledger().append("reworded", "v1", LedgerEntry.Action.PROMOTED, Message.of("gate.first"), "gate");
        assertThat(ledger().intact("reworded")).isTrue();

        LedgerEntry other = new LedgerEntry(
                "reworded", 1, "v1", null, null, first.action(), first.reason(), "gate", first.at(), first.prevHash(), first.hash(),
                "{\"key\":\"gate.atOnce\",\"values\":[]}", Message.of("gate.atOnce"));
        assertThat(other.intact()).isFalse();
    }

    private Ledger ledger() {
        return bean(Ledger.class);
    }
}
