package org.hindsight.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hindsight.core.anonymisation.AnonymousOutcome;
import org.hindsight.core.anonymisation.Snapshot;
import org.hindsight.core.assessment.SamplePlugin;
import org.hindsight.core.database.DatabaseContract;
import org.hindsight.core.outcome.ConfirmedOutcome;
import org.hindsight.core.outcome.ConfirmedOutcomes;
import org.hindsight.core.outcome.ErasedOutcomes;
import org.hindsight.core.outcome.Outcomes;
import org.hindsight.core.prediction.SamplePredictions;
import org.hindsight.plugin.QuasiIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is erased leaves the snapshots too, and the versions that learnt from it say so. */
abstract class SnapshotErasureContract extends DatabaseContract {

    private static final int K_MIN = 2;

    @TempDir
    static Path folder;

    @Override
    protected Map<String, Object> moreProperties() {
        return Map.of("sample-assessments", true, "sample-models", folder.toString());
    }

    @Test
    void anErasedOutcomeLeavesEverySnapshotAndIsCountedWhereItWasLearntFrom() throws IOException {
        String id = bean(SamplePredictions.class).assessment("leaves", SamplePlugin.YES_NO);
        List<String> tokens = reported(id, 4);
        publish(id, "v1");
        tokens.addAll(reported(id, 2));
        publish(id, "v2");
        String rowOfFirst = names(id, "v2").row().apply(numbers(id).getFirst());
        assertThat(snapshot(id, "v2").lines()).hasSize(6).anyMatch(line -> line.startsWith(rowOfFirst));

        erase(tokens.getFirst());
        bean(SnapshotErasure.class).follow(id);

        assertThat(snapshot(id, "v1").lines()).hasSize(3);
        assertThat(snapshot(id, "v2").lines()).hasSize(5).noneMatch(line -> line.startsWith(rowOfFirst));
        assertThat(Files.readString(folder.resolve(id + "/v2/snapshot.csv"))).doesNotContain(rowOfFirst);
        assertThat(bean(Versions.class).erasedRows(id)).isEqualTo(Map.of("v1", 1L, "v2", 1L));

        erase(tokens.getLast());
        bean(SnapshotErasure.class).follow(id);
        assertThat(snapshot(id, "v1").lines()).hasSize(3);
        assertThat(snapshot(id, "v2").lines()).hasSize(4);
        assertThat(bean(Versions.class).erasedRows(id)).isEqualTo(Map.of("v1", 1L, "v2", 2L));
        publish(id, "v3");
        assertThat(bean(Versions.class).erasedRows(id)).as("what was erased before is no loss").doesNotContainKey("v3");
    }

    @Test
    void whatWasWithdrawnBeforeAVersionWasTrainedIsNoLossToIt() throws IOException {
        String id = bean(SamplePredictions.class).assessment("withdrawn", SamplePlugin.YES_NO);
        List<String> tokens = reported(id, 3);
        publish(id, "v1");
        outcomes().withdraw(tokens.getFirst(), SamplePredictions.PERSON);
        publish(id, "v2");
        outcomes().report(tokens.getFirst(), "No", SamplePredictions.PERSON);
        outcomes().report(tokens.getFirst(), "Yes", SamplePredictions.PERSON);
        publish(id, "v3");

        erase(tokens.getFirst());

        assertThat(bean(Versions.class).erasedRows(id)).isEqualTo(Map.of("v1", 1L, "v3", 1L));
    }

    @Test
    void aVersionThatIsPublishedAfterAnErasureDuringItsRunFollowsItToo() throws IOException {
        String id = bean(SamplePredictions.class).assessment("during", SamplePlugin.YES_NO);
        List<String> tokens = reported(id, 4);
        long before = bean(ErasedOutcomes.class).newest(id);
        List<AnonymousOutcome> collected = collected(id);
        erase(tokens.getFirst());
        bean(SnapshotErasure.class).follow(id);

        publish(id, "v1", collected, bean(ConfirmedOutcomes.class).newestChange() + 1, before);
        assertThat(snapshot(id, "v1").lines()).hasSize(4);
        bean(SnapshotErasure.class).follow(id);

        assertThat(snapshot(id, "v1").lines()).hasSize(3);
        assertThat(bean(Versions.class).erasedRows(id)).isEqualTo(Map.of("v1", 1L));
    }

    @Test
    void aServerThatDiedBetweenSealAndSnapshotLosesNeither() throws IOException {
        String id = bean(SamplePredictions.class).assessment("dies", SamplePlugin.YES_NO);
        List<String> tokens = reported(id, 4);
        publish(id, "v1");
        Path version = folder.resolve(id).resolve("v1");
        String before = Files.readString(version.resolve("snapshot.csv"));
        erase(tokens.getFirst());
        bean(SnapshotErasure.class).follow(id);
        Files.move(version.resolve("snapshot.csv"), version.resolve("snapshot.csv.fresh"));
        Files.writeString(version.resolve("snapshot.csv"), before);

        assertThat(snapshot(id, "v1").lines()).hasSize(3);
        assertThat(version.resolve("snapshot.csv.fresh")).doesNotExist();
    }

    @Test
    void outcomesAreReadAsTheyWereThen() {
        String id = bean(SamplePredictions.class).assessment("as-of", SamplePlugin.YES_NO);
        List<String> tokens = reported(id, 3);
        long then = confirmed().newestChange();
        List<ConfirmedOutcome> before = confirmed().pageAsOf(id, then, 0, 10);
        assertThat(before).isEqualTo(confirmed().pageAsOf(id, Long.MAX_VALUE, 0, 10)).hasSize(3);

        outcomes().report(tokens.get(0), "No", SamplePredictions.PERSON);
        outcomes().withdraw(tokens.get(1), SamplePredictions.PERSON);
        reported(id, 1);

        assertThat(confirmed().pageAsOf(id, then, 0, 10)).extracting(ConfirmedOutcome::value).containsExactly("Yes", "Yes", "Yes");
        assertThat(confirmed().changedSince(id, then)).isEqualTo(2);
        assertThat(confirmed().pageAsOf(id, confirmed().newestChange(), 0, 10))
                .extracting(ConfirmedOutcome::value).containsExactly("No", "Yes", "Yes");
        assertThat(confirmed().pageAsOf(id, then, before.getFirst().id(), 1)).containsExactly(before.get(1));
    }

    private void publish(String id, String version) throws IOException {
        publish(id, version, collected(id), confirmed().newestChange(), bean(ErasedOutcomes.class).newest(id));
    }

    private void publish(String id, String version, List<AnonymousOutcome> collected, long change, long erasure) throws IOException {
        SamplePlugin plugin = new SamplePlugin(id, SamplePlugin.YES_NO);
        Snapshot snapshot = Snapshot.of(
                plugin.features(), List.of(QuasiIdentifier.of("Age", 100)), collected, K_MIN, names(id, version), share -> {});
        ModelVersion record = new ModelVersion(
                id, version, 1, "KEPT", "manual", Instant.parse("2026-03-01T02:00:00Z"), 3, 1, Map.of("roc_auc", 0.8), Map.of(), null, null,
                Map.of(Provenance.LAST_CHANGE, Long.toString(change), Provenance.ERASURES_BEFORE, Long.toString(erasure)), true);
        SampleVersion model = new SampleVersion(0.25);
        bean(ModelStore.class).write(
                id, version, model, bean(VersionFiles.class).of(record, out -> out.write('{'), GoldenRows.of(plugin.features(), model), snapshot), erasure);
        bean(Versions.class).add(record);
        assertThat(bean(VersionFiles.class).version(id, version)).contains(record);
        assertThat(bean(VersionFiles.class).golden(id, version).orElseThrow().differences(model)).isZero();
    }

    private List<AnonymousOutcome> collected(String id) {
        List<AnonymousOutcome> collected = new ArrayList<>();
        confirmed().pageAsOf(id, Long.MAX_VALUE, 0, 100).forEach(one -> collected.add(new AnonymousOutcome(
                one.id(), one.answers(), one.value(), one.keyHash(), (int) one.id(), one.side(), 0)));
        return collected;
    }

    private List<Long> numbers(String id) {
        return confirmed().pageAsOf(id, Long.MAX_VALUE, 0, 100).stream().map(ConfirmedOutcome::id).toList();
    }

    private List<String> reported(String id, int count) {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String token = bean(SamplePredictions.class).token(id, 30 + i);
            outcomes().report(token, "Yes", SamplePredictions.PERSON);
            tokens.add(token);
        }
        return tokens;
    }

    private void erase(String token) {
        assertThat(bean(SamplePredictions.class).predictions().erase(token)).isTrue();
    }

    private Snapshot snapshot(String id, String version) {
        return bean(VersionFiles.class).snapshot(id, version).orElseThrow();
    }

    private Snapshot.Names names(String id, String version) {
        return bean(SnapshotNames.class).of(id, version);
    }

    private Outcomes outcomes() {
        return bean(Outcomes.class);
    }

    private ConfirmedOutcomes confirmed() {
        return bean(ConfirmedOutcomes.class);
    }
}
