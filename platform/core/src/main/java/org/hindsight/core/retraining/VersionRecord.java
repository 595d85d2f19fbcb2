package org.hindsight.core.retraining;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hindsight.core.anonymisation.Snapshot;
import org.hindsight.core.dataset.Split;
import org.hindsight.core.evaluation.Evaluation;
import org.hindsight.core.model.Artefact;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.Provenance;
import org.hindsight.core.model.Questions;
import org.hindsight.core.model.StoredEvaluation;
import org.hindsight.core.model.VersionDetail;
import org.hindsight.core.model.VersionFiles;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.recalibration.Population;
import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.ClassTarget;

/** Puts down what is known of a version for good: its figures, and everything needed to train it again. */
final class VersionRecord {

    private VersionRecord() {}

    static ModelVersion of(
            RunRow run,
            ActivePlugin plugin,
            Challenger challenger,
            Snapshot snapshot,
            VersionDetail detail,
            Instant now) {
        Evaluation figures = challenger.measured().figures();
        StoredEvaluation kept = StoredEvaluation.of(figures);
        return new ModelVersion(
                plugin.id(),
                challenger.version(),
                run.number(),
                challenger.verdict().decision().result(),
                run.triggerKind(),
                now,
                challenger.counts().training(),
                figures.rows(),
                kept.metrics(),
                kept.intervals(),
                kept.confusion(),
                challenger.verdict().decision(),
                provenance(run, plugin, challenger, snapshot),
                true,
                detail);
    }

    /** The same version, now that its model is written. */
    static ModelVersion written(ModelVersion version, Artefact artefact) {
        Map<String, String> provenance = new LinkedHashMap<>(version.provenance());
        provenance.put(Provenance.ARTEFACT_SHA256, artefact.sha256());
        provenance.put(Provenance.ARTEFACT_BYTES, Long.toString(artefact.size()));
        return version.withProvenance(provenance);
    }

    private static Map<String, String> provenance(
            RunRow run, ActivePlugin plugin, Challenger challenger, Snapshot snapshot) {
        Map<String, String> provenance = new LinkedHashMap<>();
        Collected collected = challenger.collected();
        long fromBaseline = challenger.data().cases().stream()
                .filter(one -> one.fromBaseline() && one.side() == Split.Side.TRAINING)
                .count();
        provenance.put(Provenance.DATA_FINGERPRINT, challenger.data().fingerprint());
        provenance.put(Provenance.SNAPSHOT_FINGERPRINT, VersionFiles.fingerprint(snapshot));
        provenance.put(Provenance.BASELINE, collected.baseline().origin().toString());
        provenance.put(Provenance.BASELINE_FINGERPRINT, collected.baseline().fingerprint());
        provenance.put(Provenance.SIMULATED_BASELINE, Boolean.toString(collected.baseline().simulated()));
        provenance.put(Provenance.BASELINE_TRAINING_ROWS, Long.toString(fromBaseline));
        provenance.put(Provenance.OUTCOME_TRAINING_ROWS, Long.toString(challenger.counts().training() - fromBaseline));
        provenance.put(Provenance.LAST_OUTCOME, Long.toString(collected.lastOutcome()));
        provenance.put(Provenance.LAST_CHANGE, Long.toString(collected.asOf().change()));
        provenance.put(Provenance.ERASURES_BEFORE, Long.toString(collected.asOf().erasure()));
        if (!collected.asOf().exclusions().isEmpty()) {
            provenance.put(
                    Provenance.EXCLUDED_SOURCES,
                    collected.asOf().exclusions().stream().sorted().map(String::valueOf).collect(Collectors.joining(" ")));
        }
        if (plugin.target() instanceof ClassTarget) {
            provenance.put(Provenance.POPULATION, Population.of(challenger.model()).id());
        }
        provenance.put(Provenance.BASIS, challenger.measured().basis().id());
        challenger.rules().putInto(provenance);
        provenance.put(Provenance.PLUGIN, plugin.id() + " " + plugin.version());
        provenance.put(Provenance.PLUGIN_SHA256, plugin.sha256());
        provenance.put(Provenance.QUESTIONS, Questions.fingerprint(plugin.schema(), plugin.target()));
        provenance.put("plugin API", AssessmentPlugin.API_VERSION);
        provenance.put("java", Runtime.version().toString());
        provenance.put("asked for by", run.actor() == null ? "the platform" : "an admin");
        challenger.model().description().forEach((key, value) -> provenance.put("model: " + key, value));
        return provenance;
    }
}
