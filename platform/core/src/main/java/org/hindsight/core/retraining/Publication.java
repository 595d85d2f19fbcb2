package org.hindsight.core.retraining;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.hindsight.core.dataset.Split;
import org.hindsight.core.dataset.TrainingData;
import org.hindsight.core.evaluation.Evaluation;
import org.hindsight.core.model.Artefact;
import org.hindsight.core.model.DecisionSummary;
import org.hindsight.core.model.Ledger;
import org.hindsight.core.model.LedgerEntry;
import org.hindsight.core.model.ModelStore;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.Provenance;
import org.hindsight.core.model.Questions;
import org.hindsight.core.model.StoredEvaluation;
import org.hindsight.core.model.Versions;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.recalibration.Population;
import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.TrainedModel;
import org.jspecify.annotations.Nullable;

/**
 * The last stage: the artefact is written and read back, then version, ledger, gate memory and the run's end are written in one
 * transaction that only succeeds while the run still belongs to this node.
 */
@Singleton
class Publication {

    /** Rows scored by the model in memory and by the one read back; their answers must be equal to the last bit. */
    private static final int GOLDEN_ROWS = 100;

    private final ModelStore store;
    private final Versions versions;
    private final Ledger ledger;
    private final Anchors anchors;
    private final ShadowCandidates shadows;
    private final Rivals rivals;
    private final RunRepository runs;
    private final RunStore runStore;
    private final RetrainingSettings settings;

    Publication(
            ModelStore store,
            Versions versions,
            Ledger ledger,
            Anchors anchors,
            ShadowCandidates shadows,
            Rivals rivals,
            RunRepository runs,
            RunStore runStore,
            RetrainingSettings settings) {
        this.store = store;
        this.versions = versions;
        this.ledger = ledger;
        this.anchors = anchors;
        this.shadows = shadows;
        this.rivals = rivals;
        this.runs = runs;
        this.runStore = runStore;
        this.settings = settings;
    }

    /** Tells how the rows were counted. */
    void counted(RunProgress progress, Run.RunCounts counts, @Nullable Integer k) {
        runs.counted(progress.runId(), progress.epoch(), runStore.write(counts), k);
    }

    /**
     * Writes the artefact and makes sure that what was written answers as the model in memory does.
     *
     * @throws IllegalStateException when it does not; the files are deleted then
     */
    Artefact store(ActivePlugin plugin, String version, TrainedModel model, TrainingData data) {
        try {
            Artefact artefact = store.write(plugin.id(), version, model);
            requireSameAnswers(plugin, version, model, data.cases().stream().map(TrainingData.Case::row).limit(GOLDEN_ROWS).toList());
            return artefact;
        } catch (IOException e) {
            throw new UncheckedIOException("Version " + version + " of '" + plugin.id() + "' cannot be written.", e);
        }
    }

    private void requireSameAnswers(ActivePlugin plugin, String version, TrainedModel model, List<LabelledRow> golden) {
        TrainedModel readBack = store.read(plugin.id(), version, plugin.plugin().trainer());
        for (LabelledRow row : golden) {
            if (!model.predict(row.features()).equals(readBack.predict(row.features()))) {
                store.delete(plugin.id(), version);
                throw new IllegalStateException("Version " + version + " of '" + plugin.id()
                        + "' answers differently after it was written and read back. The plugin's write or read loses something.");
            }
        }
    }

    /**
     * Ends the run with its version, and lets it, or the shadow candidate, take over if the gate says so.
     *
     * @return what was decided in the end
     * @throws CancellationException when the run belongs to another node by now; nothing is changed then
     */
    @Transactional
    Verdict finish(RunRow run, RunProgress progress, ActivePlugin plugin, Challenger measured) {
        Challenger challenger = rivals.isCurrent(plugin.id(), measured.lineup()) ? measured : measured.overtaken();
        Verdict verdict = challenger.verdict();
        int finished = runs.finish(
                progress.runId(), progress.epoch(), verdict.decision().result(), progress.now(), 1, RunProgress.shortened(verdict.decision().reason()),
                challenger.version(), runStore.write(verdict.decision()));
        if (finished == 0) {
            store.delete(plugin.id(), challenger.version());
            throw new CancellationException("Another node has taken the run over.");
        }
        versions.add(version(run, progress, plugin, challenger));
        takeOver(plugin.id(), challenger);
        return verdict;
    }

    private void takeOver(String assessment, Challenger challenger) {
        Verdict verdict = challenger.verdict();
        DecisionSummary decision = verdict.decision();
        // Whoever is contested first is the anchor, also when an admin let it serve: else every step down would have a new one.
        challenger.lineup().champion().ifPresent(first -> anchors.start(assessment, first.version(), verdict.startSize()));
        if (verdict.promoted()) {
            serve(assessment, challenger.version(), decision.reason(), decision.newAnchor(), verdict.startSize());
        }
        verdict.promotedShadow().ifPresent(candidate ->
                serve(assessment, candidate.version(), candidate.reason(), candidate.newAnchor(), verdict.startSize()));
        shadows.settle(assessment, challenger.version(), verdict);
    }

    private void serve(String assessment, String version, String reason, boolean newAnchor, long startSize) {
        ledger.append(assessment, version, LedgerEntry.Action.PROMOTED, RunProgress.shortened(reason), "gate");
        if (newAnchor) {
            anchors.moveTo(assessment, version, startSize);
        }
    }

    private ModelVersion version(RunRow run, RunProgress progress, ActivePlugin plugin, Challenger challenger) {
        Evaluation figures = challenger.measured().figures();
        StoredEvaluation kept = StoredEvaluation.of(figures);
        return new ModelVersion(
                plugin.id(),
                challenger.version(),
                run.number(),
                challenger.verdict().decision().result(),
                run.triggerKind(),
                progress.now(),
                challenger.counts().training(),
                figures.rows(),
                kept.metrics(),
                kept.intervals(),
                kept.confusion(),
                challenger.verdict().decision(),
                provenance(run, plugin, challenger),
                true);
    }

    private Map<String, String> provenance(RunRow run, ActivePlugin plugin, Challenger challenger) {
        Map<String, String> provenance = new LinkedHashMap<>();
        long fromBaseline = challenger.data().cases().stream()
                .filter(one -> one.fromBaseline() && one.side() == Split.Side.TRAINING)
                .count();
        provenance.put(Provenance.DATA_FINGERPRINT, challenger.data().fingerprint());
        provenance.put("baseline", challenger.collected().baseline().source());
        provenance.put(Provenance.BASELINE_FINGERPRINT, challenger.collected().baseline().fingerprint());
        provenance.put(Provenance.SIMULATED_BASELINE, Boolean.toString(challenger.collected().baseline().simulated()));
        provenance.put(Provenance.BASELINE_TRAINING_ROWS, Long.toString(fromBaseline));
        provenance.put(Provenance.OUTCOME_TRAINING_ROWS, Long.toString(challenger.counts().training() - fromBaseline));
        provenance.put(Provenance.LAST_OUTCOME, Long.toString(challenger.collected().lastOutcome()));
        if (plugin.target() instanceof ClassTarget) {
            provenance.put(Provenance.POPULATION, Population.of(challenger.model()).id());
        }
        provenance.put("basis of figures", challenger.measured().basis().id());
        provenance.put("seed", Long.toString(settings.getSeed()));
        provenance.put("suppressed in training", Boolean.toString(settings.isSuppressInTraining()));
        provenance.put("address share", Double.toString(settings.getAddressShare()));
        provenance.put("artefact sha256", challenger.artefact().sha256());
        provenance.put("artefact bytes", Long.toString(challenger.artefact().size()));
        provenance.put("plugin", plugin.id() + " " + plugin.version());
        provenance.put("plugin sha256", plugin.sha256());
        provenance.put(Provenance.QUESTIONS, Questions.fingerprint(plugin.schema(), plugin.target()));
        provenance.put("plugin API", AssessmentPlugin.API_VERSION);
        provenance.put("java", Runtime.version().toString());
        provenance.put("asked for by", run.actor() == null ? "the platform" : "an admin");
        challenger.model().description().forEach((key, value) -> provenance.put("model: " + key, value));
        return provenance;
    }
}
