package org.hindsight.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.DecisionSummary;
import org.hindsight.core.model.VersionDetail.AnonymityFigures;
import org.hindsight.core.retraining.Run;
import org.hindsight.core.retraining.Run.Stage;
import org.hindsight.core.retraining.Run.Status;
import org.hindsight.core.retraining.RunLogLine;
import org.hindsight.ui.text.MetricWords;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunPageTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:12:00Z");

    private final Words words = Words.in(Locale.ENGLISH);
    private final Clock clock = Clock.fixed(NOW.plusSeconds(38), ZoneOffset.UTC);

    @Test
    void showsWhereARunIs() {
        RunPage page = page(run(Status.RUNNING, Stage.TRAIN));
        assertThat(page.line().stage()).isEqualTo("Train, stage 5 of 8");
        assertThat(page.line().percent()).isEqualTo(61);
        assertThat(page.line().took()).isEqualTo("38 seconds");
        assertThat(states(page)).containsExactly("done", "done", "done", "done", "now", "todo", "todo", "todo");
    }

    @Test
    void showsWhereARunFailedOrWasCancelled() {
        assertThat(states(page(run(Status.FAILED, Stage.MERGE)))).containsExactly("done", "done", "failed", "skipped", "skipped", "skipped", "skipped", "skipped");
        assertThat(states(page(run(Status.CANCELLED, Stage.MERGE)))).contains("cancelled").doesNotContain("now");
    }

    @Test
    void showsNothingDoneWhileARunWaitsOrWasCancelledBeforeItBegan() {
        assertThat(states(page(run(Status.QUEUED, null)))).containsOnly("todo");
        assertThat(states(page(run(Status.CANCELLED, null)))).containsOnly("skipped");
    }

    @Test
    void showsTheWholeLogToALateVisitor() {
        RunPage page = RunPage.of(
                run(Status.RUNNING, Stage.TRAIN), "Heart", "", List.of(new RunLogLine(1, NOW, Message.plain("one")), new RunLogLine(2, NOW, Message.plain("two"))), List.of(), null, List.of(), List.of(), null, words, clock);
        assertThat(page.log()).extracting(RunPage.LogLine::time, RunPage.LogLine::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("08:12:00", "one"), org.assertj.core.groups.Tuple.tuple("08:12:00", "two"));
    }

    @Test
    void saysHowWellTheOutcomesHidPeople() {
        Run done = new Run(
                12, "heart", "cron", Message.plain(""), Status.KEPT, Stage.PUBLISH, 1, Message.plain(""), NOW, NOW, NOW, "n", "v1", null, null, 2);
        AnonymityFigures figures = new AnonymityFigures(2, 5, 3, 1, 8, 12);

        assertThat(RunPage.of(done, "Heart", "", List.of(), List.of(), null, List.of(), List.of(), figures, words, clock).privacy())
                .isEqualTo("At least 2 people share each combination of bands. In 1 of 3 combinations everybody had the same outcome, so there the"
                        + " bands alone tell it.");
        assertThat(RunPage.of(done, "Heart", "", List.of(), List.of(), null, List.of(), List.of(), null, words, clock).privacy())
                .isEqualTo("At least 2 people share each combination of bands.");
    }

    @Test
    void saysTheDecisionAndItsEvidenceInWords() {
        DecisionSummary decision = new DecisionSummary(
                "INSUFFICIENT_EVIDENCE", Message.plain("The bound is not above zero."), "CAUTIOUS", "cross_validation", "roc_auc", 0.84, 0.86, 0.02, -0.004, 0.036, 0.114, 300, 32, 290L);
        DecisionCard card = DecisionCard.of(decision, new MetricWords(words, ""), words);
        assertThat(card).isNotNull();
        assertThat(card.title()).isEqualTo("Not enough evidence");
        assertThat(card.evidence()).containsExactly(
                "AUC: 0.86 for the new version, 0.84 for the old one on the same rows.",
                "Difference: +0.020 (95\u202f% interval \u22120.004 to +0.036).",
                "p-value of the paired test: 0.114.",
                "Judged by repeated cross-validation on 300 rows in 32 independent groups, because there are few.",
                "About 290 more confirmed outcomes would decide.",
                "Profile: cautious. At most 5\u202f% of worse versions pass.");
    }

    @Test
    void saysNothingOfFiguresThatAFirstVersionDoesNotHave() {
        DecisionSummary first = new DecisionSummary("PROMOTED", Message.of("gate.first"), "CAUTIOUS", "holdout", "roc_auc", null, 0.86, null, null, null, null, 300, 300, null);
        DecisionCard card = DecisionCard.of(first, new MetricWords(words, ""), words);
        assertThat(card).isNotNull();
        assertThat(card.evidence()).hasSize(2);
    }

    private RunPage page(Run run) {
        return RunPage.of(run, "Heart", "", List.of(), List.of(), null, List.of(), List.of(), null, words, clock);
    }

    private static List<String> states(RunPage page) {
        return page.stages().stream().map(RunPage.StageLine::state).toList();
    }

    private static Run run(Status status, @Nullable Stage stage) {
        return new Run(
                12, "heart", "manual", Message.plain("by hand"), status, stage, 0.61, Message.plain("message"), NOW, stage == null ? null : NOW, status.ended() ? NOW.plusSeconds(5) : null, "n", null,
                null, null, null);
    }
}
