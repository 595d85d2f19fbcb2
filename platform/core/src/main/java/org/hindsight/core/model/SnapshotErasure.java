package org.hindsight.core.model;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hindsight.core.anonymisation.Snapshot;
import org.hindsight.core.database.Transactions;
import org.hindsight.core.outcome.ErasedOutcomes;
import org.hindsight.core.prediction.PredictionErased;
import org.hindsight.core.retraining.VersionPublished;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what was erased out of the snapshots on disk too: right after the erasure, and once more every minute for what a dying server left
 * undone. Each snapshot knows how far it has followed, so nothing is forgotten and nothing done twice.
 */
@Singleton
@Requires(beans = ModelFolder.class)
public class SnapshotErasure {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotErasure.class);

    private final ErasedOutcomes erased;
    private final Versions versions;
    private final ModelStore store;
    private final VersionFiles files;
    private final SnapshotNames names;
    private final Transactions transactions;
    private final TaskScheduler scheduler;

    SnapshotErasure(
            ErasedOutcomes erased,
            Versions versions,
            ModelStore store,
            VersionFiles files,
            SnapshotNames names,
            Transactions transactions,
            @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
        this.erased = erased;
        this.versions = versions;
        this.store = store;
        this.files = files;
        this.names = names;
        this.transactions = transactions;
        this.scheduler = scheduler;
    }

    @TransactionalEventListener
    void onErasure(PredictionErased gone) {
        scheduler.schedule(Duration.ZERO, () -> followAlone(gone.assessment()));
    }

    /** Not within what is left of the erasing transaction, which the scheduler would carry over. */
    private void followAlone(String assessment) {
        try (PropagatedContext.Scope _ = PropagatedContext.empty().propagate()) {
            follow(assessment);
        }
    }

    /** What was erased while a run was under way is in its snapshot still. */
    @EventListener
    void published(VersionPublished event) {
        follow(event.assessment());
    }

    @Scheduled(fixedDelay = "1m", initialDelay = "30s")
    void followAll() {
        erased.assessments().forEach(this::follow);
    }

    /** Brings all snapshots of a model up to the newest erasure. */
    public void follow(String assessment) {
        long newest = erased.newest(assessment);
        List<ModelVersion> behind = versions.of(assessment).stream().filter(version -> isBehind(version, newest)).toList();
        if (behind.isEmpty()) {
            return;
        }
        try {
            transactions.write(() -> {
                erased.claim(assessment);
                behind.forEach(version -> follow(version, newest));
                return newest;
            });
        } catch (RuntimeException e) {
            LOG.warn("{}: erased rows could not be taken out of the snapshots yet; it is tried again within a minute.", assessment, e);
        }
    }

    private boolean isBehind(ModelVersion version, long newest) {
        if (!version.retained() || version.trainedElsewhere() || !store.exists(version.assessment(), version.version())) {
            return false;
        }
        try {
            Artefact seal = store.seal(version.assessment(), version.version());
            return seal.beside().containsKey("snapshot.csv") && seal.erasures() < newest;
        } catch (RefusedArtefactException e) {
            LOG.error("Its snapshot cannot follow erasures: {}", e.getMessage());
            return false;
        }
    }

    /** Under the claim: another node may have been faster. */
    private void follow(ModelVersion version, long newest) {
        if (!isBehind(version, newest)) {
            return;
        }
        long followed = store.seal(version.assessment(), version.version()).erasures();
        Snapshot.Names named = names.of(version.assessment(), version.version());
        Set<String> gone = erased.after(version.assessment(), followed).stream()
                .map(number -> named.row().apply(number))
                .collect(Collectors.toSet());
        try {
            Snapshot before = files.snapshot(version.assessment(), version.version()).orElseThrow();
            files.replace(version.assessment(), version.version(), before.without(gone), newest);
        } catch (RefusedArtefactException e) {
            LOG.error("Its snapshot cannot follow erasures: {}", e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
