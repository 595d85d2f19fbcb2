package org.hindsight.core.model;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hindsight.core.anonymisation.Snapshot;
import org.hindsight.core.message.Message;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.plugin.TrainedModel;
import org.jspecify.annotations.Nullable;

/** What lies beside a version's model, each file in its form: provenance, metrics, golden rows, the anonymised snapshot. */
@Singleton
public class VersionFiles {

    /** The name of the model's own file. */
    public static final String MODEL = "model.bin";

    /** The names of all files beside a model. */
    public static final List<String> NAMES = List.of(StoredVersion.FILE, "metrics.json", "card.json", "golden.json", "snapshot.json", "snapshot.csv");

    private final ModelStore store;
    private final ObjectMapper json;

    VersionFiles(ModelStore store, ObjectMapper json) {
        this.store = store;
        this.json = json;
    }

    /** The files of a version, for {@link ModelStore#write}. */
    public Map<String, ModelStore.Content> of(ModelVersion version, ModelStore.Content card, GoldenRows golden, Snapshot snapshot) {
        Map<String, ModelStore.Content> files = new LinkedHashMap<>();
        files.put(StoredVersion.FILE, out -> out.write(json.writeValueAsBytes(StoredVersion.of(version))));
        files.put("metrics.json", out -> out.write(json.writeValueAsBytes(StoredEvaluation.of(version))));
        files.put("card.json", card);
        files.put("golden.json", out -> out.write(json.writeValueAsBytes(golden)));
        files.put("snapshot.json", out -> out.write(json.writeValueAsBytes(new SnapshotKey(snapshot.quasi(), snapshot.kMin()))));
        files.put("snapshot.csv", content(snapshot));
        return files;
    }

    /** The version as its files tell it; empty for one from before there were such files. */
    public Optional<ModelVersion> version(String assessment, String version) {
        return read(assessment, version, StoredVersion.FILE, StoredVersion.class)
                .flatMap(stored -> read(assessment, version, "metrics.json", StoredEvaluation.class).map(stored::with));
    }

    /** Its golden rows; empty for a version from before there were any. */
    public Optional<GoldenRows> golden(String assessment, String version) {
        return read(assessment, version, "golden.json", GoldenRows.class);
    }

    /** Its snapshot as it is now; empty for a version from before there were any. */
    public Optional<Snapshot> snapshot(String assessment, String version) {
        @Nullable SnapshotKey key = read(assessment, version, "snapshot.json", SnapshotKey.class).orElse(null);
        return key == null
                ? Optional.empty()
                : store.beside(assessment, version, "snapshot.csv").map(bytes -> Snapshot.read(lines(bytes), key.quasi(), key.kMin()));
    }

    /**
     * One of a version's files, {@link #MODEL} or one of {@link #NAMES}, checked.
     *
     * @throws RefusedArtefactException when it is missing, damaged or tampered with
     */
    public byte[] content(String assessment, String version, String name) {
        return name.equals(MODEL)
                ? store.modelBytes(assessment, version)
                : store.beside(assessment, version, name).orElseThrow(() -> new RefusedArtefactException(
                        assessment, version, Message.of("artefact.olderThan", name), null));
    }

    /** The version that a folder with all of these files is of; empty when they do not tell. */
    public Optional<ModelVersion> read(Path folder) throws IOException {
        StoredVersion stored = parse(StoredVersion.FILE, Files.readAllBytes(folder.resolve(StoredVersion.FILE)), StoredVersion.class);
        StoredEvaluation metrics = parse("metrics.json", Files.readAllBytes(folder.resolve("metrics.json")), StoredEvaluation.class);
        return stored == null || metrics == null ? Optional.empty() : Optional.of(stored.with(metrics));
    }

    /** Writes a version from elsewhere: its files as they lie in a folder, but for what is known of it here. */
    public void write(ModelVersion version, ModelStore.Content card, Path folder) throws IOException {
        Map<String, ModelStore.Content> beside = new LinkedHashMap<>();
        NAMES.forEach(name -> beside.put(name, out -> Files.copy(folder.resolve(name), out)));
        beside.put(StoredVersion.FILE, out -> out.write(json.writeValueAsBytes(StoredVersion.of(version))));
        beside.put("metrics.json", out -> out.write(json.writeValueAsBytes(StoredEvaluation.of(version))));
        beside.put("card.json", card);
        store.write(version.assessment(), version.version(), out -> Files.copy(folder.resolve(MODEL), out), beside, 0);
    }

    /** Its model, as today's plugin reads it. */
    public TrainedModel model(ActivePlugin plugin, ModelVersion version) {
        return store.read(plugin, version);
    }

    /** Whether there are files of a version. */
    public boolean exist(ModelVersion version) {
        return store.exists(version.assessment(), version.version());
    }

    /** Deletes all files of a version. */
    public void delete(ModelVersion version) {
        store.delete(version.assessment(), version.version());
    }

    /** Puts a smaller snapshot in the place of a version's. */
    void replace(String assessment, String version, Snapshot snapshot, long erasures) throws IOException {
        store.replace(assessment, version, "snapshot.csv", content(snapshot), erasures);
    }

    /** SHA-256 of a snapshot's text, in hex: that of its file. */
    public static String fingerprint(Snapshot snapshot) {
        MessageDigest digest = Sha256.digest();
        snapshot.text().forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static ModelStore.Content content(Snapshot snapshot) {
        return out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            for (Iterator<String> lines = snapshot.text().iterator(); lines.hasNext(); ) {
                writer.write(lines.next());
                writer.write('\n');
            }
            writer.flush();
        };
    }

    private static Stream<String> lines(byte[] bytes) {
        return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)).lines();
    }

    private <T> Optional<T> read(String assessment, String version, String name, Class<T> type) {
        return store.beside(assessment, version, name).map(bytes -> parse(name, bytes, type));
    }

    private <T> @Nullable T parse(String name, byte[] bytes, Class<T> type) {
        try {
            return json.readValue(bytes, type);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read.", e);
        }
    }

    /** What is needed to read a snapshot's columns. */
    @Serdeable
    record SnapshotKey(Set<Integer> quasi, int kMin) {}
}
