package org.hindsight.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hindsight.core.retraining.CrankedPlatform.PROBE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hindsight.core.assessment.LiveAssessment;
import org.hindsight.core.assessment.LiveAssessments;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.plugin.PluginUnloadedException;
import org.hindsight.core.plugin.Plugins;
import org.hindsight.core.retraining.CrankedPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LoadedModelsTest {

    private static final int REPLACEMENTS = 20_000;

    @TempDir
    Path home;

    private final LoadedModels models = new LoadedModels();
    private final AtomicBoolean replacing = new AtomicBoolean(true);
    private TestDatabase database;
    private CrankedPlatform platform;
    private ActivePlugin plugin;
    private ServingModel model;

    @BeforeEach
    void start() {
        database = TestDatabase.h2();
        platform = new CrankedPlatform(database, home);
        plugin = platform.bean(Plugins.class).find(PROBE).orElseThrow();
        model = platform.bean(ServingModels.class).find(PROBE).orElseThrow();
    }

    @AfterEach
    void stop() {
        replacing.set(false);
        platform.close();
        database.close();
    }

    @Test
    void aModelThatWasLetGoButIsStillThereCountsAsNoneUntilTheNextTakesItsPlace() {
        LoadedModel letGo = loaded(1);
        models.replace(PROBE, letGo);
        assertThat(letGo.isOf(plugin, 1)).isTrue();
        letGo.release();

        try (LiveAssessment live = live()) {
            assertThat(models.hold(live)).isEmpty();
            assertThat(letGo.isOf(plugin, 1)).as("serves, so that it need not be loaded").isFalse();

            models.replace(PROBE, loaded(1));
            assertThat(models.hold(live)).hasValueSatisfying(ModelHold::close);
        }
        models.replace(PROBE, null);
        assertEverythingIsLetGo();
    }

    @Test
    void whoeverScoresWhileModelsAreReplacedAlwaysHoldsOneAndLetsItGo() throws Exception {
        models.replace(PROBE, loaded(0));
        List<Future<Long>> scoring = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(3); LiveAssessment live = live()) {
            for (int i = 0; i < 3; i++) {
                scoring.add(threads.submit(() -> holdWhileReplacing(live)));
            }
            for (int entry = 1; entry <= REPLACEMENTS; entry++) {
                models.replace(PROBE, loaded(entry));
            }
            replacing.set(false);
            for (Future<Long> held : scoring) {
                assertThat(held.get(30, TimeUnit.SECONDS)).isPositive();
            }
            assertThat(models.hold(live)).hasValueSatisfying(ModelHold::close);
        } finally {
            replacing.set(false);
        }
        models.replace(PROBE, null);
        assertEverythingIsLetGo();
    }

    private long holdWhileReplacing(LiveAssessment live) {
        long held = 0;
        do {
            try (ModelHold hold = models.hold(live).orElseThrow()) {
                held += hold.model() == model ? 1 : 0;
            }
        } while (replacing.get());
        return held;
    }

    /** A plugin's class loader is there as long as somebody holds the plugin. */
    private void assertEverythingIsLetGo() {
        assertThat(plugin.classLoader()).isNotNull();
        platform.bean(Plugins.class).reload(PROBE);
        assertThatThrownBy(plugin::classLoader).isInstanceOf(PluginUnloadedException.class);
    }

    private LoadedModel loaded(long entry) {
        return new LoadedModel(entry, plugin.lease(), model, false);
    }

    private LiveAssessment live() {
        return platform.bean(LiveAssessments.class).open(PROBE).orElseThrow();
    }
}
