package org.hindsight.core.retraining;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.hindsight.core.anonymisation.AnonymousOutcome;
import org.hindsight.core.anonymisation.Snapshot;
import org.hindsight.core.dataset.TrainingData;
import org.hindsight.core.model.SnapshotNames;
import org.hindsight.core.plugin.ActivePlugin;

/** Makes the snapshot of a version: the outcomes that it was trained or measured on, fit to be kept. */
@Singleton
class Snapshots {

    private final SnapshotNames names;

    Snapshots(SnapshotNames names) {
        this.names = names;
    }

    /**
     * The snapshot.
     *
     * @param progress is told now and then which share is done; it may throw to stop
     */
    Snapshot of(ActivePlugin plugin, Challenger challenger, DoubleConsumer progress) {
        Set<Long> used = new HashSet<>();
        challenger.data().cases().stream().filter(one -> !one.fromBaseline()).map(TrainingData.Case::outcome).forEach(used::add);
        List<AnonymousOutcome> outcomes =
                challenger.collected().outcomes().stream().filter(outcome -> used.contains(outcome.number())).toList();
        return Snapshot.of(
                plugin.schema(), plugin.plugin().quasiIdentifiers(), outcomes, challenger.rules().kMin(),
                names.of(plugin.id(), challenger.version()), progress);
    }
}
