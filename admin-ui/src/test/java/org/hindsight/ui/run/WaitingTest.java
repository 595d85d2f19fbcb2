package org.hindsight.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.DecisionSummary;
import org.hindsight.core.model.DecisionSummary.ShadowRuling;
import org.hindsight.core.retraining.Run;
import org.hindsight.core.retraining.Run.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:12:00Z");

    @Test
    void waitsForAReviewWhereTheGateCannotTell() {
        assertThat(Waiting.of(run(Status.NEEDS_REVIEW, decision("NEEDS_REVIEW", "NEEDS_REVIEW", null)), "v1")).contains(new Waiting("v2", "review"));
    }

    @Test
    void waitsForApprovalWhereTheGateWouldPromote() {
        assertThat(Waiting.of(run(Status.NEEDS_REVIEW, decision("NEEDS_REVIEW", "PROMOTED", null)), "v1")).contains(new Waiting("v2", "approval"));
    }

    @Test
    void noLongerWaitsOnceItServes() {
        assertThat(Waiting.of(run(Status.NEEDS_REVIEW, decision("NEEDS_REVIEW", "PROMOTED", null)), "v2")).isEmpty();
    }

    @Test
    void tellsOfAShadowCandidateThatWaits() {
        ShadowRuling shadow = new ShadowRuling("v0", "NEEDS_REVIEW", Message.plain("why"), "PROMOTED", false, 300, 40, null);
        Run run = run(Status.INSUFFICIENT_EVIDENCE, decision("INSUFFICIENT_EVIDENCE", "INSUFFICIENT_EVIDENCE", shadow));
        assertThat(Waiting.of(run, "v1")).contains(new Waiting("v0", "approval"));
        assertThat(Waiting.of(run, "v0")).isEmpty();
    }

    @Test
    void doesNotWaitAfterAnythingElse() {
        assertThat(Waiting.of(run(Status.KEPT, decision("KEPT", "KEPT", null)), "v1")).isEmpty();
        assertThat(Waiting.of(run(Status.RUNNING, null), "v1")).isEmpty();
    }

    private static Run run(Status status, @Nullable DecisionSummary decision) {
        return new Run(7, "heart", "cron", Message.plain(""), status, Run.Stage.DECIDE, 1, Message.plain(""), NOW, NOW, NOW, "n", "v2", decision, null, null);
    }

    private static DecisionSummary decision(String result, String ruling, @Nullable ShadowRuling shadow) {
        return new DecisionSummary(
                result, Message.plain("why"), "CAUTIOUS", "holdout", "roc_auc", 0.8, 0.9, 0.1, 0.01, 0.2, 0.01, 300, 300, null, ruling, false, null, shadow);
    }
}
