package org.hindsight.core.retraining;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.database.Transactions;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.DecisionSummary;
import org.hindsight.core.model.Ledger;
import org.hindsight.core.model.LedgerEntry;
import org.hindsight.core.model.ModelStore;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.Provenance;
import org.hindsight.core.model.ServingModels;
import org.hindsight.core.model.Versions;
import org.hindsight.core.plugin.Lease;
import org.hindsight.core.plugin.Plugins;
import org.jspecify.annotations.Nullable;

/** Lets an admin decide which version serves: approve or decline a version that the gate left to people, overrule the gate, or roll back. */
@Singleton
public class Promotions {

    private final Plugins plugins;
    private final Versions versions;
    private final Ledger ledger;
    private final ModelStore store;
    private final Anchors anchors;
    private final ShadowCandidates shadows;
    private final ServingModels serving;
    private final Retraining retraining;
    private final Transactions transactions;

    Promotions(
            Plugins plugins,
            Versions versions,
            Ledger ledger,
            ModelStore store,
            Anchors anchors,
            ShadowCandidates shadows,
            ServingModels serving,
            Retraining retraining,
            Transactions transactions) {
        this.plugins = plugins;
        this.versions = versions;
        this.ledger = ledger;
        this.store = store;
        this.anchors = anchors;
        this.shadows = shadows;
        this.serving = serving;
        this.retraining = retraining;
        this.transactions = transactions;
    }

    /**
     * Lets a version serve, from the next prediction on. It is read from disk first, so a damaged one never takes over.
     *
     * @param reason why, for the ledger
     * @param actor  who decides
     * @return the new entry of the ledger; the last one when the version serves already; empty when there is no such version
     * @throws UnknownAssessmentException                            when there is no such assessment
     * @throws org.hindsight.core.model.RefusedArtefactException     when the version's files are gone or damaged
     */
    public Optional<LedgerEntry> promote(String assessment, String version, Message reason, String actor) {
        Optional<ModelVersion> wanted = versions.find(assessment, version);
        Optional<LedgerEntry> last = ledger.last(assessment);
        if (wanted.isEmpty() || serves(version, last)) {
            return wanted.isEmpty() ? Optional.empty() : last;
        }
        requireReadable(wanted.get());
        LedgerEntry entry = takeOver(wanted.get(), reason, actor);
        serving.refresh(assessment);
        return Optional.of(entry);
    }

    /**
     * Keeps the version in service where another one waits for a decision: the question is closed and its answer kept. What the gate
     * remembers stays as it is, so the next training is judged as this one was; the version can still be promoted later.
     *
     * @param reason why, for the ledger
     * @param actor  who decides
     * @return the new entry of the ledger; the earlier one when the version was declined already; empty when there is no such version
     * @throws NotWaitingException when the version does not wait for a decision, or none serves that could be kept
     */
    public Optional<LedgerEntry> decline(String assessment, String version, Message reason, String actor) {
        Optional<ModelVersion> wanted = versions.find(assessment, version);
        try {
            return wanted.map(found -> transactions.write(() -> declined(found, reason, actor)));
        } catch (DataAccessException e) {
            // Somebody else decided at the same moment: what this decision means is looked at again after theirs.
            return wanted.map(found -> transactions.write(() -> declined(found, reason, actor)));
        }
    }

    private LedgerEntry declined(ModelVersion version, Message reason, String actor) {
        String assessment = version.assessment();
        List<LedgerEntry> entries = ledger.of(assessment);
        Optional<LedgerEntry> earlier = entries.reversed().stream().filter(entry -> version.version().equals(entry.declined())).findFirst();
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (entries.isEmpty() || !waits(version, entries)) {
            throw new NotWaitingException(entries.isEmpty()
                    ? Message.of("decline.noneServes", assessment)
                    : Message.of("decline.notWaiting", version.version(), assessment));
        }
        shadows.decided(assessment, version.version());
        return ledger.decline(assessment, version.version(), reason, actor);
    }

    /** It was left to people by the run that made it, or by a later one that judged it again. */
    private boolean waits(ModelVersion version, List<LedgerEntry> entries) {
        String name = version.version();
        boolean asked = version.status().equals(Run.Status.NEEDS_REVIEW.name())
                || shadows.of(version.assessment())
                        .filter(row -> row.version().equals(name) && row.result().equals(Run.Status.NEEDS_REVIEW.name()))
                        .isPresent();
        return asked
                ? entries.stream().noneMatch(entry -> entry.decides(name))
                : retraining.list(version.assessment(), 1).stream()
                        .flatMap(run -> Waiting.of(run, entries).stream())
                        .anyMatch(waiting -> waiting.version().equals(name));
    }

    private void requireReadable(ModelVersion wanted) {
        String assessment = wanted.assessment();
        try (Lease lease = plugins.lease(assessment).orElseThrow(() -> new UnknownAssessmentException(assessment))) {
            store.read(lease.plugin(), wanted);
        }
    }

    private LedgerEntry takeOver(ModelVersion wanted, Message reason, String actor) {
        try {
            return transactions.write(() -> entered(wanted, reason, actor));
        } catch (DataAccessException e) {
            // Somebody else decided at the same moment, and an entry is followed by one entry only: this decision comes after theirs.
            return transactions.write(() -> entered(wanted, reason, actor));
        }
    }

    private LedgerEntry entered(ModelVersion wanted, Message reason, String actor) {
        String assessment = wanted.assessment();
        versions.hold(assessment, wanted.version());
        Optional<LedgerEntry> last = ledger.last(assessment);
        if (serves(wanted.version(), last)) {
            return last.get();
        }
        boolean servedBefore = ledger.of(assessment).stream().anyMatch(entry -> entry.tookOver() && entry.version().equals(wanted.version()));
        if (!servedBefore) {
            approve(wanted);
        }
        shadows.decided(assessment, wanted.version());
        LedgerEntry.Action action = servedBefore ? LedgerEntry.Action.ROLLED_BACK : LedgerEntry.Action.OVERRIDDEN;
        return ledger.append(assessment, wanted.version(), action, reason, actor);
    }

    private static boolean serves(String version, Optional<LedgerEntry> last) {
        return last.map(LedgerEntry::version).filter(version::equals).isPresent();
    }

    /**
     * What an approval means depends on what was left to people. Where old and new data disagree it says that the world has changed, and the
     * gate's anchor and frozen stratum start anew. Where the gate would have promoted, it means what the promotion would have meant.
     */
    private void approve(ModelVersion version) {
        @Nullable DecisionSummary decision = version.decision();
        Optional<ShadowCandidateRow> candidate =
                shadows.of(version.assessment()).filter(row -> row.version().equals(version.version()));
        String result = candidate.map(ShadowCandidateRow::result).orElse(version.status());
        @Nullable String ruling = candidate.map(ShadowCandidateRow::ruling).orElse(decision == null ? null : decision.ruling());
        boolean newAnchor = candidate.map(ShadowCandidateRow::newAnchor).orElse(decision != null && decision.newAnchor());
        long startSize = decision == null ? version.testSamples() : decision.groups();
        boolean waited = result.equals(Run.Status.NEEDS_REVIEW.name());
        if (waited && !Run.Status.PROMOTED.name().equals(ruling)) {
            anchors.startAnew(version.assessment(), version.version(), startSize, lastOutcome(version));
        } else if (waited && newAnchor) {
            anchors.moveTo(version.assessment(), version.version(), startSize);
        }
    }

    private static long lastOutcome(ModelVersion version) {
        return Long.parseLong(version.provenance().getOrDefault(Provenance.LAST_OUTCOME, "0"));
    }
}
