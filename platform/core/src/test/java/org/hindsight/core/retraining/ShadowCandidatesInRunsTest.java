package org.hindsight.core.retraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hindsight.core.retraining.CrankedPlatform.PROBE;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.dataset.Baselines;
import org.hindsight.core.model.DecisionSummary.ShadowRuling;
import org.hindsight.core.model.Ledger;
import org.hindsight.core.model.LedgerEntry;
import org.hindsight.core.model.Versions;
import org.hindsight.core.outcome.Outcomes;
import org.hindsight.core.prediction.Caller;
import org.hindsight.core.recalibration.Population;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shadow candidates and recalibration through whole runs, with the real pipeline, store and database. */
class ShadowCandidatesInRunsTest {

    private static final int RUNS = 16;

    @TempDir
    Path home;

    private final Random random = new Random(20_260_301);
    private TestDatabase database;
    private CrankedPlatform platform;
    private final Set<Double> ofTheErased = new HashSet<>();
    private @Nullable String token;
    private long later;
    private long ofPeopleWhoCameAgain;

    @BeforeEach
    void start() {
        database = TestDatabase.h2();
        platform = new CrankedPlatform(database, home);
        outcomes(150);
    }

    @AfterEach
    void stop() {
        platform.close();
        database.close();
    }

    /** Outcomes that fit the probe's model about as well as its next version. */
    private void outcomes(int many) {
        for (int i = 0; i < many; i++) {
            double x = Math.round(1e6 * 90 * random.nextDouble()) / 1e6;
            String token = platform.predict(x, random.nextBoolean(), null);
            // from many addresses, since one may bring a quarter of all rows only
            Caller somebody = Caller.person("192.0.2." + random.nextInt(250), Locale.ENGLISH, "US");
            platform.bean(Outcomes.class).report(token, random.nextDouble() < x / 125 + 0.1 ? "yes" : "no", somebody);
        }
    }

    @Test
    void aCandidateIsMeasuredOnEveryLaterRowAndOnNoneThatAnybodyKnows() {
        for (int i = 0; i < RUNS; i++) {
            outcomes(10 + random.nextInt(8));
            somebodyComes("person " + i / 4, i % 4 > 0);
            Optional<ShadowCandidateRow> candidate = platform.bean(ShadowCandidates.class).of(PROBE);
            String champion = champion();
            String anchor = platform.bean(Anchors.class).of(PROBE).map(GateMemory::anchor).orElse(champion);
            int versions = platform.bean(Versions.class).of(PROBE).size();

            Run run = platform.retrain();

            assertThat(platform.bean(Versions.class).of(PROBE)).hasSize(versions + 1);
            assertThat(run.decision()).as("%s", run.message()).isNotNull();
            ShadowRuling ruling = run.decision().shadow();
            boolean due = candidate.isPresent() && run.decision().basis().equals("holdout") && run.status() != Run.Status.PROMOTED;
            assertThat(ruling != null).as("a hearing in run %s, %s", i, run.decision()).isEqualTo(due);
            if (ruling != null) {
                later += ruling.later();
                assertThat(ruling.version()).isEqualTo(candidate.get().version()).isNotEqualTo(run.version());
                Set<List<Double>> known = new HashSet<>(platform.trainedOn(ruling.version()));
                known.addAll(platform.trainedOn(champion));
                known.addAll(platform.trainedOn(anchor));
                List<List<Double>> later = platform.trainedOn(run.version()).stream().filter(row -> !known.contains(row)).toList();
                ofPeopleWhoCameAgain += later.stream().filter(row -> ofTheErased.contains(row.getFirst())).count();
                long news = later.stream().filter(row -> !ofTheErased.contains(row.getFirst())).count();
                assertThat(ruling.later()).isEqualTo(news);
                assertThat(ruling.n()).isEqualTo(run.counts().holdout() + news);
                takesOverOnlyWhenPromoted(ruling, champion);
            }
        }
        assertThat(later).isPositive();
        assertThat(ofPeopleWhoCameAgain).as("rows of people whom a version may know from an outcome that was erased").isPositive();
    }

    /** Somebody comes, or comes again with other answers after they had the former ones erased. */
    private void somebodyComes(String person, boolean again) {
        if (token != null) {
            platform.erase(token);
        }
        double x = 91 + random.nextInt(9_000_000) / 1e6;
        if (again) {
            ofTheErased.add(x);
        }
        token = platform.predict(x, true, person);
        platform.report(token, true);
    }

    private void takesOverOnlyWhenPromoted(ShadowRuling ruling, String champion) {
        if (ruling.result().equals("PROMOTED")) {
            LedgerEntry entry = platform.bean(Ledger.class).last(PROBE).orElseThrow();
            assertThat(entry.version()).isEqualTo(ruling.version());
            assertThat(entry.action()).isEqualTo(LedgerEntry.Action.PROMOTED);
            assertThat(entry.reason().toString()).contains("shadow candidate");
            assertThat(platform.bean(ShadowCandidates.class).of(PROBE)).isEmpty();
        } else {
            assertThat(champion()).isEqualTo(champion);
        }
    }

    @Test
    void aCandidateIsHeardNoMoreOnceTheBaselineIsAnotherThanItLearntFrom() {
        for (int i = 0; i < RUNS && platform.bean(ShadowCandidates.class).of(PROBE).isEmpty(); i++) {
            outcomes(12);
            platform.retrain();
        }
        assertThat(platform.bean(ShadowCandidates.class).of(PROBE)).isPresent();
        StringBuilder csv = new StringBuilder("x,smoker,outcome\n");
        IntStream.range(0, 200).forEach(i -> csv.append(i / 2.0 + 0.25).append(',').append(i % 2).append(',').append(i > 100 ? 1 : 0).append('\n'));
        platform.bean(Baselines.class).replace(PROBE, csv.toString().getBytes(StandardCharsets.UTF_8), "admin@localhost");
        // Were the challenger promoted or measured otherwise, nobody would be heard anyway.
        PromotionChoice approval = new PromotionChoice(null, PromotionTerms.Mode.APPROVAL, true, null);
        platform.bean(PromotionSettings.class).choose(PROBE, approval, "admin@localhost");
        outcomes(300);

        Run run = platform.retrain();

        assertThat(run.decision()).as("%s", run.message()).isNotNull();
        assertThat(run.decision().basis()).isEqualTo("holdout");
        assertThat(run.status()).isNotEqualTo(Run.Status.PROMOTED);
        assertThat(run.decision().shadow()).as("who learnt what of the former baseline is not known").isNull();
        assertThat(platform.bean(ShadowCandidates.class).of(PROBE)).isEmpty();
    }

    @Test
    void fromAHundredConfirmedEventsOnVersionsHoldForThoseWhoAreAsked() {
        String before = platform.retrain().version();
        while (platform.bean(Versions.class).of(PROBE).size() < 12 && population(before) == Population.BASELINE) {
            outcomes(60);
            before = platform.retrain().version();
        }

        assertThat(population(before)).isEqualTo(Population.OUTCOMES);
        String first = platform.bean(Versions.class).of(PROBE).getLast().version();
        assertThat(population(first)).isEqualTo(Population.BASELINE);
        assertThat(platform.bean(Versions.class).find(PROBE, before).orElseThrow().provenance())
                .containsKey("model: intercept")
                .containsEntry("population", "outcomes");
    }

    private Population population(String version) {
        return platform.bean(org.hindsight.core.model.Populations.class).of(PROBE, version);
    }

    private String champion() {
        return platform.bean(Ledger.class).last(PROBE).orElseThrow().version();
    }
}
