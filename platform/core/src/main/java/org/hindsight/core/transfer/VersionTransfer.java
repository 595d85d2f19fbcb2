package org.hindsight.core.transfer;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.card.ModelCards;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.DecisionSummary;
import org.hindsight.core.model.Drafts;
import org.hindsight.core.model.GoldenRows;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.Provenance;
import org.hindsight.core.model.RefusedArtefactException;
import org.hindsight.core.model.Sha256;
import org.hindsight.core.model.UnknownVersionException;
import org.hindsight.core.model.VersionFiles;
import org.hindsight.core.model.Versions;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.plugin.Lease;
import org.hindsight.core.plugin.Plugins;
import org.hindsight.core.secret.Keys;
import org.hindsight.plugin.TrainedModel;
import org.jspecify.annotations.Nullable;

/** Takes versions out as files and in again. */
@Singleton
public class VersionTransfer {

    private static final String KEPT = "KEPT";
    private static final Set<String> PARTS =
            Stream.concat(Stream.of(VersionFiles.MODEL), VersionFiles.NAMES.stream()).collect(Collectors.toUnmodifiableSet());
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,31}");

    private final Versions versions;
    private final VersionFiles files;
    private final Drafts drafts;
    private final ModelCards cards;
    private final Plugins plugins;
    private final Envelope envelope;
    private final Keys keys;
    private final Clock clock;

    VersionTransfer(
            Versions versions, VersionFiles files, Drafts drafts, ModelCards cards, Plugins plugins, Keys keys, Clock clock) {
        this.versions = versions;
        this.files = files;
        this.drafts = drafts;
        this.cards = cards;
        this.plugins = plugins;
        this.envelope = new Envelope(keys);
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Writes a version as one signed file. Nothing is left of the file when that fails.
     *
     * @param passphrase signs it so that another installation can check it; null for installations with the same secret
     * @param file       is overwritten
     * @throws UnknownVersionException  when there is no such version
     * @throws RefusedArtefactException when its files are gone or damaged
     * @throws RefusedFileException     when the passphrase is too short
     */
    public void export(String assessment, String version, @Nullable String passphrase, Path file) throws IOException {
        versions.find(assessment, version).orElseThrow(() -> new UnknownVersionException(assessment, version));
        envelope.seal(file, passphrase, out -> Packed.pack(PARTS, name -> files.content(assessment, version, name), out));
    }

    /**
     * Takes a version in. It is not promoted.
     *
     * @param assessment whose version it must be, null to take what the file says
     * @param file       is read once, to a private folder; only there is it looked into
     * @param passphrase the one it was exported with, null for none
     * @throws UnknownAssessmentException when there is no such assessment
     * @throws RefusedFileException       when the file is refused, with the reason; nothing has changed then
     */
    public ModelVersion take(@Nullable String assessment, InputStream file, @Nullable String passphrase) throws IOException {
        if (assessment != null && plugins.find(assessment).isEmpty()) {
            throw new UnknownAssessmentException(assessment);
        }
        Path folder = Files.createTempDirectory("hindsight-import-");
        try {
            Path whole = folder.resolve("whole");
            Files.copy(file, whole);
            try (InputStream content = envelope.open(whole, passphrase)) {
                Packed.unpack(content, folder, PARTS, Packed.LARGEST);
            }
            ModelVersion exported = read(folder);
            String id = assessment == null ? String.valueOf(exported.assessment()) : assessment;
            requireName(id, exported);
            try (Lease lease = plugins.lease(id).orElseThrow(() -> new UnknownAssessmentException(id))) {
                return take(lease.plugin(), exported, folder);
            }
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static void requireName(String assessment, ModelVersion exported) {
        if (!NAME.matcher(String.valueOf(exported.version())).matches()) {
            throw new RefusedFileException(Message.of("transfer.noName", String.valueOf(exported.version())));
        }
        if (!assessment.equals(exported.assessment())) {
            throw new RefusedFileException(Message.of("transfer.otherModel", String.valueOf(exported.assessment()), assessment));
        }
    }

    private ModelVersion take(ActivePlugin plugin, ModelVersion exported, Path folder) throws IOException {
        ModelVersion version = marked(exported, folder.resolve(VersionFiles.MODEL));
        if (!drafts.openImport(plugin.id(), version.version())) {
            throw new RefusedFileException(Message.of("transfer.goesOn", version.version()));
        }
        try {
            requireNew(version);
            return enter(plugin, version, folder);
        } finally {
            drafts.close(plugin.id(), version.version());
        }
    }

    private void requireNew(ModelVersion version) {
        if (versions.find(version.assessment(), version.version()).isPresent()) {
            throw new RefusedFileException(Message.of("transfer.already", version.version()));
        }
        if (files.exist(version)) {
            throw new RefusedFileException(Message.of("transfer.unknownFiles", version.version()));
        }
    }

    private ModelVersion enter(ActivePlugin plugin, ModelVersion version, Path folder) throws IOException {
        boolean done = false;
        try {
            files.write(version, cards.file(version), folder);
            requireSameAnswers(plugin, version);
            versions.add(version);
            done = true;
            return version;
        } finally {
            if (!done) {
                files.delete(version);
            }
        }
    }

    private ModelVersion read(Path folder) {
        try {
            return files.read(folder).orElseThrow(() -> new IllegalArgumentException("it is empty"));
        } catch (IOException | RuntimeException e) {
            throw new RefusedFileException(Message.of("transfer.unreadable", String.valueOf(e.getMessage())));
        }
    }

    /** Its own name could be taken here, so a part of the model's hash is added; numbers of another database mean nothing here. */
    private ModelVersion marked(ModelVersion exported, Path model) throws IOException {
        String sha256 = sha256(model);
        Map<String, String> provenance = new LinkedHashMap<>(exported.provenance());
        provenance.remove(Provenance.LAST_CHANGE);
        provenance.remove(Provenance.ERASURES_BEFORE);
        provenance.put(Provenance.LAST_OUTCOME, "0");
        provenance.put(Provenance.ARTEFACT_SHA256, sha256);
        provenance.put(Provenance.ARTEFACT_BYTES, Long.toString(Files.size(model)));
        provenance.putIfAbsent(
                Provenance.TRAINED_ELSEWHERE, exported.version() + ", " + LocalDate.now(clock) + ", " + keys.keyId());
        return exported.imported(exported.version() + "_" + sha256.substring(0, 8), decided(exported.decision()), provenance);
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Whatever the gate said there, here the version is kept beside the one that serves. */
    private static @Nullable DecisionSummary decided(@Nullable DecisionSummary there) {
        return there == null
                ? null
                : new DecisionSummary(
                        KEPT, Message.of("decision.imported", there.reason()), there.profile(), there.basis(),
                        there.metric(), there.champion(), there.challenger(), there.difference(), there.low(), there.high(), there.pValue(),
                        there.n(), there.groups(), null);
    }

    private void requireSameAnswers(ActivePlugin plugin, ModelVersion version) {
        Optional<Message> problem;
        try {
            TrainedModel model = files.model(plugin, version);
            GoldenRows golden = files.golden(plugin.id(), version.version()).orElseThrow();
            problem = !golden.fits(plugin.schema())
                    ? Optional.of(Message.of("transfer.otherQuestions", plugin.toString()))
                    : golden.differences(model) > 0 ? Optional.of(Message.of("transfer.answersDiffer")) : Optional.empty();
        } catch (RefusedArtefactException e) {
            problem = Optional.of(e.told());
        }
        if (problem.isPresent()) {
            throw new RefusedFileException(Message.of(
                    "transfer.useless", problem.get(),
                    Optional.ofNullable(version.provenance().get(Provenance.PLUGIN)).map(Message::plain).orElseGet(() -> Message.of("transfer.anotherPlugin"))));
        }
    }
}
