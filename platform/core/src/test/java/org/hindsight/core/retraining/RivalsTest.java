package org.hindsight.core.retraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.serde.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.database.Transactions;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.Ledger;
import org.hindsight.core.model.LedgerEntry;
import org.hindsight.core.model.ModelFolder;
import org.hindsight.core.model.ReadingStore;
import org.hindsight.core.model.Versions;
import org.hindsight.core.outcome.Outcomes;
import org.hindsight.core.plugin.Lease;
import org.hindsight.core.plugin.Plugins;
import org.hindsight.core.prediction.Caller;
import org.hindsight.core.secret.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RivalsTest {

    private static final String PROBE = CrankedPlatform.PROBE;
    private static final Caller ADMIN = new Caller(Caller.Source.ADMIN, null, null, "192.0.2.3", Locale.ENGLISH, "US");

    @TempDir
    Path home;

    @Test
    void aDecisionWhileTheChampionIsReadMakesTheLineupOutOfDate() {
        try (TestDatabase database = TestDatabase.h2(); CrankedPlatform platform = new CrankedPlatform(database, home)) {
            String first = platform.answering();
            String second = platform.retrain().version();
            String other = platform.answering().equals(first) ? second : first;
            try (Lease lease = platform.bean(Plugins.class).lease(PROBE).orElseThrow()) {
                assertThat(lineUp(platform, lease, () -> {})).isTrue();
                assertThat(lineUp(platform, lease, () -> platform.bean(Promotions.class).promote(PROBE, other, Message.plain("A test."), "admin@localhost")))
                        .isFalse();
            }
        }
    }

    @Test
    void aChallengerDoesNotTakeOverFromAVersionThatSomebodyChoseWhileItWasMeasured() throws InterruptedException {
        decideMeanwhile((platform, choose) -> choose.accept(Duration.ZERO));
    }

    @Test
    void norFromOneThatSomebodyChoosesAtTheVeryMoment() throws InterruptedException {
        // The decision is written before the run ends and committed while the run writes its own.
        decideMeanwhile((platform, choose) -> platform.bean(Transactions.class).write(() -> {
            choose.accept(Duration.ofSeconds(1));
            return true;
        }));
    }

    private void decideMeanwhile(BiConsumer<CrankedPlatform, Consumer<Duration>> decision) throws InterruptedException {
        RulePlugin.drop(home);
        try (TestDatabase database = TestDatabase.h2(); CrankedPlatform platform = new CrankedPlatform(database, home)) {
            String first = platform.answering();
            for (int i = 0; i < 400; i++) {
                double x = i % 100 + 0.1 + i / 100 * 0.07;
                platform.bean(Outcomes.class).report(platform.predict(x, false, null), RulePlugin.happens(x) ? "yes" : "no", ADMIN);
            }
            Run queued = platform.queue();
            System.setProperty("rule.slow-to-read", "true");
            Thread running = Thread.ofPlatform().start(platform::workOff);
            try {
                await().until(() -> Boolean.getBoolean("rule.reading"));
                decision.accept(platform, held -> {
                    platform.bean(Ledger.class).append(PROBE, first, LedgerEntry.Action.OVERRIDDEN, Message.plain("It shall serve."), "admin@localhost");
                    System.clearProperty("rule.slow-to-read");
                    if (held.isPositive()) {
                        await().until(() -> platform.bean(Retraining.class).find(queued.id()).orElseThrow().stage() == Run.Stage.PUBLISH);
                        LockSupport.parkNanos(held.toNanos());
                    }
                });
            } finally {
                System.clearProperty("rule.slow-to-read");
                System.clearProperty("rule.reading");
            }
            running.join();

            Run run = platform.bean(Retraining.class).find(queued.id()).orElseThrow();
            assertThat(run.status()).as(run.message().toString()).isEqualTo(Run.Status.NEEDS_REVIEW);
            assertThat(run.decision().ruling()).as("what the gate alone says").isEqualTo("PROMOTED");
            assertThat(run.decision().reason().toString()).contains("changed while this run was measuring");
            assertThat(platform.answering()).isEqualTo(first);
            assertThat(platform.retrain().status()).as("nobody decides meanwhile").isEqualTo(Run.Status.PROMOTED);
        }
    }

    /** Whether the rivals that are lined up still are those at the end. */
    private static boolean lineUp(CrankedPlatform platform, Lease lease, Runnable meanwhile) {
        ReadingStore store = new ReadingStore(
                platform.bean(ModelFolder.class), platform.bean(Keys.class), platform.bean(ObjectMapper.class), meanwhile);
        Rivals rivals = new Rivals(platform.bean(Ledger.class), platform.bean(Versions.class), store, platform.bean(Anchors.class));
        return rivals.isCurrent(PROBE, rivals.lineUp(lease.plugin()));
    }
}
