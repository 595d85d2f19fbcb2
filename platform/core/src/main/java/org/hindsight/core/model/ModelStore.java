package org.hindsight.core.model;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hindsight.core.message.Message;
import org.hindsight.core.message.ToldException;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.recalibration.RecalibratedModel;
import org.hindsight.core.secret.Keys;
import org.hindsight.plugin.TrainedModel;
import org.hindsight.plugin.Trainer;

/**
 * The files of trained versions: {@code models/ASSESSMENT/VERSION/model.bin}, what is known of it beside it, and {@code model.json} with an
 * HMAC over its name, its metadata and the hashes of all files. A version is written to a hidden folder and moved into place in one step,
 * and moved out of sight in one step before it is deleted; a file is read only after HMAC and hash were checked, so no byte of a tampered or foreign file is ever deserialised.
 */
@Singleton
public class ModelStore {

    /** The largest artefact that is accepted, in bytes. */
    public static final int LARGEST = 100 * 1024 * 1024;

    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,60}");
    private static final String MODEL = "model.bin";
    private static final String SEAL = "model.json";
    private static final String FRESH = ".fresh";
    private static final String DRAFT = ".draft-";
    private static final String GONE = ".gone-";

    private final Path root;
    private final Keys keys;
    private final ObjectMapper json;

    ModelStore(ModelFolder folder, Keys keys, ObjectMapper json) {
        this.root = folder.path();
        this.keys = keys;
        this.json = json;
    }

    /** What goes into a file beside the model. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a version's artefact.
     *
     * @param beside   the files beside it, by name
     * @param erasures the newest erasure that its snapshot has followed
     * @return what is known of it, with its hashes
     * @throws ToldException         when the model is larger than {@link #LARGEST}
     * @throws IllegalStateException when the version is there already
     */
    public Artefact write(String assessment, String version, TrainedModel model, Map<String, Content> beside, long erasures)
            throws IOException {
        return write(assessment, version, model::write, beside, erasures);
    }

    /** The same for a model that is in bytes already; they are not looked into. */
    Artefact write(String assessment, String version, Content model, Map<String, Content> beside, long erasures) throws IOException {
        Path target = folder(assessment, version);
        if (Files.exists(target)) {
            throw new IllegalStateException("Version " + version + " of '" + assessment + "' exists already in " + target + ".");
        }
        Path draft = hidden(target, DRAFT);
        Files.createDirectories(target.getParent());
        Files.createDirectory(draft);
        try {
            Map<String, String> hashes = new TreeMap<>();
            for (Map.Entry<String, Content> file : beside.entrySet()) {
                hashes.put(file.getKey(), VersionFolder.write(draft.resolve(file.getKey()), file.getValue()));
            }
            String sha256 = VersionFolder.write(draft.resolve(MODEL), out -> model.writeTo(new Bounded(out, assessment, version)));
            long size = Files.size(draft.resolve(MODEL));
            Artefact artefact = sign(new Artefact(assessment, version, size, sha256, hashes, erasures, keys.keyId(), ""));
            VersionFolder.write(draft.resolve(SEAL), out -> out.write(json.writeValueAsBytes(artefact)));
            VersionFolder.force(draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            VersionFolder.force(target.getParent());
            return artefact;
        } finally {
            VersionFolder.delete(draft);
        }
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
                    plugin.id(), version.version(), Message.of("artefact.otherQuestions", plugin.toString()), null);
        }
        return read(plugin.id(), version.version(), plugin.plugin().trainer());
    }

    /**
     * Reads a version's model.
     *
     * @throws RefusedArtefactException when the artefact is missing, damaged, tampered with or not this platform's
     */
    public TrainedModel read(String assessment, String version, Trainer trainer) {
        byte[] bytes = modelBytes(assessment, version);
        try {
            return RecalibratedModel.read(bytes, trainer);
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            throw RefusedArtefactException.outgrown(assessment, version, Message.of("artefact.pluginCannotRead", String.valueOf(e.getMessage())), e);
        }
    }

    /** The model's bytes, checked. */
    byte[] modelBytes(String assessment, String version) {
        Artefact artefact = seal(assessment, version);
        return checked(assessment, version, MODEL, bytes(assessment, version, MODEL), artefact.sha256());
    }

    /**
     * Reads a file beside a version's model; empty when the version never had one of this name.
     *
     * @throws RefusedArtefactException when it is missing, damaged, tampered with or not this platform's
     */
    public Optional<byte[]> beside(String assessment, String version, String name) {
        String hash = seal(assessment, version).beside().get(name);
        if (hash == null) {
            return Optional.empty();
        }
        settle(folder(assessment, version), name, hash);
        return Optional.of(checked(assessment, version, name, bytes(assessment, version, name), hash));
    }

    /**
     * Puts another content in the place of a file beside a version's model. Readers see the old one or the new one, also when the server dies
     * in between.
     */
    void replace(String assessment, String version, String name, Content content, long erasures) throws IOException {
        Path folder = folder(assessment, version);
        Artefact before = seal(assessment, version);
        Path fresh = folder.resolve(name + FRESH);
        Files.deleteIfExists(fresh);
        String hash = VersionFolder.write(fresh, content);
        Path seal = folder.resolve(SEAL + FRESH);
        Files.deleteIfExists(seal);
        Artefact after = sign(before.with(name, hash, erasures));
        VersionFolder.write(seal, out -> out.write(json.writeValueAsBytes(after)));
        VersionFolder.replace(seal, folder.resolve(SEAL));
        VersionFolder.replace(fresh, folder.resolve(name));
    }

    /** What is known of a version's files, its signature checked; the files themselves are not looked at. */
    Artefact seal(String assessment, String version) {
        Artefact artefact;
        try {
            artefact = json.readValue(Files.readAllBytes(folder(assessment, version).resolve(SEAL)), Artefact.class);
        } catch (IOException e) {
            throw unreadable(assessment, version, e);
        }
        if (artefact == null) {
            throw new RefusedArtefactException(assessment, version, Message.of("artefact.notOurs"), null);
        }
        requireOurs(assessment, version, artefact);
        return artefact;
    }

    /** Which version of what. */
    record Name(String assessment, String version) {}

    /** Every version on disk, whether it can be read or not. */
    List<Name> all() {
        List<Name> names = new ArrayList<>();
        for (String assessment : folders(root)) {
            folders(root.resolve(assessment)).forEach(version -> names.add(new Name(assessment, version)));
        }
        return names;
    }

    private static List<String> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory)
                    .map(child -> child.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + parent + " cannot be read. Mend its permissions.", e);
        }
    }

    /** Whether the artefact of a version is there. */
    public boolean exists(String assessment, String version) {
        return Files.isRegularFile(folder(assessment, version).resolve(MODEL));
    }

    /**
     * Deletes a version's files, also what is left of a draft of it or of an earlier try to delete it.
     *
     * @return whether there were any
     */
    public boolean delete(String assessment, String version) {
        Path folder = folder(assessment, version);
        Path gone = hidden(folder, GONE);
        boolean wasLeft = VersionFolder.delete(gone);
        boolean wasDraft = VersionFolder.delete(hidden(folder, DRAFT));
        if (!VersionFolder.moveAway(folder, gone)) {
            return wasLeft || wasDraft;
        }
        VersionFolder.delete(gone);
        return true;
    }

    private static Path hidden(Path folder, String kind) {
        return folder.resolveSibling(kind + folder.getFileName());
    }

    private void requireOurs(String assessment, String version, Artefact artefact) {
        if (!artefact.keyId().equals(keys.keyId())) {
            throw new RefusedArtefactException(
                    assessment,
                    version,
                    Message.of("artefact.otherKey", artefact.keyId(), keys.keyId()),
                    null);
        }
        boolean named = artefact.assessment().equals(assessment) && artefact.version().equals(version);
        if (!named || !sameText(hmac(artefact), artefact.hmac())) {
            throw changed(assessment, version, SEAL);
        }
    }

    private byte[] bytes(String assessment, String version, String name) {
        Path file = folder(assessment, version).resolve(name);
        try {
            if (name.equals(MODEL) && Files.size(file) > LARGEST) {
                throw new RefusedArtefactException(assessment, version, Message.of("artefact.tooLarge"), null);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(assessment, version, e);
        }
    }

    private static RefusedArtefactException unreadable(String assessment, String version, IOException e) {
        return new RefusedArtefactException(
                assessment,
                version,
                e instanceof NoSuchFileException ? Message.of("artefact.gone") : Message.of("artefact.unreadable", e.toString()),
                e);
    }

    private static byte[] checked(String assessment, String version, String name, byte[] bytes, String hash) {
        if (!sameText(Sha256.hex(bytes), hash)) {
            throw changed(assessment, version, name);
        }
        return bytes;
    }

    /** Ends a replacement in which a server died after the seal was written. */
    private static void settle(Path folder, String name, String hash) {
        Path fresh = folder.resolve(name + FRESH);
        try {
            if (Files.exists(fresh) && Sha256.hex(Files.readAllBytes(fresh)).equals(hash)) {
                VersionFolder.replace(fresh, folder.resolve(name));
            }
        } catch (IOException e) {
            // Another node was faster, or the file is read as it is and refused.
        }
    }

    private static RefusedArtefactException changed(String assessment, String version, String name) {
        return new RefusedArtefactException(
                assessment, version, Message.of("artefact.changed", name), null);
    }

    /** Takes no more bytes than an artefact may have, so that a model without bounds fills neither memory nor disk. */
    private static final class Bounded extends FilterOutputStream {

        private final String assessment;
        private final String version;
        private long left = LARGEST;

        Bounded(OutputStream out, String assessment, String version) {
            super(out);
            this.assessment = assessment;
            this.version = version;
        }

        @Override
        public void write(int value) throws IOException {
            take(1);
            out.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            take(length);
            out.write(bytes, offset, length);
        }

        /** The file is closed by who opened it; a plugin may close what it was given. */
        @Override
        public void close() throws IOException {
            out.flush();
        }

        private void take(int length) {
            left -= length;
            if (left < 0) {
                throw new ToldException(Message.of("artefact.tooManyBytes", version, assessment, LARGEST));
            }
        }
    }

    private Artefact sign(Artefact open) {
        return open.signed(hmac(open));
    }

    private String hmac(Artefact artefact) {
        return keys.hmac("model-store").hex(artefact.signedParts());
    }

    private static boolean sameText(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    /** Names come from the database and from plugins, never as paths; this makes sure. */
    private Path folder(String assessment, String version) {
        if (!NAME.matcher(assessment).matches() || !NAME.matcher(version).matches()) {
            throw new IllegalArgumentException("'" + assessment + "/" + version + "' is no name of a model version.");
        }
        return root.resolve(assessment).resolve(version);
    }
}
