package org.hindsight.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.hindsight.core.message.Message;
import org.junit.jupiter.api.Test;

class LedgerEntryTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final LedgerEntry first = chained(
            "heart", 1, "v1", null, LedgerEntry.Action.PROMOTED, "first version", "gate", NOON, LedgerEntry.genesis("heart"));

    @Test
    void isIntactAsWritten() {
        assertThat(first.intact()).isTrue();
    }

    @Test
    void showsEveryChangeOfItsContent() {
        assertThat(new LedgerEntry("heart", 1, "v2", null, null, first.action(), first.reason(), "gate", NOON, first.prevHash(), first.hash()).intact())
                .isFalse();
        assertThat(new LedgerEntry("heart", 1, "v1", null, null, first.action(), first.reason(), "me", NOON, first.prevHash(), first.hash()).intact())
                .isFalse();
        assertThat(new LedgerEntry("heart", 1, "v1", null, null, first.action(), first.reason(), "gate", NOON.plusNanos(1000), first.prevHash(), first.hash())
                        .intact())
                .isFalse();
    }

    @Test
    void fieldsThatReadTheSameJoinedHashDifferently() {
        LedgerEntry ab = chained("a", 1, "b\n1:c", null, LedgerEntry.Action.PROMOTED, "", "x", NOON, "p");
        LedgerEntry abc = chained("a", 1, "b", null, LedgerEntry.Action.PROMOTED, "c", "x", NOON, "p");

        assertThat(ab.hash()).isNotEqualTo(abc.hash());
    }

    /** The hash of the same entry as it was written before versions could be declined, computed outside of this code. */
    @Test
    void entriesFromBeforeVersionsCouldBeDeclinedKeepTheirHash() {
        assertThat(first.hash()).isEqualTo("db948b4fa0a649ae2b0af131b1c24ba1f62c27b860ea18d15032c0d288ac6bad");
    }

    @Test
    void theDeclinedVersionIsPartOfWhatTheHashProtects() {
        LedgerEntry kept = declined("v2");
        LedgerEntry other = declined("v3");

        assertThat(kept.intact()).isTrue();
        assertThat(kept.hash()).isNotEqualTo(other.hash());
        assertThat(kept.tookOver()).isFalse();
        assertThat(kept.decides("v2")).isTrue();
        assertThat(kept.decides("v1")).isFalse();
        assertThat(first.decides("v1")).isTrue();
    }

    @Test
    void eachModelHasAChainOfItsOwn() {
        assertThat(LedgerEntry.genesis("heart")).isNotEqualTo(LedgerEntry.genesis("ppd"));
    }

    private LedgerEntry declined(String version) {
        return LedgerEntry.chained(
                "heart", 2, "v1", "v1", version, LedgerEntry.Action.DECLINED, "why", "me", NOON, first.hash(), null, Message.plain("why"));
    }

    private static LedgerEntry chained(
            String assessment, long number, String version, String previous, LedgerEntry.Action action, String reason, String actor, Instant at,
            String prevHash) {
        return LedgerEntry.chained(assessment, number, version, previous, null, action, reason, actor, at, prevHash, null, Message.plain(reason));
    }
}
