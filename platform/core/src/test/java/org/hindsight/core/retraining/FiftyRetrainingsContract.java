package org.hindsight.core.retraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hindsight.core.retraining.CrankedPlatform.PROBE;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.dataset.Baselines;
import org.hindsight.core.dataset.Split.Side;
import org.hindsight.core.dataset.TrainingData.Case;
import org.hindsight.core.plugin.Lease;
import org.hindsight.core.plugin.Plugins;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many retrainings of a model whose outcomes grow, are corrected, withdrawn and erased, while people come again and answer as others did, and
 * while its baseline is replaced and set back. What was trained on is read from the versions on disk.
 */
abstract class FiftyRetrainingsContract {

    private static final long SEED = 20_260_301;
    private static final int NEW_CASES_A_RUN = 12;
    private static final int BASELINES = 4;

    @TempDir
    Path home;

    private final Random random = new Random(SEED);
    private final List<String> tokens = new ArrayList<>();
    private final Map<Long, Side> sides = new HashMap<>();
    private final Map<String, Side> sidesOfSubjects = new HashMap<>();
    private final Set<List<Double>> everTrained = new HashSet<>();
    private final Set<List<Double>> everMeasured = new HashSet<>();
    private TestDatabase database;
    private CrankedPlatform platform;

    protected abstract TestDatabase open();

    protected abstract int retrainings();

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
    void noRowEverChangesSideAndNoVersionIsMeasuredOnWhatAnyWasTrainedOn() {
        for (int i = 0; i < retrainings(); i++) {
            comeAndGo();
            changeBaseline();
            List<Case> rows = rows();
            Run run = platform.retrain();
            assertThat(run.version()).as("%s", run.message()).isNotNull();
            rows.forEach(this::staysOnItsSide);
            requireApart(rows);
            assertThat(answers(platform.trainedOn(run.version()))).as("what version %s was trained on", i).isEqualTo(answersOn(Side.TRAINING, rows));
            Run.RunCounts counts = run.counts();
            assertThat(counts.baseline() + counts.outcomes())
                    .isEqualTo(counts.training() + counts.holdout() + counts.rejected() + counts.suppressed());
        }
        assertThat(sides).as("the test has rows on both sides").containsValues(Side.TRAINING, Side.HOLDOUT).hasSizeGreaterThan(retrainings());
        assertThat(everTrained).as("answers that any version was trained on and any was measured on").doesNotContainAnyElementsOf(everMeasured);
    }

    /** Some new cases (of people who come again, with answers that others gave too), and some changes of the old ones. */
    private void comeAndGo() {
        for (int i = 0; i < NEW_CASES_A_RUN; i++) {
            String subject = random.nextInt(3) == 0 ? null : "person " + random.nextInt(80);
            // Every other one gives answers that no baseline has: their side is that of whoever gave them first, also once that one is gone.
            double x = random.nextBoolean() ? random.nextInt(101) : random.nextInt(20) + 0.25;
            tokens.add(platform.predict(x, random.nextBoolean(), subject));
            platform.report(tokens.getLast(), random.nextBoolean());
        }
        platform.report(anyToken(), random.nextBoolean());
        platform.report(anyToken(), random.nextBoolean());
        platform.withdraw(anyToken());
        String erased = anyToken();
        tokens.remove(erased);
        platform.erase(erased);
    }

    /** One of a few baselines, which share answers with each other and with outcomes; a run may never see one that is measured on. */
    private void changeBaseline() {
        int choice = random.nextInt(2 * BASELINES);
        if (choice < BASELINES) {
            platform.bean(Baselines.class).replace(PROBE, baseline(choice).getBytes(StandardCharsets.UTF_8), "admin@localhost");
        } else if (choice == BASELINES) {
            platform.bean(Baselines.class).reset(PROBE, "admin@localhost");
        }
        if (random.nextInt(4) == 0) {
            requireApart(rows());
            changeBaseline();
        }
    }

    private static String baseline(int seed) {
        Random rows = new Random(seed);
        StringBuilder csv = new StringBuilder("x,smoker,outcome\n");
        for (int i = 0; i < 150; i++) {
            int x = rows.nextInt(101);
            csv.append(x).append(',').append(rows.nextInt(2)).append(',').append((x > 50) == (rows.nextInt(5) != 0) ? 1 : 0).append('\n');
        }
        return csv.toString();
    }

    private String anyToken() {
        return tokens.get(random.nextInt(tokens.size()));
    }

    private void staysOnItsSide(Case row) {
        if (!row.fromBaseline()) {
            assertThat(sides.computeIfAbsent(row.outcome(), first -> row.side())).as("the side of outcome %s", row.outcome()).isEqualTo(row.side());
        }
        assertThat(sidesOfSubjects.computeIfAbsent(String.valueOf(row.row().group()), first -> row.side()))
                .as("the side of what belongs to %s", row.row().group())
                .isEqualTo(row.side());
    }

    private void requireApart(List<Case> rows) {
        Set<List<Double>> training = answersOn(Side.TRAINING, rows);
        Set<List<Double>> holdout = answersOn(Side.HOLDOUT, rows);
        assertThat(training).as("equal answers on both sides").doesNotContainAnyElementsOf(holdout);
        everTrained.addAll(training);
        everMeasured.addAll(holdout);
    }

    private static Set<List<Double>> answersOn(Side side, List<Case> rows) {
        return answers(rows.stream()
                .filter(row -> row.side() == side)
                .map(row -> List.of(row.row().features().get(0), row.row().features().get(1)))
                .toList());
    }

    private static Set<List<Double>> answers(List<List<Double>> rows) {
        Set<List<Double>> answers = new HashSet<>();
        rows.forEach(row -> answers.add(List.of(row.get(0), row.get(1))));
        return answers;
    }

    private List<Case> rows() {
        try (Lease lease = platform.bean(Plugins.class).lease(PROBE).orElseThrow()) {
            return platform.bean(TodaysRows.class).today(lease.plugin(), share -> {}).data().cases();
        }
    }
}
