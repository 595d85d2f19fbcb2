package org.hindsight.core.retraining;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.serde.ObjectMapper;
import java.nio.file.Path;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.Ledger;
import org.hindsight.core.model.ModelFolder;
import org.hindsight.core.model.ReadingStore;
import org.hindsight.core.model.Versions;
import org.hindsight.core.plugin.Lease;
import org.hindsight.core.plugin.Plugins;
import org.hindsight.core.secret.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RivalsTest {

    private static final String PROBE = CrankedPlatform.PROBE;

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

    /** Whether the rivals that are lined up still are those at the end. */
    private static boolean lineUp(CrankedPlatform platform, Lease lease, Runnable meanwhile) {
        ReadingStore store = new ReadingStore(
                platform.bean(ModelFolder.class), platform.bean(Keys.class), platform.bean(ObjectMapper.class), meanwhile);
        Rivals rivals = new Rivals(platform.bean(Ledger.class), platform.bean(Versions.class), store, platform.bean(Anchors.class));
        return rivals.isCurrent(PROBE, rivals.lineUp(lease.plugin()));
    }
}
