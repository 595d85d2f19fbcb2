package org.hindsight.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hindsight.core.assessment.Assessment.Figure;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.ModelOverview;
import org.hindsight.core.model.ModelOverview.Champion;
import org.hindsight.core.model.RefusedChampion;
import org.hindsight.core.retraining.Run;
import org.hindsight.core.retraining.Run.Stage;
import org.hindsight.core.retraining.Run.Status;
import org.hindsight.core.retraining.Waiting;
import org.hindsight.ui.dashboard.DashboardPage.Row;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DashboardTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:12:00Z");
    private static final Champion AUC = new Champion("v1", new Figure("roc_auc", 0.86, 0.82, 0.89, 300), 0.02, 90);

    private final Dashboard dashboard = new Dashboard(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void whatIsAnsweredDifferentlyForThreeMorningsIsTold() {
        ModelOverview model = new ModelOverview("drifting", "Drifting", 150, 45, 3, 20, new Champion("v9", null, null, 0), null, null, null);

        DashboardPage page = of(model);

        assertThat(page.headline()).isEqualTo("Good morning. One model wants your attention.");
        assertThat(page.attention()).hasSize(1);
        assertThat(page.attention().getFirst().text()).isEqualTo("2 questions have been answered differently for three mornings.");
        assertThat(page.attention().getFirst().href()).isEqualTo("/admin/models/drifting/quality");
    }

    @Test
    void headsThePageWithWhatMattersMost() {
        assertThat(of(model("a", AUC, run(Status.PROMOTED))).headline()).isEqualTo("Good morning. The model serves and nothing waits for you.");
        assertThat(of(model("a", AUC, run(Status.RUNNING))).headline()).isEqualTo("Good morning. One model is learning right now.");
        assertThat(of(model("a", null, run(Status.RUNNING))).headline()).isEqualTo("Good morning. One model is being trained for the first time.");
        assertThat(of(model("a", AUC, run(Status.NEEDS_REVIEW)), model("b", AUC, run(Status.RUNNING))).headline())
                .isEqualTo("Good morning. One model wants your decision.");
        assertThat(of(model("a", AUC, run(Status.NEEDS_REVIEW)), model("b", AUC, run(Status.FAILED))).headline())
                .isEqualTo("Good morning. 2 models want your attention.");
        assertThat(of().headline()).isEqualTo("Good morning. No model is installed yet.");
    }

    @Test
    void asksForAttentionWhereAModelNeitherServesNorTrains() {
        assertThat(of(model("a", null, null)).attention()).singleElement().satisfies(item -> assertThat(item.text()).startsWith("No version serves"));
        assertThat(of(model("a", null, run(Status.QUEUED))).attention()).isEmpty();
    }

    @Test
    void renewsItselfOftenOnlyWhileSomethingMoves() {
        assertThat(of(model("a", AUC, run(Status.RUNNING))).refresh()).isLessThan(5);
        assertThat(of(model("a", AUC, run(Status.KEPT))).refresh()).isGreaterThanOrEqualTo(30);
    }

    @Test
    void callsALowerErrorBetter() {
        Champion minutes = new Champion("v1", new Figure("mae", 8.1, null, null, 300), -0.2, 90);
        Row row = dashboard.of(List.of(model("clinic", minutes, null)), Map.of("clinic", "minutes"), Map.of(), Words.in(Locale.ENGLISH)).rows().getFirst();
        assertThat(row.metric()).isEqualTo("MAE 8.1\u00a0minutes");
        assertThat(row.change()).isEqualTo("\u25b2 better by 0.2\u00a0minutes");
        assertThat(row.changeTone()).isEqualTo("up");
        Champion hardly = new Champion("v1", new Figure("mae", 8.1, null, null, 300), -0.01, 90);
        Row same = dashboard.of(List.of(model("clinic", hardly, null)), Map.of("clinic", "minutes"), Map.of(), Words.in(Locale.ENGLISH)).rows().getFirst();
        assertThat(same.change()).isEqualTo("\u2013 unchanged");
    }

    @Test
    void saysWhenAVersionIsWorseTheSameOrTheFirst() {
        assertThat(change(-0.02)).isEqualTo("\u25bc worse by 0.020");
        assertThat(change(0.0001)).isEqualTo("\u2013 unchanged");
        assertThat(change(null)).isEqualTo("first version");
    }

    @Test
    void saysHowManyNewOutcomesAreMissingForATraining() {
        Row row = of(model("a", AUC, null)).rows().getFirst();
        assertThat(row.ready()).isFalse();
        assertThat(row.readyWords()).isEqualTo("3 of 20 new outcomes");
        assertThat(row.rate()).isEqualTo("30\u202f%");
    }

    @Test
    void aChampionWhoseFilesAreRefusedIsWhatIsToldFirst() {
        RefusedChampion refused = new RefusedChampion("v9", Message.plain("Version v9 of 'a' is refused: it was changed."), "v8");
        ModelOverview model = new ModelOverview("a", "a", 150, 45, 3, 20, new Champion("v9", null, null, 0), run(Status.FAILED), null, null, refused, true);

        DashboardPage page = of(model);

        assertThat(page.attention()).hasSize(1);
        assertThat(page.attention().getFirst().tone()).isEqualTo("bad");
        assertThat(page.attention().getFirst().text()).isEqualTo("Version v9 of 'a' is refused: it was changed. v8 serves in its place.");
        assertThat(page.headline()).isEqualTo("Good morning. One model wants your attention.");
    }

    @Test
    void aLedgerThatSomethingElseChangedIsToldBesideWhateverElseIsToBeDone() {
        ModelOverview model =
                new ModelOverview("a", "a", 150, 45, 3, 20, new Champion("v9", null, null, 0), run(Status.FAILED), null, null, null, false);

        DashboardPage page = of(model);

        assertThat(page.attention()).hasSize(2);
        assertThat(page.attention().getFirst().tone()).isEqualTo("bad");
        assertThat(page.attention().getFirst().text()).startsWith("The ledger of its versions was changed by something else than Hindsight.");
        assertThat(page.headline()).isEqualTo("Good morning. One model wants your attention.");
    }

    private String change(@Nullable Double change) {
        return of(model("a", new Champion("v1", AUC.metric(), change, 0), null)).rows().getFirst().change();
    }

    private DashboardPage of(ModelOverview... models) {
        return dashboard.of(List.of(models), Map.of(), Map.of("drifting", 2), Words.in(Locale.ENGLISH));
    }

    private static ModelOverview model(String id, @Nullable Champion champion, @Nullable Run run) {
        return new ModelOverview(id, id, 150, 45, 3, 20, champion, run, run == null ? null : Waiting.of(run, List.of()).orElse(null), null);
    }

    private static Run run(Status status) {
        return new Run(1, "a", "cron", Message.plain(""), status, Stage.TRAIN, 0.5, Message.plain("message"), NOW, NOW, status.ended() ? NOW : null, "n", status == Status.NEEDS_REVIEW ? "v2" : null, null, null, null);
    }
}
