package org.hindsight.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hindsight.core.retraining.CrankedPlatform.PROBE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hindsight.core.database.SettableClock;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.dataset.Split;
import org.hindsight.core.dataset.TrainingData;
import org.hindsight.core.evaluation.Comparison;
import org.hindsight.core.evaluation.Holdout;
import org.hindsight.core.evaluation.Scores;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.ModelStore;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.RefusedArtefactException;
import org.hindsight.core.model.UnknownVersionException;
import org.hindsight.core.model.Versions;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.plugin.Lease;
import org.hindsight.core.plugin.Plugins;
import org.hindsight.core.retraining.CrankedPlatform;
import org.hindsight.core.retraining.Retraining;
import org.hindsight.core.retraining.Run;
import org.hindsight.core.retraining.TodaysRows;
import org.hindsight.core.retraining.VersionPublished;
import org.hindsight.plugin.TrainedModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How versions are measured on today's rows, on every database, through the real pipeline. */
abstract class RescoringContract {

    @TempDir
    Path home;

    private TestDatabase database;
    private CrankedPlatform platform;

    protected abstract TestDatabase open();

    @BeforeEach
    void start() {
        database = open();
        platform = new CrankedPlatform(database, home);
    }

    @AfterEach
    void stop() {
        platform.close();
        database.close();
    }

    @Test
    void everyVersionIsMeasuredOnTheSameRowsAfterARun() {
        reportOutcomes(30);
        platform.retrain();

        Map<String, HoldoutFigures> history = comparison().history(PROBE);

        assertThat(history).containsOnlyKeys(names());
        assertThat(history.values()).extracting(HoldoutFigures::rows).containsOnly((long) today().size());
        for (String version : names()) {
            assertThat(history.get(version).figures().metrics())
                    .containsAllEntriesOf(Map.of("accuracy", accuracy(version)))
                    .containsKeys("roc_auc", "brier");
        }
    }

    @Test
    void aVersionIsAskedAboutNewRowsAlone() {
        platform.retrain();
        int before = today().size();
        reportOutcomes(40);
        int more = today().size() - before;
        platform.asked();

        measure();

        assertThat(more).isPositive();
        assertThat(platform.asked()).isEqualTo(2 * more);
        assertThat(comparison().history(PROBE).values()).extracting(HoldoutFigures::rows).containsOnly((long) before + more);
        measure();
        assertThat(platform.asked()).isZero();
        assertThat(comparison().history(PROBE).get(names()[0]).figures().metrics()).containsEntry("accuracy", accuracy(names()[0]));
    }

    @Test
    void aCorrectedOutcomeIsMeasuredAnewWithoutAskingAgain() {
        List<String> tokens = reportOutcomes(40);
        measure();
        platform.asked();

        tokens.forEach(token -> platform.report(token, false));
        measure();

        assertThat(platform.asked()).isZero();
        assertThat(comparison().history(PROBE).get(names()[0]).figures().metrics()).containsEntry("accuracy", accuracy(names()[0]));
    }

    @Test
    void rowsThatWereErasedLeaveWhatIsKept() {
        int before = today().size();
        List<String> tokens = reportOutcomes(40);
        measure();
        assertThat(kept()).anyMatch(id -> id > 0).hasSizeGreaterThan(before);

        tokens.forEach(platform::erase);
        platform.asked();
        platform.bean(RescoringWatch.class).lookAtDue();

        assertThat(kept()).noneMatch(id -> id > 0).hasSize(before);
        assertThat(comparison().history(PROBE).values()).extracting(HoldoutFigures::rows).containsOnly((long) before);
        assertThat(platform.asked()).isZero();
    }

    @Test
    void aVersionThatCannotBeReadIsLeftOut() throws IOException {
        platform.retrain();
        String damaged = names()[0];
        Files.write(platform.artefact(damaged), new byte[] {1, 2, 3});
        reportOutcomes(40);

        measure();

        assertThat(comparison().completeHistory(PROBE)).containsOnlyKeys(names()[1]);
        assertThatThrownBy(() -> comparison().compare(PROBE, List.of(names()))).isInstanceOf(RefusedArtefactException.class).hasMessageContaining(damaged);
        assertThatThrownBy(() -> comparison().compare(PROBE, List.of("v1"))).isInstanceOf(UnknownVersionException.class);
    }

    @Test
    void aComparisonIsThatOfTheVersionsThemselves() {
        reportOutcomes(40);
        platform.retrain();
        platform.asked();

        Comparison stored = comparison().compare(PROBE, List.of(names())).orElseThrow();

        assertThat(platform.asked()).isZero();
        assertThat(stored).isEqualTo(Comparison.of(names()[0], scores(names()[0]), names()[1], scores(names()[1])));
        assertThat(comparison().compare(PROBE, List.of(names()))).containsSame(stored);
    }

    @Test
    void whoAsksForTheWholeHistoryWaitsForWhatWasNotMeasuredYet() {
        platform.bean(RescoredVersionRepository.class).forget(PROBE);

        assertThat(comparison().history(PROBE)).isEmpty();
        assertThat(comparison().completeHistory(PROBE)).containsOnlyKeys(names());
    }

    @Test
    void measuringGivesWayToThoseWhoWaitForARun() {
        long before = today().size();
        reportOutcomes(40);
        RescoringWatch watch = platform.bean(RescoringWatch.class);
        platform.bean(Retraining.class).request(PROBE, "manual", Message.plain("A test."), null);

        watch.published(new VersionPublished(PROBE));
        watch.lookAtDue();
        watch.lookAtAll();
        assertThat(comparison().history(PROBE).values()).extracting(HoldoutFigures::rows).containsOnly(before);

        platform.retrain();
        assertThat(comparison().history(PROBE).values()).extracting(HoldoutFigures::rows).containsOnly((long) today().size()).hasSize(2);
    }

    @Test
    void whatGaveWayIsMeasuredWhenNobodyWaitsAnyMore() {
        reportOutcomes(40);
        RescoringWatch watch = platform.bean(RescoringWatch.class);
        Run run = platform.bean(Retraining.class).request(PROBE, "manual", Message.plain("A test."), null);
        watch.published(new VersionPublished(PROBE));
        platform.bean(Retraining.class).cancel(run.id(), "a test");

        watch.lookWhoWaits();
        watch.lookAtDue();

        assertThat(comparison().history(PROBE).values()).extracting(HoldoutFigures::rows).containsOnly((long) today().size());
    }

    @Test
    void measuringRestsTwentyTimesAsLongAsItTook() {
        SettableClock clock = SettableClock.at("2026-03-01T02:00:00Z");
        Measures slow = new Measures(clock, Duration.ofMinutes(1));
        RescoringWatch watch = new RescoringWatch(slow, platform.bean(Plugins.class), platform.bean(Retraining.class), clock);

        watch.lookAtAll();
        clock.advance(Duration.ofMinutes(19));
        watch.lookAtAll();
        assertThat(slow.measured).isEqualTo(1);
        clock.advance(Duration.ofMinutes(1));
        watch.lookAtAll();
        assertThat(slow.measured).isEqualTo(2);
        watch.published(new VersionPublished(PROBE));
        assertThat(slow.measured).as("after a run it is measured at once").isEqualTo(3);
        watch.close();
    }

    @Test
    void measuringRestsForAnHourAtMost() {
        SettableClock clock = SettableClock.at("2026-03-01T02:00:00Z");
        Measures slow = new Measures(clock, Duration.ofDays(30));
        RescoringWatch watch = new RescoringWatch(slow, platform.bean(Plugins.class), platform.bean(Retraining.class), clock);

        watch.lookAtAll();
        clock.advance(Duration.ofMinutes(59));
        watch.lookAtAll();
        assertThat(slow.measured).isEqualTo(1);
        clock.advance(Duration.ofMinutes(1));
        watch.lookAtAll();
        assertThat(slow.measured).isEqualTo(2);
        watch.close();
    }

    /** Measuring that does nothing but take its time. */
    private static final class Measures extends VersionComparison {
        private final SettableClock clock;
        private final Duration takes;
        private int measured;

        Measures(SettableClock clock, Duration takes) {
            super(null, null, null, null, null, null, null);
            this.clock = clock;
            this.takes = takes;
        }

        @Override
        boolean bringUpToDate(String assessment, Runnable check) {
            check.run();
            clock.advance(takes);
            measured++;
            return true;
        }
    }

    private void measure() {
        comparison().bringUpToDate(PROBE, () -> {});
    }

    private List<String> reportOutcomes(int count) {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tokens.add(platform.predict(0.25 + 2 * i, i % 2 == 0, null));
            platform.report(tokens.getLast(), i % 3 == 0);
        }
        return tokens;
    }

    /** Oldest first. */
    private String[] names() {
        return platform.bean(Versions.class).of(PROBE).reversed().stream().map(ModelVersion::version).toArray(String[]::new);
    }

    private List<TrainingData.Case> today() {
        try (Lease lease = platform.bean(Plugins.class).lease(PROBE).orElseThrow()) {
            return platform.bean(TodaysRows.class).today(lease.plugin(), share -> {}).data().on(Split.Side.HOLDOUT);
        }
    }

    private Scores scores(String version) {
        List<TrainingData.Case> rows = today();
        ActivePlugin plugin = platform.bean(Plugins.class).find(PROBE).orElseThrow();
        TrainedModel model = platform.bean(ModelStore.class).read(PROBE, version, plugin.plugin().trainer());
        Holdout holdout = Holdout.of(plugin.target(), rows.stream().map(TrainingData.Case::row).toList(), row -> rows.get(row).fromBaseline());
        return Scores.of(holdout, row -> model.predict(rows.get(row).row().features()));
    }

    private double accuracy(String version) {
        return org.hindsight.core.evaluation.Evaluation.values(scores(version)).get(org.hindsight.plugin.PromotionRules.Metric.ACCURACY);
    }

    private List<Long> kept() {
        MeasuredHoldout stored = platform.bean(MeasuredHoldoutRepository.class).findById(PROBE).orElseThrow();
        HoldoutRows rows = HoldoutRows.ofStored(platform.bean(Plugins.class).find(PROBE).orElseThrow().target(), stored.content());
        return List.copyOf(rows.positions().keySet());
    }

    private VersionComparison comparison() {
        return platform.bean(VersionComparison.class);
    }
}
