package org.hindsight.core.retraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.Ledger;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.Versions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two nodes on one MariaDB and one folder of models. */
class TwoNodesTest {

    private static final String PROBE = CrankedPlatform.PROBE;
    private static final Duration IN_FORCE_EVERYWHERE = Duration.ofSeconds(2);

    @TempDir
    Path home;

    private final Clock clock = Clock.systemUTC();
    private TestDatabase database;
    private CrankedPlatform one;

    @BeforeEach
    void start() {
        database = TestDatabase.mariaDb();
        one = new CrankedPlatform(database, home, "one", clock, Map.of("hindsight.retraining.abandoned-after", "1s"));
    }

    @AfterEach
    void stop() {
        one.close();
        database.close();
    }

    @Test
    void aDecisionOfOneNodeIsInForceOnTheOtherWithinTwoSeconds() {
        String first = one.answering();
        String second = one.retrain().version();
        String other = one.answering().equals(first) ? second : first;
        try (CrankedPlatform two = new CrankedPlatform(database, home, "two", clock, Map.of())) {
            String serving = two.answering();

            promote(one, other);
            assertThat(one.answering()).as("on the node that decided, for the very next prediction").isEqualTo(other);
            assertInForce(two, other);

            promote(two, serving);
            assertThat(two.answering()).isEqualTo(serving);
            assertInForce(one, serving);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRAIN", "DRAFT", "MOVED", "FINISH"})
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aNodeThatWasPausedWhileItsRunWasTakenOverChangesNothing(String place) throws Exception {
        Run queued = one.queue();
        try (OtherNode paused = OtherNode.standingStillAt(place, database, home)) {
            paused.pause();
            String taken = takenOver(queued);
            Run done = run(queued);
            List<RunLogLine> log = one.bean(Retraining.class).log(queued.id(), 0);
            String serving = one.answering();

            paused.goOn();

            assertThat(run(queued)).isEqualTo(done);
            assertThat(done.node()).isEqualTo("one");
            assertThat(names()).hasSize(2).contains(taken);
            assertThat(one.answering()).isEqualTo(serving);
            assertThat(one.bean(Ledger.class).intact(PROBE)).isTrue();
            assertThat(one.bean(Retraining.class).log(queued.id(), 0)).isEqualTo(log);
            try (var folders = Files.list(home.resolve("models").resolve(PROBE))) {
                assertThat(folders).as("what the paused node had written is gone").hasSize(2);
            }
        }
    }

    /** Waits until the other node is silent for long enough, and does its run. */
    private String takenOver(Run queued) {
        await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(200)).until(() -> {
            one.recover("");
            return run(queued).status().ended();
        });
        String version = run(queued).version();
        assertThat(version).isNotNull();
        return version;
    }

    private static void assertInForce(CrankedPlatform node, String version) {
        await().atMost(IN_FORCE_EVERYWHERE).pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(node.answering()).isEqualTo(version));
    }

    private static void promote(CrankedPlatform node, String version) {
        assertThat(node.bean(Promotions.class).promote(PROBE, version, Message.plain("A test."), "admin@localhost")).isPresent();
    }

    private Run run(Run asked) {
        return one.bean(Retraining.class).find(asked.id()).orElseThrow();
    }

    private List<String> names() {
        return one.bean(Versions.class).of(PROBE).stream().map(ModelVersion::version).toList();
    }
}
