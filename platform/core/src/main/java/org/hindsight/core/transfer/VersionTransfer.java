package org.hindsight.core.transfer;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.card.ModelCards;
import org.hindsight.core.model.DecisionSummary;
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
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,31}");

    private final Versions versions;
    private final VersionFiles files;
    private final ModelCards cards;
    private final Plugins plugins;
    private final Envelope envelope;
    private final Keys keys;
    private final Clock clock;

    VersionTransfer(Versions versions, VersionFiles files, ModelCards cards, Plugins plugins, Keys keys, Clock clock) {
        this.versions = versions;
        this.files = files;
        this.cards = cards;
        this.plugins = plugins;
        this.envelope = new Envelope(keys);
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * A version as one signed file.
     *
     * @param passphrase signs it so that another installation can check it; null for installations with the same secret
     * @throws UnknownVersionException  when there is no such version
     * @throws RefusedArtefactException when its files are gone or damaged
     * @throws RefusedFileException     when the passphrase is too short
     */
    public byte[] export(String assessment, String version, @Nullable String passphrase) {
        versions.find(assessment, version).orElseThrow(() -> new UnknownVersionException(assessment, version));
        return envelope.seal(Packed.pack(files.all(assessment, version)), passphrase);
    }

    /**
     * Takes a version in. It is not promoted.
     *
     * @param passphrase the one it was exported with, null for none
     * @throws UnknownAssessmentException when there is no such assessment
     * @throws RefusedFileException       when the file is refused, with the reason; nothing has changed then
     */
    public ModelVersion take(String assessment, byte[] file, @Nullable String passphrase) {
        try (Lease lease = plugins.lease(assessment).orElseThrow(() -> new UnknownAssessmentException(assessment))) {
            byte[] content = envelope.open(file, passphrase);
            Set<String> names = new HashSet<>(VersionFiles.NAMES);
            names.add(VersionFiles.MODEL);
            Map<String, byte[]> parts = Packed.unpack(content, names, Packed.LARGEST);
            ModelVersion exported = read(parts);
            requireName(assessment, exported);
            return take(lease.plugin(), exported, parts);
        }
    }

    private static void requireName(String assessment, ModelVersion exported) {
        if (!NAME.matcher(String.valueOf(exported.version())).matches()) {
            throw new RefusedFileException("The file names its version '" + exported.version() + "', which is no name of a version.");
        }
        if (!assessment.equals(exported.assessment())) {
            throw new RefusedFileException("The file holds a version of '" + exported.assessment() + "', not of '" + assessment + "'.");
        }
    }

    private ModelVersion take(ActivePlugin plugin, ModelVersion exported, Map<String, byte[]> parts) {
        ModelVersion version = marked(exported, parts.get(VersionFiles.MODEL));
        if (versions.find(plugin.id(), version.version()).isPresent()) {
            throw new RefusedFileException("This version was imported already, as " + version.version() + ".");
        }
        try {
            files.write(version, cards.file(version), parts);
            requireSameAnswers(plugin, version);
        } catch (IOException e) {
            throw new UncheckedIOException("The imported version cannot be written.", e);
        }
        versions.add(version);
        return version;
    }

    private ModelVersion read(Map<String, byte[]> parts) {
        try {
            return files.read(parts).orElseThrow(() -> new IllegalArgumentException("it is empty"));
        } catch (RuntimeException e) {
            throw new RefusedFileException("What the file tells of its version cannot be read (" + e.getMessage() + ").");
        }
    }

    /** Its own name could be taken here, so a part of the model's hash is added; numbers of another database mean nothing here. */
    private ModelVersion marked(ModelVersion exported, byte[] model) {
        String sha256 = Sha256.hex(model);
        Map<String, String> provenance = new LinkedHashMap<>(exported.provenance());
        provenance.remove(Provenance.LAST_CHANGE);
        provenance.remove(Provenance.ERASURES_BEFORE);
        provenance.put(Provenance.LAST_OUTCOME, "0");
        provenance.put(Provenance.ARTEFACT_SHA256, sha256);
        provenance.put(Provenance.ARTEFACT_BYTES, Long.toString(model.length));
        provenance.putIfAbsent(
                Provenance.TRAINED_ELSEWHERE, "as " + exported.version() + ", imported on " + LocalDate.now(clock) + " by installation " + keys.keyId());
        return exported.imported(exported.version() + "_" + sha256.substring(0, 8), decided(exported.decision()), provenance);
    }

    /** Whatever the gate said there, here the version is kept beside the one that serves. */
    private static @Nullable DecisionSummary decided(@Nullable DecisionSummary there) {
        return there == null
                ? null
                : new DecisionSummary(
                        KEPT, "It was imported, so a person decides. Where it was trained: " + there.reason(), there.profile(), there.basis(),
                        there.metric(), there.champion(), there.challenger(), there.difference(), there.low(), there.high(), there.pValue(),
                        there.n(), there.groups(), null);
    }

    private void requireSameAnswers(ActivePlugin plugin, ModelVersion version) {
        Optional<String> problem;
        try {
            TrainedModel model = files.model(plugin, version);
            GoldenRows golden = files.golden(plugin.id(), version.version()).orElseThrow();
            problem = !golden.fits(plugin.schema())
                    ? Optional.of("it was trained for other questions than " + plugin + " asks")
                    : golden.differences(model) > 0 ? Optional.of("here it answers differently than where it was trained") : Optional.empty();
        } catch (RefusedArtefactException e) {
            problem = Optional.of(String.valueOf(e.getMessage()));
        }
        if (problem.isPresent()) {
            files.delete(version);
            throw new RefusedFileException("The version cannot be used here: " + problem.get() + ". The plugin there was "
                    + version.provenance().getOrDefault(Provenance.PLUGIN, "another one") + ".");
        }
    }
}
