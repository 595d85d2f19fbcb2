package org.hindsight.core.retraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.hindsight.core.database.DatabaseContract;
import org.hindsight.core.database.Transactions;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.Ledger;
import org.hindsight.core.model.LedgerEntry;
import org.hindsight.core.model.LedgerEntry.Action;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.Versions;
import org.junit.jupiter.api.Test;

/** What it means to keep the version in service, on every database. */
abstract class DeclineContract extends DatabaseContract {

    @Test
    void theQuestionIsClosedAndTheGateRemembersWhatItRemembered() {
        String model = serving("closed", "v1");
        made(model, "v2", "NEEDS_REVIEW");
        bean(Anchors.class).start(model, "v1", 60);

        LedgerEntry entry = promotions().decline(model, "v2", Message.plain("one ward swapped yes and no"), "admin@localhost").orElseThrow();

        assertThat(entry.action()).isEqualTo(Action.DECLINED);
        assertThat(entry.version()).isEqualTo("v1");
        assertThat(entry.declined()).isEqualTo("v2");
        assertThat(bean(Versions.class).champion(model).map(ModelVersion::version)).contains("v1");
        assertThat(bean(Anchors.class).of(model)).contains(new GateMemory(model, "v1", 60, 0));
        assertThat(bean(Ledger.class).intact(model)).isTrue();
    }

    @Test
    void decliningTwiceEntersOnce() {
        String model = serving("twice", "v1");
        made(model, "v2", "NEEDS_REVIEW");
        LedgerEntry first = promotions().decline(model, "v2", Message.plain("no"), "admin@localhost").orElseThrow();

        assertThat(promotions().decline(model, "v2", Message.plain("no again"), "other@localhost")).contains(first);
        assertThat(bean(Ledger.class).of(model)).hasSize(2);
    }

    @Test
    void onlyWhatWaitsCanBeDeclined() {
        String model = serving("waiting", "v1");
        made(model, "v2", "KEPT");
        made(model, "v3", "NEEDS_REVIEW");
        bean(Ledger.class).append(model, "v3", Action.OVERRIDDEN, Message.plain("approved"), "admin@localhost");
        bean(Ledger.class).append(model, "v1", Action.ROLLED_BACK, Message.plain("back"), "admin@localhost");

        for (String version : new String[] {"v1", "v2", "v3"}) {
            assertThatThrownBy(() -> promotions().decline(model, version, Message.plain("no"), "admin@localhost"))
                    .as(version).isInstanceOf(NotWaitingException.class).hasMessageContaining("'" + version + "'");
        }
        assertThat(promotions().decline(model, "v9", Message.plain("no"), "admin@localhost")).isEmpty();
        assertThat(bean(Ledger.class).of(model)).hasSize(3);
    }

    @Test
    void withoutAVersionInServiceThereIsNoneToKeep() {
        made("nothing-serves", "v1", "NEEDS_REVIEW");

        assertThatThrownBy(() -> promotions().decline("nothing-serves", "v1", Message.plain("no"), "admin@localhost"))
                .isInstanceOf(NotWaitingException.class).hasMessageContaining("Let one serve first");
    }

    @Test
    void aDeclinedShadowCandidateIsNotHeardAgain() {
        String model = serving("shadow", "v1");
        made(model, "v2", "INSUFFICIENT_EVIDENCE");
        bean(ShadowCandidateRepository.class).save(new ShadowCandidateRow(model, "v2", 1, "NEEDS_REVIEW", "PROMOTED", true));

        assertThat(promotions().decline(model, "v2", Message.plain("not now"), "admin@localhost")).isPresent();

        assertThat(bean(ShadowCandidateRepository.class).findById(model)).isEmpty();
    }

    private String serving(String model, String version) {
        made(model, version, "PROMOTED");
        bean(Ledger.class).append(model, version, Action.PROMOTED, Message.plain("the first"), "gate");
        return model;
    }

    private void made(String model, String version, String status) {
        bean(Versions.class).add(new ModelVersion(
                model, version, 1, status, "manual", Instant.parse("2026-03-01T02:00:00Z"), 3, 1, Map.of(), Map.of(), null, null, Map.of(), true));
    }

    /** Declining needs neither plugins nor files. */
    private Promotions promotions() {
        return new Promotions(
                null, bean(Versions.class), bean(Ledger.class), null, bean(Anchors.class),
                new ShadowCandidates(bean(ShadowCandidateRepository.class), null, null, null), null,
                new Retraining(bean(RunRepository.class), bean(RunLogRepository.class), bean(RunStore.class), null, clock),
                bean(Transactions.class));
    }
}
