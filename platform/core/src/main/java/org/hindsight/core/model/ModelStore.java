package org.hindsight.core.model;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.recalibration.RecalibratedModel;
import org.hindsight.core.secret.Keys;
import org.hindsight.plugin.TrainedModel;
import org.hindsight.plugin.Trainer;

/**
 * The files of trained versions: {@code models/ASSESSMENT/VERSION/model.bin} with {@code model.json} beside it. A version is written
 * to a folder of its own and moved into place in one step; it is read only after the HMAC over its name, its metadata and its bytes was
 * checked, so no byte of a tampered or foreign file is ever deserialised.
 */
@Singleton
public class ModelStore {

    /** The largest artefact that is accepted, in bytes. */
    public static final int LARGEST = 100 * 1024 * 1024;

    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,60}");

    private final Path root;
    private final Keys keys;
    private final ObjectMapper json;

    ModelStore(ModelFolder folder, Keys keys, ObjectMapper json) {
        this.root = folder.path();
        this.keys = keys;
        this.json = json;
    }

    /**
     * Writes a version's artefact.
     *
     * @return what is known of it, with its hashes
     * @throws IllegalStateException when the model is larger than {@link #LARGEST} or the version is there already
     */
    public Artefact write(String assessment, String version, TrainedModel model) throws IOException {
        byte[] bytes = serialised(assessment, version, model);
        Path target = folder(assessment, version);
        if (Files.exists(target)) {
            throw new IllegalStateException("Version " + version + " of '" + assessment + "' exists already in " + target + ".");
        }
        Artefact artefact = new Artefact(
                assessment, version, bytes.length, Sha256.hex(bytes), keys.keyId(), hmac(assessment, version, Sha256.hex(bytes), bytes.length));
        Files.createDirectories(target.getParent());
        Path draft = Files.createTempDirectory(target.getParent(), ".draft-");
        try {
            force(draft.resolve("model.bin"), bytes);
            force(draft.resolve("model.json"), json.writeValueAsBytes(artefact));
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(draft);
        }
        return artefact;
    }

    /**
     * Reads a version's model for today's plugin.
     *
     * @throws RefusedArtefactException when the artefact is missing, damaged, tampered with or not this platform's, or the version was
     *                                  trained for other questions than the plugin asks now
     */
    public TrainedModel read(ActivePlugin plugin, ModelVersion version) {
        String trainedFor = version.provenance().get(Provenance.QUESTIONS);
        if (trainedFor != null && !trainedFor.equals(Questions.fingerprint(plugin.schema(), plugin.target()))) {
            throw RefusedArtefactException.outgrown(
                    plugin.id(), version.version(), "it was trained for other questions or outcomes than plugin " + plugin + " has", null);
        }
        return read(plugin.id(), version.version(), plugin.plugin().trainer());
    }

    /**
     * Reads a version's model.
     *
     * @throws RefusedArtefactException when the artefact is missing, damaged, tampered with or not this platform's
     */
    public TrainedModel read(String assessment, String version, Trainer trainer) {
        Path folder = folder(assessment, version);
        byte[] bytes = checked(assessment, version, folder);
        try {
            return RecalibratedModel.read(bytes, trainer);
        } catch (IOException | RuntimeException e) {
            throw RefusedArtefactException.outgrown(assessment, version, "the plugin cannot read it (" + e.getMessage() + ")", e);
        }
    }

    /** Whether the artefact of a version is there. */
    public boolean exists(String assessment, String version) {
        return Files.isRegularFile(folder(assessment, version).resolve("model.bin"));
    }

    /** Deletes a version's files; nothing happens when there are none. */
    public void delete(String assessment, String version) {
        delete(folder(assessment, version));
    }

    private byte[] checked(String assessment, String version, Path folder) {
        try {
            Artefact artefact = json.readValue(Files.readAllBytes(folder.resolve("model.json")), Artefact.class);
            Path file = folder.resolve("model.bin");
            if (artefact == null || Files.size(file) > LARGEST) {
                throw new RefusedArtefactException(assessment, version, "it is no artefact of Hindsight", null);
            }
            byte[] bytes = Files.readAllBytes(file);
            String expected = hmac(assessment, version, Sha256.hex(bytes), bytes.length);
            if (!MessageDigest.isEqual(expected.getBytes(StandardCharsets.US_ASCII), artefact.hmac().getBytes(StandardCharsets.US_ASCII))) {
                throw new RefusedArtefactException(
                        assessment,
                        version,
                        artefact.keyId().equals(keys.keyId())
                                ? "its signature does not fit its content: it was changed after it was written"
                                : "it was signed with another key (" + artefact.keyId() + ") than this platform's (" + keys.keyId() + ")",
                        null);
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new RefusedArtefactException(assessment, version, "its files are not there any more", e);
        } catch (IOException e) {
            throw new RefusedArtefactException(assessment, version, "its files cannot be read (" + e + ")", e);
        }
    }

    private static byte[] serialised(String assessment, String version, TrainedModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(bytes);
        if (bytes.size() > LARGEST) {
            throw new IllegalStateException("Version " + version + " of '" + assessment + "' takes " + bytes.size() + " bytes, at most "
                    + LARGEST + " are accepted. Bound the plugin's trainer (fewer or smaller trees).");
        }
        return bytes.toByteArray();
    }

    private String hmac(String assessment, String version, String sha256, long size) {
        return keys.hmac("model-store").hex(assessment, version, sha256, Long.toString(size), keys.keyId());
    }

    /** Names come from the database and from plugins, never as paths; this makes sure. */
    private Path folder(String assessment, String version) {
        if (!NAME.matcher(assessment).matches() || !NAME.matcher(version).matches()) {
            throw new IllegalArgumentException("'" + assessment + "/" + version + "' is no name of a model version.");
        }
        return root.resolve(assessment).resolve(version);
    }

    private static void force(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be deleted. Delete it by hand.", e);
        }
    }
}
