package org.hindsight.core.retraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hindsight.core.retraining.CrankedPlatform.PROBE;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.KnownPeers;
import org.hindsight.core.model.Ledger;
import org.hindsight.core.model.LedgerEntry;
import org.hindsight.core.model.VersionDetail;
import org.hindsight.core.model.Versions;
import org.hindsight.core.outcome.ConfirmedOutcome;
import org.hindsight.core.outcome.ConfirmedOutcomes;
import org.hindsight.core.outcome.Outcomes;
import org.hindsight.core.prediction.Caller;
import org.hindsight.core.source.Sources;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What sources of outcomes and their exclusion mean for whole runs, with the real pipeline, store and database. */
class SourcesInRunsTest {

    private static final Caller ONE = Caller.person("192.0.2.1", Locale.ENGLISH, "US");
    private static final Caller OTHER = Caller.person("192.0.2.2", Locale.ENGLISH, "US");

    private static final Caller ADMIN = new Caller(Caller.Source.ADMIN, null, null, "192.0.2.3", Locale.ENGLISH, "US");
    private static final int HONEST = 400;
    private static final int FLIPPED = 20;

    @TempDir
    Path home;

    private TestDatabase database;
    private CrankedPlatform platform;

    @BeforeEach
    void start() {
        database = TestDatabase.h2();
    }

    @AfterEach
    void stop() {
        platform.close();
        database.close();
    }

    @Test
    void anExcludedSourceStillDecidesTheSidesOfEqualAnswers() {
        int pairs = 40;
        platform = new CrankedPlatform(database, home);
        for (int i = 0; i < pairs; i++) {
            report(i + 0.25, "one " + i, "yes", ONE);
            report(i + 0.25, "other " + i, "yes", OTHER);
        }
        long apart = pairsApart();
        assertThat(apart).isPositive();
        Run.RunCounts before = platform.retrain().counts();
        assertThat(before.rejected()).isEqualTo(apart);

        exclude(sourceOfTheFirstOutcome());
        Run.RunCounts after = platform.retrain().counts();

        assertThat(after.outcomes()).isEqualTo(2 * pairs);
        assertThat(after.rejected()).isEqualTo(pairs + apart);
        assertThat(after.training() + after.holdout()).isEqualTo(before.baseline() + pairs - apart);
        assertThat(after.baseline() + after.outcomes())
                .isEqualTo(after.training() + after.holdout() + after.rejected() + after.suppressed());
    }

    @Test
    void aNewSourceThatSaysTheOppositeLeavesAPromotionToAPerson() {
        RulePlugin.drop(home);
        platform = new CrankedPlatform(database, home);
        String first = platform.answering();
        for (int i = 0; i < HONEST; i++) {
            double x = i % 100 + 0.1 + i / 100 * 0.07;
            report(x, null, RulePlugin.happens(x) ? "yes" : "no", ADMIN);
        }
        for (int i = 0; i < FLIPPED; i++) {
            double x = 5 * i + 2.4;
            report(x, null, RulePlugin.happens(x) ? "no" : "yes", OTHER);
        }

        Run suspected = platform.retrain();

        assertThat(suspected.status()).as(suspected.message().toString()).isEqualTo(Run.Status.NEEDS_REVIEW);
        assertThat(suspected.decision().ruling()).as("what the gate alone says").isEqualTo("PROMOTED");
        String suspicion = "New source (a network address) does not fit what is known: "
                + "the expected label was right in 0 of 20 cases, where about 16 were to be expected (p < 0.0001).";
        assertThat(suspected.decision().reason().toString()).startsWith(suspicion).contains("exclude the source");
        assertThat(log(suspected)).contains(suspicion, "NEEDS_REVIEW: " + suspected.decision().reason());
        assertThat(platform.answering()).isEqualTo(first);

        LedgerEntry kept = platform.bean(Promotions.class).decline(PROBE, suspected.version(), Message.plain("they swapped yes and no"), "admin").orElseThrow();
        assertThat(kept.version()).isEqualTo(first);
        assertThat(Waiting.of(suspected, platform.bean(Ledger.class).of(PROBE))).isEmpty();
        assertThat(platform.answering()).isEqualTo(first);

        exclude(sourceOfTheLastOutcome());
        Run without = platform.retrain();

        assertThat(without.status()).as(without.message().toString()).isEqualTo(Run.Status.PROMOTED);
        assertThat(log(without)).noneMatch(line -> line.contains("does not fit what is known"));
        assertThat(platform.answering()).isEqualTo(without.version());
        chancesCanBeHeldAgainstPeers(without.version());
    }

    private void chancesCanBeHeldAgainstPeers(String version) {
        List<VersionDetail.PeersOfLabel> stored = platform.bean(Versions.class).find(PROBE, version).orElseThrow().detail().peers();
        assertThat(stored).extracting(VersionDetail.PeersOfLabel::label).containsExactly("yes");
        int percent = stored.getFirst().peers().getFirst().percent();
        assertThat(platform.bean(KnownPeers.class).of(PROBE, version, "yes", percent / 100.0)).hasValueSatisfying(peers -> {
            assertThat(peers.rows()).isGreaterThanOrEqualTo(30);
            assertThat(peers.share()).isBetween(peers.low(), peers.high());
        });
    }

    private List<String> log(Run run) {
        return platform.bean(Retraining.class).log(run.id(), 0).stream().map(line -> line.message().toString()).toList();
    }

    private String sourceOfTheLastOutcome() {
        return "address:" + platform.bean(ConfirmedOutcomes.class).pageAsOf(PROBE, Long.MAX_VALUE, 0, 1000).getLast().addressHash();
    }

    /** How many pairs of equal answers have a row on each side of the split. */
    private long pairsApart() {
        List<ConfirmedOutcome> all = platform.bean(ConfirmedOutcomes.class).pageAsOf(PROBE, Long.MAX_VALUE, 0, 1000);
        long apart = 0;
        for (int i = 0; i < all.size(); i += 2) {
            apart += all.get(i).side() == all.get(i + 1).side() ? 0 : 1;
        }
        return apart;
    }

    private String sourceOfTheFirstOutcome() {
        return "address:" + platform.bean(ConfirmedOutcomes.class).pageAsOf(PROBE, Long.MAX_VALUE, 0, 1).getFirst().addressHash();
    }

    private void exclude(String source) {
        assertThat(platform.bean(Sources.class).exclude(PROBE, source, "A test.", "admin@example.org")).isPresent();
    }

    private void report(double x, @Nullable String subject, String outcome, Caller caller) {
        platform.bean(Outcomes.class).report(platform.predict(x, false, subject), outcome, caller);
    }
}
