package org.hindsight.core.retraining;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.dataset.Baselines;
import org.hindsight.core.dataset.LoadedBaseline;
import org.hindsight.core.dataset.TrainingData;
import org.hindsight.core.model.GoldenRows;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.Provenance;
import org.hindsight.core.model.Questions;
import org.hindsight.core.model.RefusedArtefactException;
import org.hindsight.core.model.Sha256;
import org.hindsight.core.model.VersionFiles;
import org.hindsight.core.model.Versions;
import org.hindsight.core.outcome.ConfirmedOutcomes;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.plugin.Lease;
import org.hindsight.core.plugin.Plugins;
import org.hindsight.core.recalibration.Recalibration;
import org.hindsight.plugin.TrainedModel;
import org.hindsight.plugin.TrainingContext;

/**
 * Trains a version once more from its provenance, the outcomes as they were then, and compares data and answers to the last bit. Nothing is
 * written.
 */
@Singleton
public class Reproduction {

    private final Plugins plugins;
    private final Versions versions;
    private final VersionFiles files;
    private final Baselines baselines;
    private final TodaysRows rows;
    private final ConfirmedOutcomes outcomes;
    private final RetrainingSettings settings;

    Reproduction(
            Plugins plugins,
            Versions versions,
            VersionFiles files,
            Baselines baselines,
            TodaysRows rows,
            ConfirmedOutcomes outcomes,
            RetrainingSettings settings) {
        this.plugins = plugins;
        this.versions = versions;
        this.files = files;
        this.baselines = baselines;
        this.rows = rows;
        this.outcomes = outcomes;
        this.settings = settings;
    }

    /** What came of it. */
    public enum Verdict {
        /** The same data and the same answers, bit by bit. */
        IDENTICAL,
        /** Other data or other answers. */
        DIFFERENT,
        /** It could not be tried. */
        IMPOSSIBLE
    }

    /**
     * What came of it, in words.
     *
     * @param findings what was found on the way, the reason last
     */
    public record Report(Verdict verdict, List<String> findings) {}

    /** Trains a version again; this takes as long as its training did. */
    public Report reproduce(String assessment, String name) {
        List<String> findings = new ArrayList<>();
        Optional<ModelVersion> version = versions.find(assessment, name);
        Optional<Lease> lease = plugins.lease(assessment);
        if (version.isEmpty() || lease.isEmpty()) {
            lease.ifPresent(Lease::close);
            return report(findings, Verdict.IMPOSSIBLE, lease.isEmpty()
                    ? "There is no active plugin '" + assessment + "'."
                    : "The model '" + assessment + "' has no version '" + name + "'.");
        }
        try (Lease held = lease.get()) {
            return reproduce(held.plugin(), version.get(), findings);
        } catch (RefusedArtefactException e) {
            return report(findings, Verdict.IMPOSSIBLE, String.valueOf(e.getMessage()));
        }
    }

    private Report reproduce(ActivePlugin plugin, ModelVersion version, List<String> findings) {
        Optional<String> obstacle = obstacle(plugin, version);
        if (obstacle.isPresent()) {
            return report(findings, Verdict.IMPOSSIBLE, obstacle.get());
        }
        String wanted = version.provenance().getOrDefault(Provenance.BASELINE_FINGERPRINT, "");
        Optional<LoadedBaseline> baseline = baselines.withFingerprint(plugin, wanted);
        Optional<GoldenRows> golden = files.golden(plugin.id(), version.version());
        if (baseline.isEmpty() || golden.isEmpty()) {
            return report(findings, Verdict.IMPOSSIBLE, baseline.isEmpty()
                    ? "Its baseline (" + version.provenance().get("baseline") + ", SHA-256 " + wanted
                            + ") is not here any more. Bring that file back (PUT /api/models/" + plugin.id() + "/baseline), then try again."
                    : "Its files hold no golden rows to compare with.");
        }
        tellChanges(plugin, version, findings);
        TrainingData data = data(plugin, version, baseline.get());
        if (!data.fingerprint().equals(version.provenance().get(Provenance.DATA_FINGERPRINT))) {
            return otherData(version, data, findings);
        }
        findings.add("Data: the same " + data.cases().size() + " rows, fingerprint " + data.fingerprint() + ".");
        return compare(train(plugin, version, data), version, golden.get(), findings);
    }

    private Optional<String> obstacle(ActivePlugin plugin, ModelVersion version) {
        Map<String, String> provenance = version.provenance();
        String questions = Questions.fingerprint(plugin.schema(), plugin.target());
        if (version.trainedElsewhere()) {
            return Optional.of("It was trained elsewhere; its data never were here.");
        } else if (!provenance.containsKey(Provenance.LAST_CHANGE) || !provenance.containsKey(Provenance.K_MIN)) {
            return Optional.of("This database does not know which outcomes it was trained on: it is older than that record, or was taken up from"
                    + " disk.");
        } else if (!version.retained()) {
            return Optional.of("Its files were deleted after newer versions took their place, so there is nothing to compare with.");
        } else if (!provenance.getOrDefault(Provenance.QUESTIONS, questions).equals(questions)) {
            return Optional.of("It was trained for other questions than " + plugin + " asks. Bring the plugin of then back: "
                    + provenance.get(Provenance.PLUGIN) + ".");
        }
        return Optional.empty();
    }

    private void tellChanges(ActivePlugin plugin, ModelVersion version, List<String> findings) {
        long erased = versions.erasedRows(plugin.id()).getOrDefault(version.version(), 0L);
        long changed = outcomes.changedSince(plugin.id(), Provenance.number(version, Provenance.LAST_CHANGE));
        if (erased > 0) {
            findings.add("Not reproducible: " + erased + (erased == 1 ? " row was" : " rows were") + " erased since.");
        }
        if (changed > 0) {
            findings.add(changed + (changed == 1 ? " outcome was" : " outcomes were")
                    + " corrected or withdrawn since; what was known then is used.");
        }
        if (!plugin.sha256().equals(version.provenance().get(Provenance.PLUGIN_SHA256))) {
            findings.add("The plugin is another one now: trained by " + version.provenance().get(Provenance.PLUGIN) + ", here is " + plugin + ".");
        }
        if (!Runtime.version().toString().equals(version.provenance().get("java"))) {
            findings.add("Java is another one now: " + version.provenance().get("java") + " then, " + Runtime.version() + " here.");
        }
    }

    private TrainingData data(ActivePlugin plugin, ModelVersion version, LoadedBaseline baseline) {
        Collected.AsOf then = new Collected.AsOf(
                Provenance.number(version, Provenance.LAST_CHANGE), 0, Provenance.numbers(version, Provenance.EXCLUDED_SOURCES));
        return rows.merged(plugin, rows.collect(plugin, baseline, then, share -> {}), RowRules.of(version), share -> {});
    }

    private static Report otherData(ModelVersion version, TrainingData data, List<String> findings) {
        long then = version.trainingSamples();
        int now = data.training().rows().size();
        findings.add("Data: other rows than then (" + then + " to train on then, " + now + " now), fingerprint " + data.fingerprint()
                + " instead of " + version.provenance().get(Provenance.DATA_FINGERPRINT) + ".");
        return report(findings, Verdict.DIFFERENT, "It was not trained again: from other data no equal model can come.");
    }

    private TrainedModel train(ActivePlugin plugin, ModelVersion version, TrainingData data) {
        TrainedModel[] trained = new TrainedModel[1];
        TrainingThread.run(() -> trained[0] = Recalibration.train(plugin.plugin().trainer(), data, context(RowRules.of(version).seed())));
        return trained[0];
    }

    private static Report compare(TrainedModel again, ModelVersion version, GoldenRows golden, List<String> findings) {
        int different = golden.differences(again);
        findings.add("Answers: " + (golden.rows().size() - different) + " of " + golden.rows().size() + " golden rows are answered the same,"
                + " bit by bit.");
        findings.add("Artefact: " + (sha256(again).equals(version.provenance().get(Provenance.ARTEFACT_SHA256))
                ? "the same, byte by byte."
                : "other bytes; what counts is what it answers."));
        return different == 0
                ? report(findings, Verdict.IDENTICAL, "Version " + version.version() + " was reproduced.")
                : report(findings, Verdict.DIFFERENT, "Version " + version.version() + " was NOT reproduced: the same data gave another model.");
    }

    private static String sha256(TrainedModel model) {
        MessageDigest digest = Sha256.digest();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            model.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private TrainingContext context(long seed) {
        return new TrainingContext() {
            @Override
            public long seed() {
                return seed;
            }

            @Override
            public int threads() {
                return settings.getThreads();
            }

            @Override
            public void progress(double fraction, String message) {
                // nobody watches
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }

    private static Report report(List<String> findings, Verdict verdict, String last) {
        findings.add(last);
        return new Report(verdict, List.copyOf(findings));
    }
}
