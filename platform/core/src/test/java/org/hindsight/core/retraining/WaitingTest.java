package org.hindsight.core.retraining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.DecisionSummary;
import org.hindsight.core.model.DecisionSummary.ShadowRuling;
import org.hindsight.core.model.LedgerEntry;
import org.hindsight.core.retraining.Run.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:12:00Z");
    private static final List<LedgerEntry> SERVES_V1 = List.of(took("v1"));

    @Test
    void waitsForAReviewWhereTheGateCannotTell() {
        assertThat(Waiting.of(run(Status.NEEDS_REVIEW, decision("NEEDS_REVIEW", "NEEDS_REVIEW", null)), SERVES_V1)).contains(new Waiting("v2", "review"));
    }

    @Test
    void waitsForApprovalWhereTheGateWouldPromote() {
        assertThat(Waiting.of(run(Status.NEEDS_REVIEW, decision("NEEDS_REVIEW", "PROMOTED", null)), SERVES_V1)).contains(new Waiting("v2", "approval"));
    }

    @Test
    void noLongerWaitsOnceItServes() {
        assertThat(Waiting.of(run(Status.NEEDS_REVIEW, decision("NEEDS_REVIEW", "PROMOTED", null)), List.of(took("v1"), took("v2")))).isEmpty();
    }

    @Test
    void noLongerWaitsOnceItServedAndWasRolledBack() {
        List<LedgerEntry> back = List.of(took("v1"), took("v2"), took("v1"));
        assertThat(Waiting.of(run(Status.NEEDS_REVIEW, decision("NEEDS_REVIEW", "PROMOTED", null)), back)).isEmpty();
    }

    @Test
    void noLongerWaitsOnceItWasDeclined() {
        List<LedgerEntry> declined = List.of(took("v1"), new LedgerEntry("heart", 2, "v1", "v1", "v2", LedgerEntry.Action.DECLINED, "why", "me", NOW, "", ""));
        assertThat(Waiting.of(run(Status.NEEDS_REVIEW, decision("NEEDS_REVIEW", "NEEDS_REVIEW", null)), declined)).isEmpty();
    }

    @Test
    void tellsOfAShadowCandidateThatWaits() {
        ShadowRuling shadow = new ShadowRuling("v0", "NEEDS_REVIEW", Message.plain("why"), "PROMOTED", false, 300, 40, null);
        Run run = run(Status.INSUFFICIENT_EVIDENCE, decision("INSUFFICIENT_EVIDENCE", "INSUFFICIENT_EVIDENCE", shadow));
        assertThat(Waiting.of(run, SERVES_V1)).contains(new Waiting("v0", "approval"));
        assertThat(Waiting.of(run, List.of(took("v0")))).isEmpty();
    }

    @Test
    void doesNotWaitAfterAnythingElse() {
        assertThat(Waiting.of(run(Status.KEPT, decision("KEPT", "KEPT", null)), SERVES_V1)).isEmpty();
        assertThat(Waiting.of(run(Status.RUNNING, null), SERVES_V1)).isEmpty();
    }

    private static LedgerEntry took(String version) {
        return new LedgerEntry("heart", 1, version, null, null, LedgerEntry.Action.PROMOTED, "why", "gate", NOW, "", "");
    }

    private static Run run(Status status, @Nullable DecisionSummary decision) {
        return new Run(7, "heart", "cron", Message.plain(""), status, Run.Stage.DECIDE, 1, Message.plain(""), NOW, NOW, NOW, "n", "v2", decision, null, null);
    }

    private static DecisionSummary decision(String result, String ruling, @Nullable ShadowRuling shadow) {
        return new DecisionSummary(
                result, Message.plain("why"), "CAUTIOUS", "holdout", "roc_auc", 0.8, 0.9, 0.1, 0.01, 0.2, 0.01, 300, 300, null, ruling, false, null, shadow);
    }
}
