package org.hindsight.core.retraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hindsight.core.retraining.CrankedPlatform.PROBE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hindsight.core.card.ModelCard;
import org.hindsight.core.card.ModelCards;
import org.hindsight.core.database.SettableClock;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.dataset.Split;
import org.hindsight.core.dataset.TrainingData;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.VersionDetail.AnonymityFigures;
import org.hindsight.core.model.VersionFiles;
import org.hindsight.core.model.Versions;
import org.hindsight.core.outcome.ConfirmedOutcomes;
import org.hindsight.core.plugin.Lease;
import org.hindsight.core.plugin.Plugins;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How well outcomes hide people, by an example that was counted by hand. By x below and from 50 and by smoking there are:
 *
 * <table>
 * <caption>Outcomes</caption>
 * <tr><td>below, no smoker</td><td>6 rows of 5 people</td><td>both labels</td></tr>
 * <tr><td>below, smoker</td><td>8 rows of 2 people</td><td>all yes</td></tr>
 * <tr><td>from 50, smoker</td><td>6 rows of 6 people</td><td>all no</td></tr>
 * </table>
 *
 * So k is 2, of 3 combinations 2 hold a single label, 8 rows are rarer than 5 people, and 12 may be shown. The baseline's 200 rows hold all four
 * combinations and count for nothing.
 */
class AnonymityInRunsTest {

    @TempDir
    Path home;

    private TestDatabase database;
    private CrankedPlatform platform;

    @BeforeEach
    void start() {
        database = TestDatabase.h2();
        CrankedPlatform.drop(home, "List.of(QuasiIdentifier.of(\"x\", 50), new QuasiIdentifier(\"smoker\", List.of()))");
    }

    @AfterEach
    void stop() {
        platform.close();
        database.close();
    }

    private Run learn(boolean suppressed) {
        Map<String, Object> settings = suppressed ? Map.of("hindsight.retraining.suppress-in-training", true) : Map.of();
        platform = new CrankedPlatform(database, home, "here", SettableClock.at("2026-03-01T02:00:03.123456Z"), settings);
        for (int i = 0; i < 6; i++) {
            report(10.3 + i, false, "a" + i % 5, i % 2 == 0);
            report(70.3 + i, true, "c" + i, false);
        }
        for (int i = 0; i < 8; i++) {
            report(30.3 + i, true, i < 7 ? "b1" : "b2", true);
        }
        return platform.retrain();
    }

    private void report(double x, boolean smoker, String subject, boolean yes) {
        platform.report(platform.predict(x, smoker, subject), yes);
    }

    @Test
    void kAndLabelHomogeneityAreThoseCountedByHandAndStandEverywhere() {
        Run run = learn(false);

        assertThat(run.k()).isEqualTo(2);
        assertThat(version(run).detail().anonymity()).isEqualTo(new AnonymityFigures(2, 5, 3, 2, 8, 12));
        assertThat(platform.bean(Retraining.class).log(run.id(), 0)).extracting(line -> line.message().toString()).contains(
                "k = 2: the rarest of 3 combinations of quasi-identifiers is shared by 2 people; 2 combinations hold a single label;"
                        + " 8 rows are rarer than 5 and stay out of every export.");
        ModelCard card = platform.bean(ModelCards.class).find(PROBE, run.version(), Locale.ENGLISH).orElseThrow();
        assertThat(card.toString()).contains("2 of 3 combinations of quasi-identifiers hold a single label");
    }

    @Test
    void rowsThatTooFewShareStayOutOfSnapshotAndExportButNotOutOfTraining() throws IOException {
        Run run = learn(false);

        Path file = home.resolve("models").resolve(PROBE).resolve(run.version()).resolve("snapshot.csv");
        assertSnapshot(Files.readAllLines(file));
        byte[] exported = platform.bean(VersionFiles.class).content(PROBE, run.version(), "snapshot.csv");
        assertSnapshot(new String(exported, StandardCharsets.UTF_8).lines().toList());
        assertThat(run.counts().suppressed()).isZero();
        assertThat(run.counts().training() + run.counts().holdout()).isEqualTo(220 - run.counts().rejected());
        assertThat(rareOnes(run)).as("learnt from, or aside").hasSize((int) rareOnTraining());
    }

    private static void assertSnapshot(List<String> lines) {
        assertThat(lines).hasSize(1 + 12);
        assertThat(lines.subList(1, 13)).noneMatch(line -> line.contains("below 50,1"));
        assertThat(lines.stream().filter(line -> line.contains(",below 50,0,"))).hasSize(6);
        assertThat(lines.stream().filter(line -> line.contains(",50 and above,1,"))).hasSize(6);
    }

    @Test
    void theyStayOutOfTrainingOnlyWhereAnAdminWantsIt() {
        Run run = learn(true);

        assertThat(run.counts().suppressed()).isEqualTo(8);
        assertThat(rareOnes(run)).isEmpty();
        assertThat(run.counts().baseline() + run.counts().outcomes())
                .isEqualTo(run.counts().training() + run.counts().holdout() + run.counts().rejected() + run.counts().suppressed());
        assertThat(version(run).detail().anonymity()).isEqualTo(new AnonymityFigures(2, 5, 3, 2, 8, 12));
        assertThat(today()).as("versions are compared on the rows of the run").hasSize((int) (run.counts().training() + run.counts().holdout()));
        assertThat(platform.bean(Reproduction.class).reproduce(PROBE, run.version()).verdict()).isEqualTo(Reproduction.Verdict.IDENTICAL);
    }

    private List<TrainingData.Case> today() {
        try (Lease lease = platform.bean(Plugins.class).lease(PROBE).orElseThrow()) {
            return platform.bean(TodaysRows.class).today(lease.plugin(), share -> {}).data().cases();
        }
    }

    /** The rows of the rare combination that the version learnt from. */
    private List<List<Double>> rareOnes(Run run) {
        return platform.trainedOn(run.version()).stream().filter(row -> row.get(0) % 1 > 0.2 && row.get(0) % 1 < 0.4 && row.get(0) < 50 && row.get(1) == 1).toList();
    }

    private long rareOnTraining() {
        return platform.bean(ConfirmedOutcomes.class).pageAsOf(PROBE, Long.MAX_VALUE, 0, 100).stream()
                .filter(outcome -> outcome.side() == Split.Side.TRAINING && outcome.answers().get("x") instanceof Double x && x > 30 && x < 40)
                .count();
    }

    private ModelVersion version(Run run) {
        return platform.bean(Versions.class).find(PROBE, run.version()).orElseThrow();
    }
}
