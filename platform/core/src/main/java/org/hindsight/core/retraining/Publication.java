package org.hindsight.core.retraining;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.hindsight.core.anonymisation.Snapshot;
import org.hindsight.core.card.ModelCards;
import org.hindsight.core.database.Transactions;
import org.hindsight.core.dataset.Split;
import org.hindsight.core.dataset.TrainingData;
import org.hindsight.core.message.Message;
import org.hindsight.core.message.ToldException;
import org.hindsight.core.model.Artefact;
import org.hindsight.core.model.DecisionSummary;
import org.hindsight.core.model.Drafts;
import org.hindsight.core.model.GoldenRows;
import org.hindsight.core.model.Ledger;
import org.hindsight.core.model.LedgerEntry;
import org.hindsight.core.model.ModelStore;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.Provenance;
import org.hindsight.core.model.VersionDetail;
import org.hindsight.core.model.VersionFiles;
import org.hindsight.core.model.Versions;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.source.SourceLooks;
import org.hindsight.plugin.TrainedModel;
import org.jspecify.annotations.Nullable;

/**
 * The last stage: the artefact is written and read back, then version, ledger, gate memory and the run's end are written in one
 * transaction that only succeeds while the run still belongs to this node.
 */
@Singleton
class Publication {

    private final ModelStore store;
    private final Drafts drafts;
    private final Versions versions;
    private final Ledger ledger;
    private final Anchors anchors;
    private final ShadowCandidates shadows;
    private final Rivals rivals;
    private final RunRepository runs;
    private final RunStore runStore;
    private final VersionFiles files;
    private final ModelCards cards;
    private final Snapshots snapshots;
    private final SourceLooks sourceLooks;
    private final Transactions transactions;

    Publication(
            ModelStore store,
            Drafts drafts,
            Versions versions,
            Ledger ledger,
            Anchors anchors,
            ShadowCandidates shadows,
            Rivals rivals,
            RunRepository runs,
            RunStore runStore,
            VersionFiles files,
            ModelCards cards,
            Snapshots snapshots,
            SourceLooks sourceLooks,
            Transactions transactions) {
        this.store = store;
        this.drafts = drafts;
        this.versions = versions;
        this.ledger = ledger;
        this.anchors = anchors;
        this.shadows = shadows;
        this.rivals = rivals;
        this.runs = runs;
        this.runStore = runStore;
        this.files = files;
        this.cards = cards;
        this.snapshots = snapshots;
        this.sourceLooks = sourceLooks;
        this.transactions = transactions;
    }

    /** A name for the version, noted before anything of it is on disk: whatever happens from here on, nothing is left that nobody knows. */
    String open(RunProgress progress, String assessment) {
        return drafts.open(assessment, progress.runId(), progress.epoch());
    }

    /** Tells how the rows were counted. */
    void counted(RunProgress progress, Run.RunCounts counts, @Nullable Integer k) {
        runs.counted(progress.runId(), progress.epoch(), runStore.write(counts), k);
    }

    /** The newest version, if it learnt from just these rows and was measured on just these. */
    Optional<String> unchangedSince(String assessment, TrainingData data) {
        return versions.of(assessment).stream()
                .limit(1)
                // What is cheap to compare goes first.
                .filter(version -> version.trainingSamples() == data.on(Split.Side.TRAINING).size())
                .filter(version -> data.fingerprint().equals(version.provenance().get(Provenance.DATA_FINGERPRINT)))
                .map(ModelVersion::version)
                .findFirst();
    }

    /**
     * Writes the artefact with what lies beside it, and makes sure that what was written answers as the model in memory does.
     *
     * @throws ToldException when it does not; the files are deleted then, as whenever this fails
     * @throws CancellationException when the run should stop
     */
    ModelVersion store(RunRow run, ActivePlugin plugin, Challenger challenger, RunProgress progress) {
        String name = challenger.version();
        boolean done = false;
        try {
            ModelVersion written = write(run, plugin, challenger, progress);
            done = true;
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException("Version " + name + " of '" + plugin.id() + "' cannot be written.", e);
        } finally {
            if (!done) {
                store.delete(plugin.id(), name);
            }
        }
    }

    private ModelVersion write(RunRow run, ActivePlugin plugin, Challenger challenger, RunProgress progress) throws IOException {
        GoldenRows golden = GoldenRows.of(plugin.schema(), challenger.model());
        Snapshot snapshot = snapshots.of(plugin, challenger, progress.part(0, 0.5));
        VersionDetail details = VersionDetails.of(plugin, challenger, snapshot, progress.part(0.5, 0.8));
        ModelVersion version = VersionRecord.of(run, plugin, challenger, snapshot, details, progress.now());
        Artefact artefact = store.write(
                plugin.id(), challenger.version(), challenger.model(), files.of(version, cards.file(version), golden, snapshot),
                challenger.collected().asOf().erasure());
        requireSameAnswers(plugin, challenger.version(), golden);
        progress.at(1);
        return VersionRecord.written(version, artefact);
    }

    private void requireSameAnswers(ActivePlugin plugin, String version, GoldenRows golden) {
        TrainedModel readBack = store.read(plugin.id(), version, plugin.plugin().trainer());
        if (golden.differences(readBack) > 0) {
            throw new ToldException(Message.of("run.answersDiffer", version, plugin.id()));
        }
    }

    /**
     * Ends the run with its version, and lets it, or the shadow candidate, take over if the gate says so.
     *
     * @return what was decided in the end
     * @throws CancellationException when the run belongs to another node by now; nothing is changed then
     */
    Verdict finish(RunProgress progress, ActivePlugin plugin, Challenger measured, ModelVersion version) {
        try {
            return decided(progress, plugin, measured, version);
        } catch (CancellationException lost) {
            store.delete(plugin.id(), measured.version());
            throw lost;
        }
    }

    private Verdict decided(RunProgress progress, ActivePlugin plugin, Challenger measured, ModelVersion version) {
        try {
            return transactions.write(() -> end(progress, plugin, measured, version));
        } catch (DataAccessException | OvertakenException e) {
            // Somebody decided at the same moment, and this run's decision comes after theirs: it is looked at again.
            return transactions.write(() -> end(progress, plugin, measured, version));
        }
    }

    private Verdict end(RunProgress progress, ActivePlugin plugin, Challenger measured, ModelVersion version) {
        Challenger challenger = rivals.isCurrent(plugin.id(), measured.lineup()) ? measured : measured.overtaken();
        Verdict verdict = challenger.verdict();
        int finished = runs.finish(
                progress.runId(), progress.epoch(), verdict.decision().result(), progress.now(), 1, RunStore.text(verdict.decision().reason()),
                runStore.told(verdict.decision().reason()), challenger.version(), runStore.write(verdict.decision()));
        if (finished == 0) {
            throw new CancellationException("Another node has taken the run over.");
        }
        versions.add(version.decided(verdict.decision()));
        drafts.close(plugin.id(), challenger.version());
        sourceLooks.keep(progress.runId(), plugin.id(), progress.now(), challenger.looks());
        takeOver(plugin.id(), challenger);
        return verdict;
    }

    private void takeOver(String assessment, Challenger challenger) {
        Verdict verdict = challenger.verdict();
        DecisionSummary decision = verdict.decision();
        // Whoever is contested first is the anchor, also when an admin let it serve: else every step down would have a new one.
        challenger.lineup().champion().ifPresent(first -> anchors.start(assessment, first.version(), verdict.startSize()));
        if (verdict.promoted()) {
            serve(assessment, challenger, challenger.version(), decision.reason(), decision.newAnchor());
        }
        verdict.promotedShadow().ifPresent(candidate -> serve(assessment, challenger, candidate.version(), candidate.reason(), candidate.newAnchor()));
        shadows.settle(assessment, challenger.version(), verdict);
    }

    private void serve(String assessment, Challenger challenger, String version, Message reason, boolean newAnchor) {
        versions.hold(assessment, version);
        LedgerEntry entry = ledger.append(assessment, version, LedgerEntry.Action.PROMOTED, reason, "gate");
        if (!rivals.wereCurrent(assessment, challenger.lineup(), entry)) {
            throw new OvertakenException();
        }
        if (newAnchor) {
            anchors.moveTo(assessment, version, challenger.verdict().startSize());
        }
    }

    /** Another version was let serve after it was asked which one does. */
    private static final class OvertakenException extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;
    }
}
