package org.hindsight.core.retraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hindsight.core.database.DatabaseContract;
import org.hindsight.core.database.Transactions;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.Ledger;
import org.hindsight.core.model.LedgerEntry;
import org.hindsight.core.model.ModelStore;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.RefusedArtefactException;
import org.hindsight.core.model.SampleVersion;
import org.hindsight.core.model.Versions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which versions keep their files. */
abstract class RetentionContract extends DatabaseContract {

    @TempDir
    static Path folder;

    @Override
    protected Map<String, Object> moreProperties() {
        return Map.of("sample-models", folder.toString());
    }

    @Test
    void everyVersionThatServedAndTheNewestTwentyKeepTheirFiles() throws IOException {
        for (int i = 1; i <= 25; i++) {
            publish("kept", "v" + i);
        }
        bean(Ledger.class).append("kept", "v1", LedgerEntry.Action.PROMOTED, Message.plain("the first"), "gate");
        bean(Ledger.class).append("kept", "v3", LedgerEntry.Action.PROMOTED, Message.plain("better"), "gate");
        bean(Anchors.class).start("kept", "v2", 100);

        bean(Retention.class).tidy("kept");

        assertThat(retained("kept")).containsExactlyElementsOf(
                IntStream.rangeClosed(1, 25).map(i -> 26 - i).filter(i -> i != 4 && i != 5).mapToObj(i -> "v" + i).toList());
        assertThat(bean(ModelStore.class).exists("kept", "v4")).isFalse();
        assertThat(bean(ModelStore.class).exists("kept", "v1")).isTrue();
        assertThat(bean(Versions.class).find("kept", "v4")).as("what is recorded stays").isPresent();
    }

    @Test
    void theChallengerThatIsToBeJudgedAgainKeepsItsFiles() throws IOException {
        for (int i = 1; i <= 22; i++) {
            publish("heard", "v" + i);
        }
        bean(ShadowCandidateRepository.class).save(new ShadowCandidateRow("heard", "v1", 1, "INSUFFICIENT_EVIDENCE", "INSUFFICIENT_EVIDENCE", false));

        bean(Retention.class).tidy("heard");

        assertThat(retained("heard")).hasSize(21).contains("v1").doesNotContain("v2");
        assertThat(bean(ModelStore.class).exists("heard", "v1")).isTrue();
    }

    @Test
    void filesThatADyingServerLeftBehindGoTheNextTime() throws IOException {
        for (int i = 1; i <= 21; i++) {
            publish("left", "v" + i);
        }
        bean(Versions.class).release(bean(Versions.class).find("left", "v1").orElseThrow());
        assertThat(bean(ModelStore.class).exists("left", "v1")).isTrue();

        bean(Retention.class).published(new VersionPublished("left"));

        assertThat(bean(ModelStore.class).exists("left", "v1")).isFalse();
    }

    @Test
    void aVersionThatAnotherNodeLetsServeAtTheSameMomentKeepsItsFiles() throws Exception {
        for (int i = 1; i <= 21; i++) {
            publish("raced", "v" + i);
        }
        CountDownLatch decided = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            Future<LedgerEntry> promotion = nodes.submit(() -> bean(Transactions.class).write(() -> {
                bean(Versions.class).hold("raced", "v1");
                decided.countDown();
                // The other node looks at the ledger as it was, and comes to the version while this is not committed.
                await().pollDelay(Duration.ofMillis(500)).until(() -> looked.getCount() == 0);
                return bean(Ledger.class).append("raced", "v1", LedgerEntry.Action.OVERRIDDEN, Message.plain("at that moment"), "admin");
            }));
            decided.await();
            Future<?> tidying = nodes.submit(() -> {
                looked.countDown();
                bean(Retention.class).tidy("raced");
            });
            promotion.get();
            tidying.get();
        }

        assertThat(bean(ModelStore.class).exists("raced", "v1")).isTrue();
        assertThat(retained("raced")).contains("v1");
    }

    @Test
    void aVersionWhoseFilesAreDeletedIsLetServeNoMore() throws IOException {
        for (int i = 1; i <= 21; i++) {
            publish("late", "v" + i);
        }
        bean(Retention.class).tidy("late");

        assertThatThrownBy(() -> bean(Transactions.class).write(() -> {
                    bean(Versions.class).hold("late", "v1");
                    return "held";
                }))
                .isInstanceOf(RefusedArtefactException.class)
                .hasMessageContaining("deleted after newer versions took their place");
    }

    private List<String> retained(String id) {
        return bean(Versions.class).of(id).stream().filter(ModelVersion::retained).map(ModelVersion::version).toList();
    }

    private void publish(String id, String version) throws IOException {
        bean(ModelStore.class).write(id, version, new SampleVersion(0.5), Map.of(), 0);
        bean(Versions.class).add(new ModelVersion(
                id, version, 1, "KEPT", "manual", Instant.parse("2026-03-01T02:00:00Z"), 3, 1, Map.of(), Map.of(), null, null, Map.of(), true));
    }
}
