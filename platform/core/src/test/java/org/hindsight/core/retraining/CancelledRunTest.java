package org.hindsight.core.retraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hindsight.core.database.SettableClock;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.Versions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run that is cancelled stops in the stage in which it is, and leaves nothing behind. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CancelledRunTest {

    private static final String PROBE = CrankedPlatform.PROBE;

    @TempDir
    Path home;

    private final SettableClock clock = SettableClock.at("2026-03-01T02:00:00Z");
    private final TestDatabase database = TestDatabase.h2();
    private CrankedPlatform platform;
    private String champion;

    @BeforeEach
    void start() {
        platform = new CrankedPlatform(database, home, "here", clock, Map.of("entered-stage", "true"));
        champion = platform.answering();
        for (int i = 0; i < 20; i++) {
            platform.report(platform.predict(i * 5, i % 2 == 0, null), i % 3 == 0);
        }
    }

    @AfterEach
    void stop() {
        EnteredStage.CANCELLED.set(stage -> false);
        System.clearProperty(CrankedPlatform.SLOW_TO_READ);
        System.clearProperty(CrankedPlatform.STUBBORN);
        System.setProperty(CrankedPlatform.RELEASED, "true");
        platform.close();
        database.close();
        System.clearProperty(CrankedPlatform.RELEASED);
    }

    @ParameterizedTest
    @EnumSource(Run.Stage.class)
    void stopsInTheStageInWhichItLearnsThatItWasCancelled(Run.Stage stage) throws Exception {
        EnteredStage.CANCELLED.set(stage::equals);

        Run run = platform.retrain();

        assertThat(run.status()).as("%s", run.message()).isEqualTo(Run.Status.CANCELLED);
        assertThat(run.stage()).isEqualTo(stage);
        assertThat(platform.answering()).isEqualTo(champion);
        assertThat(platform.bean(Versions.class).of(PROBE)).extracting(ModelVersion::version).containsExactly(champion);
        assertThat(onDisk()).containsExactly(champion);
    }

    @Test
    void publishesNothingWhenItIsCancelledAfterTheFilesWereWritten() throws Exception {
        EnteredStage.CANCELLED.set(stage -> {
            if (stage == Run.Stage.PUBLISH) {
                System.setProperty(CrankedPlatform.SLOW_TO_READ, "true");
            }
            return false;
        });
        Run run = platform.queue();
        try (ExecutorService worker = Executors.newSingleThreadExecutor()) {
            worker.submit(platform::workOff);
            await().until(() -> onDisk().size() == 2);
            platform.bean(Retraining.class).cancel(run.id(), "a test");
            await().until(() -> find(run).status() == Run.Status.CANCELLED);
        }

        System.clearProperty(CrankedPlatform.SLOW_TO_READ);

        await().untilAsserted(() -> assertThat(onDisk()).containsExactly(champion));
        assertThat(platform.bean(Versions.class).of(PROBE)).extracting(ModelVersion::version).containsExactly(champion);
        assertThat(platform.answering()).isEqualTo(champion);
    }

    @Test
    void leavesATrainingBehindThatDoesNotAskWhetherItShouldStop() throws Exception {
        System.setProperty(CrankedPlatform.STUBBORN, "true");
        Run stubborn = platform.queue();
        try (ExecutorService worker = Executors.newSingleThreadExecutor()) {
            worker.submit(platform::workOff);
            await().until(() -> find(stubborn).stage() == Run.Stage.TRAIN);
            platform.bean(Retraining.class).cancel(stubborn.id(), "a test");
            await().until(() -> find(stubborn).status() == Run.Status.CANCELLED);
        }
        System.clearProperty(CrankedPlatform.STUBBORN);
        assertThat(find(stubborn).message().toString()).contains("Its training is still coming to an end.");

        Run next = platform.queue();
        platform.workOff();
        assertThat(find(next).status()).as("two trainings at once may need too much memory").isEqualTo(Run.Status.QUEUED);

        System.setProperty(CrankedPlatform.RELEASED, "true");
        await().untilAsserted(() -> {
            platform.workOff();
            assertThat(find(next).status().ended()).isTrue();
        });
        assertThat(find(next).version()).isNotNull();
        assertThat(platform.bean(Versions.class).of(PROBE)).extracting(ModelVersion::version).containsExactly(find(next).version(), champion);
        assertThat(find(stubborn).status()).isEqualTo(Run.Status.CANCELLED);
    }

    @Test
    void waitsForATrainingLeftBehindForTenMinutesAtMost() throws Exception {
        System.setProperty(CrankedPlatform.STUBBORN, "true");
        Run stubborn = platform.queue();
        try (ExecutorService worker = Executors.newSingleThreadExecutor()) {
            worker.submit(platform::workOff);
            await().until(() -> find(stubborn).stage() == Run.Stage.TRAIN);
            platform.bean(Retraining.class).cancel(stubborn.id(), "a test");
            await().until(() -> find(stubborn).status() == Run.Status.CANCELLED);
        }
        System.clearProperty(CrankedPlatform.STUBBORN);
        Run next = platform.queue();
        clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        platform.workOff();
        assertThat(find(next).status()).isEqualTo(Run.Status.QUEUED);

        clock.advance(Duration.ofSeconds(1));
        platform.workOff();

        assertThat(find(next).status().ended()).isTrue();
    }

    private List<String> onDisk() throws IOException {
        try (Stream<Path> versions = Files.list(home.resolve("models").resolve(PROBE))) {
            return versions.map(path -> path.getFileName().toString()).filter(name -> !name.startsWith(".")).toList();
        }
    }

    private Run find(Run run) {
        return platform.bean(Retraining.class).find(run.id()).orElseThrow();
    }
}
