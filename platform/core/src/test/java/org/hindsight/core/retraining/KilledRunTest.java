package org.hindsight.core.retraining;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hindsight.core.database.ConnectionUrl;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.model.Ledger;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.Rescan;
import org.hindsight.core.model.Versions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that is killed in the middle of a run, at each place of it, goes on with the version that served; the run is done after its restart. */
class KilledRunTest {

    private static final String PROBE = CrankedPlatform.PROBE;

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"COLLECT", "ANONYMISE", "MERGE", "SPLIT", "TRAIN", "EVALUATE", "DECIDE", "PUBLISH", "DRAFT", "MOVED", "FINISH", "COMMIT"})
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void leavesTheChampionServingAndIsDoneAfterTheRestart(String place) throws Exception {
        TestDatabase database = new OtherNode.Database(ConnectionUrl.embeddedIn(home.resolve("data")), "hindsight");
        String champion;
        Run queued;
        try (CrankedPlatform platform = started(database)) {
            champion = platform.answering();
            for (int i = 0; i < 20; i++) {
                platform.report(platform.predict(i * 5, i % 2 == 0, null), i % 3 == 0);
            }
            queued = platform.queue();
        }

        try (OtherNode doomed = OtherNode.standingStillAt(place, database, home)) {
            doomed.kill();
        }

        try (CrankedPlatform platform = started(database)) {
            assertThat(platform.answering()).as("what serves after the kill").isEqualTo(champion);
            assertThat(run(platform, queued)).extracting(Run::status, Run::version).containsExactly(Run.Status.RUNNING, null);
            assertThat(names(platform)).containsExactly(champion);
            assertThat(platform.bean(Rescan.class).rescan().taken()).as("half a version is no lost version").isEmpty();

            platform.recover(OtherNode.NAME);

            Run done = run(platform, queued);
            assertThat(done.status().ended()).isTrue();
            assertThat(done.status()).as("%s", done.message()).isNotIn(Run.Status.FAILED, Run.Status.CANCELLED);
            assertThat(names(platform)).containsExactly(done.version(), champion);
            assertThat(platform.trainedOn(done.version())).isNotEmpty();
            assertThat(folders()).as("no folder that belongs to no version").containsExactlyInAnyOrderElementsOf(names(platform));
            assertThat(platform.bean(Ledger.class).intact(PROBE)).isTrue();
            assertThat(platform.bean(Retraining.class).log(done.id(), 0))
                    .extracting(line -> line.message().toString())
                    .contains("The server went down during this run (other). It is queued again.");
        }
    }

    private List<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(home.resolve("models").resolve(PROBE))) {
            return folders.map(folder -> folder.getFileName().toString()).toList();
        }
    }

    private CrankedPlatform started(TestDatabase database) {
        return new CrankedPlatform(database, home, "this", Clock.systemUTC(), Map.of());
    }

    private static Run run(CrankedPlatform platform, Run asked) {
        return platform.bean(Retraining.class).find(asked.id()).orElseThrow();
    }

    private static List<String> names(CrankedPlatform platform) {
        return platform.bean(Versions.class).of(PROBE).stream().map(ModelVersion::version).toList();
    }
}
