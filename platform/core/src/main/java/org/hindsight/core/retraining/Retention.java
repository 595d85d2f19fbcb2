package org.hindsight.core.retraining;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hindsight.core.database.Transactions;
import org.hindsight.core.model.Ledger;
import org.hindsight.core.model.LedgerEntry;
import org.hindsight.core.model.ModelStore;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.Versions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which versions keep their files: every one that ever served, those that the gate still needs, and the newest twenty. The others' files are
 * deleted once a newer version is published; what is recorded of them stays.
 */
@Singleton
class Retention {

    /** How many of the newest versions keep their files, whatever became of them. */
    static final int NEWEST = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final Versions versions;
    private final Ledger ledger;
    private final Anchors anchors;
    private final ShadowCandidateRepository candidates;
    private final ModelStore store;
    private final Transactions transactions;

    Retention(
            Versions versions,
            Ledger ledger,
            Anchors anchors,
            ShadowCandidateRepository candidates,
            ModelStore store,
            Transactions transactions) {
        this.versions = versions;
        this.ledger = ledger;
        this.anchors = anchors;
        this.candidates = candidates;
        this.store = store;
        this.transactions = transactions;
    }

    @EventListener
    void published(VersionPublished event) {
        tidy(event.assessment());
    }

    /** Deletes what need not be kept. A version is marked first, so what a dying server leaves behind is deleted the next time. */
    void tidy(String assessment) {
        List<ModelVersion> all = versions.of(assessment);
        Set<String> kept = kept(assessment, all);
        for (ModelVersion version : all) {
            if (!kept.contains(version.version()) && (!version.retained() || release(version, all))) {
                store.delete(assessment, version.version());
            }
        }
    }

    /** Looks once more, while nobody can let the version serve: another node may have decided so since. */
    private boolean release(ModelVersion version, List<ModelVersion> all) {
        String assessment = version.assessment();
        boolean released = transactions.write(() -> {
            versions.hold(assessment, version.version());
            boolean idle = !kept(assessment, all).contains(version.version());
            if (idle) {
                versions.release(version);
            }
            return idle;
        });
        if (released) {
            LOG.info("{}: the files of version {} are deleted; {} newer ones are kept.", assessment, version.version(), NEWEST);
        }
        return released;
    }

    private Set<String> kept(String assessment, List<ModelVersion> newestFirst) {
        Set<String> kept = new HashSet<>();
        newestFirst.stream().limit(NEWEST).map(ModelVersion::version).forEach(kept::add);
        ledger.of(assessment).stream().map(LedgerEntry::version).forEach(kept::add);
        anchors.of(assessment).map(GateMemory::anchor).ifPresent(kept::add);
        candidates.findById(assessment).map(ShadowCandidateRow::version).ifPresent(kept::add);
        return kept;
    }
}
