package org.hindsight.core.retraining;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.hindsight.core.model.Ledger;
import org.hindsight.core.model.LedgerEntry;
import org.hindsight.core.model.ModelStore;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.Provenance;
import org.hindsight.core.model.RefusedArtefactException;
import org.hindsight.core.model.Versions;
import org.hindsight.core.plugin.ActivePlugin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the versions that a challenger must face: the champion, and the anchor behind which no chain of small steps may fall. */
@Singleton
class Rivals {

    private static final Logger LOG = LoggerFactory.getLogger(Rivals.class);

    private final Ledger ledger;
    private final Versions versions;
    private final ModelStore store;
    private final GateMemoryRepository memory;

    Rivals(Ledger ledger, Versions versions, ModelStore store, GateMemoryRepository memory) {
        this.ledger = ledger;
        this.versions = versions;
        this.store = store;
        this.memory = memory;
    }

    /** The version that serves, or empty when there is none that today's plugin can read. */
    Optional<Evaluator.Rival> champion(ActivePlugin plugin) {
        return ledger.last(plugin.id()).map(LedgerEntry::version).flatMap(version -> read(plugin, version));
    }

    /** The anchor; the champion where there is no other. */
    Optional<Evaluator.Rival> anchor(ActivePlugin plugin, Optional<Evaluator.Rival> champion) {
        if (champion.isEmpty()) {
            return champion;
        }
        return memory.findById(plugin.id())
                .map(GateMemory::anchor)
                .filter(anchor -> !anchor.equals(champion.get().version()))
                .flatMap(anchor -> read(plugin, anchor))
                .or(() -> champion);
    }

    /** The newest outcome that belongs to the frozen baseline stratum. */
    long stratumEnd(String assessment) {
        return memory.findById(assessment).map(GateMemory::stratumEnd).orElse(0L);
    }

    private Optional<Evaluator.Rival> read(ActivePlugin plugin, String name) {
        try {
            return versions.find(plugin.id(), name)
                    .map(version -> new Evaluator.Rival(name, store.read(plugin, version), lastOutcome(version)));
        } catch (RefusedArtefactException e) {
            LOG.warn("It is not compared with: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static long lastOutcome(ModelVersion version) {
        return Long.parseLong(version.provenance().getOrDefault(Provenance.LAST_OUTCOME, "0"));
    }
}
