package org.hindsight.core.retraining;

import jakarta.inject.Singleton;
import java.util.Map;
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
    private final Anchors anchors;

    Rivals(Ledger ledger, Versions versions, ModelStore store, Anchors anchors) {
        this.ledger = ledger;
        this.versions = versions;
        this.store = store;
        this.anchors = anchors;
    }

    /**
     * Whom a challenger faces.
     *
     * @param ledgerEntry the newest entry with which a version took over when they were read, 0 without any
     * @param champion    the version that serves; empty before the first, or when no version that ever served can be read
     * @param anchor      the anchor; the champion where there is no other
     * @param stratumEnd  the newest outcome that belongs to the frozen baseline stratum
     */
    record Lineup(long ledgerEntry, Optional<Evaluator.Rival> champion, Optional<Evaluator.Rival> anchor, long stratumEnd) {}

    Lineup lineUp(ActivePlugin plugin) {
        // First: whoever decides while the champion is read from disk must be noticed at the end.
        long ledgerEntry = newestTakeover(plugin.id(), Long.MAX_VALUE);
        Optional<GateMemory> memory = anchors.of(plugin.id());
        Optional<Evaluator.Rival> champion = champion(plugin);
        return new Lineup(
                ledgerEntry,
                champion,
                champion.flatMap(serving -> memory.map(GateMemory::anchor)
                        .filter(anchor -> !anchor.equals(serving.version()))
                        .flatMap(anchor -> read(plugin, anchor))
                        .or(() -> champion)),
                memory.map(GateMemory::stratumEnd).orElse(0L));
    }

    /** Whether the version in service is still the one that was lined up. */
    boolean isCurrent(String assessment, Lineup lineup) {
        return newestTakeover(assessment, Long.MAX_VALUE) == lineup.ledgerEntry();
    }

    /** The same, as it was before an entry: two that decide at once cannot both get the same number. */
    boolean wereCurrent(String assessment, Lineup lineup, LedgerEntry entry) {
        return newestTakeover(assessment, entry.number()) == lineup.ledgerEntry();
    }

    private long newestTakeover(String assessment, long before) {
        return ledger.of(assessment).reversed().stream()
                .filter(entry -> entry.tookOver() && entry.number() < before)
                .map(LedgerEntry::number)
                .findFirst()
                .orElse(0L);
    }

    /** The version that serves. Where its files are refused it is the one that served before, which goes on serving then. */
    private Optional<Evaluator.Rival> champion(ActivePlugin plugin) {
        return ledger.of(plugin.id()).reversed().stream()
                .map(LedgerEntry::version)
                .distinct()
                .flatMap(version -> read(plugin, version).stream())
                .findFirst();
    }

    /** A version as a rival; empty when its files are refused. */
    Optional<Evaluator.Rival> read(ActivePlugin plugin, String name) {
        try {
            return versions.find(plugin.id(), name).map(version -> rival(plugin, version));
        } catch (RefusedArtefactException e) {
            LOG.warn("It is not compared with: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private Evaluator.Rival rival(ActivePlugin plugin, ModelVersion version) {
        Map<String, String> provenance = version.provenance();
        return new Evaluator.Rival(
                version.version(),
                store.read(plugin, version),
                Long.parseLong(provenance.getOrDefault(Provenance.LAST_OUTCOME, "0")),
                provenance.getOrDefault(Provenance.BASELINE_FINGERPRINT, ""));
    }
}
