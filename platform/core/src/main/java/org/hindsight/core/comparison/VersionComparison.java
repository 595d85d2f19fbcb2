package org.hindsight.core.comparison;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.database.Ending;
import org.hindsight.core.evaluation.Comparison;
import org.hindsight.core.evaluation.Holdout;
import org.hindsight.core.evaluation.Scores;
import org.hindsight.core.model.ModelStore;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.RefusedArtefactException;
import org.hindsight.core.model.StoredEvaluation;
import org.hindsight.core.model.UnknownVersionException;
import org.hindsight.core.model.Versions;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.plugin.Lease;
import org.hindsight.core.plugin.Plugins;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Any versions of a model on the same rows: today's holdout, on which none of them ever trained. Versions are measured after every run;
 * who asks reads what was kept.
 */
@Singleton
public class VersionComparison {

    private static final Logger LOG = LoggerFactory.getLogger(VersionComparison.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final int COMPARISONS_KEPT = 32;

    private final Plugins plugins;
    private final Versions versions;
    private final ModelStore store;
    private final Rescoring rescoring;
    private final MeasuredHoldoutRepository holdouts;
    private final RescoredVersionRepository rescored;
    private final ObjectMapper json;
    private final Map<String, ReentrantLock> measuring = new ConcurrentHashMap<>();
    private final ExecutorService background =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("measuring").factory());
    private final Map<Asked, Comparison> comparisons = new LinkedHashMap<>(16, 0.75f, true);

    VersionComparison(
            Plugins plugins,
            Versions versions,
            ModelStore store,
            Rescoring rescoring,
            MeasuredHoldoutRepository holdouts,
            RescoredVersionRepository rescored,
            ObjectMapper json) {
        this.plugins = plugins;
        this.versions = versions;
        this.store = store;
        this.rescoring = rescoring;
        this.holdouts = holdouts;
        this.rescored = rescored;
        this.json = json;
    }

    /** What was compared: the same rows and versions give the same comparison. */
    private record Asked(String assessment, String stamp, List<String> names) {}

    /**
     * Compares versions on the rows measured last; every later one is contrasted with the first. What was asked before is answered at once,
     * also to those who ask for one version and its curves alone.
     *
     * @param names at least one version
     * @return empty when there is no holdout yet
     * @throws UnknownAssessmentException when there is no such assessment
     * @throws UnknownVersionException    when a version is unknown
     * @throws RefusedArtefactException   when the files of a version are gone or damaged
     * @throws RejectedExecutionException when the versions are being measured for the first time and that takes long
     */
    public Optional<Comparison> compare(String assessment, List<String> names) {
        try (Lease lease = plugins.lease(assessment).orElseThrow(() -> new UnknownAssessmentException(assessment))) {
            ActivePlugin plugin = lease.plugin();
            List<ModelVersion> wanted = names.stream().map(name -> version(assessment, name)).toList();
            return attempt(plugin, wanted).or(() -> attemptAgain(plugin, wanted)).filter(comparison -> comparison.rows() > 0);
        }
    }

    /** Not measured yet, measured on other rows in the meantime, or not readable: reading tells which, and measuring mends the others. */
    private Optional<Comparison> attemptAgain(ActivePlugin plugin, List<ModelVersion> wanted) {
        wanted.forEach(version -> store.read(plugin, version));
        measureSoon(plugin.id());
        return attempt(plugin, wanted).or(() -> {
            throw new RejectedExecutionException("The versions of '" + plugin.id() + "' are being measured.");
        });
    }

    /** The figures of every version on the rows measured last, without waiting; a version that was not measured yet is absent. */
    public Map<String, HoldoutFigures> history(String assessment) {
        Map<String, HoldoutFigures> history = new LinkedHashMap<>();
        for (RescoredVersion.Summary summary : rescored.summaries(assessment)) {
            @Nullable String figures = summary.figures();
            if (figures != null) {
                history.put(
                        summary.version(),
                        new HoldoutFigures(summary.rowCount(), summary.groupCount(), summary.measuredAt(), figures(figures)));
            }
        }
        return history;
    }

    /**
     * The same, after versions that were not measured yet have been; a version is absent only when its files cannot be read, or when measuring
     * takes long.
     */
    public Map<String, HoldoutFigures> completeHistory(String assessment) {
        if (!rescoring.knowsAll(assessment)) {
            measureSoon(assessment);
        }
        return history(assessment);
    }

    /** Has versions measured and waits for that, but not longer than somebody waits for a page. */
    private void measureSoon(String assessment) {
        Future<?> measured = background.submit(() -> bringUpToDate(assessment, this::stopWhenClosing));
        try {
            measured.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.info("{}: measuring the versions takes long and goes on.", assessment);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException problem -> throw problem;
                case Error problem -> throw problem;
                default -> throw new IllegalStateException(e);
            }
        }
    }

    private void stopWhenClosing() {
        if (background.isShutdown()) {
            throw new CancellationException("The server is stopping.");
        }
    }

    @PreDestroy
    void close() {
        Ending.of(background, GRACE);
    }

    /**
     * Measures what was not measured yet on today's rows.
     *
     * @param check is called often; it may throw to stop
     * @return whether there was anything to measure
     */
    boolean bringUpToDate(String assessment, Runnable check) {
        try (Lease lease = plugins.lease(assessment).orElse(null)) {
            return lease != null && bringUpToDate(lease.plugin(), check);
        }
    }

    private boolean bringUpToDate(ActivePlugin plugin, Runnable check) {
        ReentrantLock lock = measuring.computeIfAbsent(plugin.id(), id -> new ReentrantLock());
        if (!locked(lock)) {
            return false;
        }
        try {
            boolean stale = !rescoring.isOfToday(plugin) || !rescoring.knowsAll(plugin.id());
            if (stale) {
                rescoring.measure(plugin, check);
            }
            return stale;
        } finally {
            lock.unlock();
        }
    }

    /** Whoever measures already does it for those who wait, too. */
    private static boolean locked(ReentrantLock lock) {
        try {
            return lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<MeasuredHoldout> measured(ActivePlugin plugin) {
        // Another jar may read the rows otherwise, and predict other labels.
        return holdouts.findById(plugin.id()).filter(rows -> rows.pluginSha256().equals(plugin.sha256()));
    }

    /** The comparison, when every version was measured on the rows measured last. */
    private Optional<Comparison> attempt(ActivePlugin plugin, List<ModelVersion> wanted) {
        List<String> names = wanted.stream().map(ModelVersion::version).toList();
        return measured(plugin).flatMap(rows -> {
            Asked asked = new Asked(plugin.id(), rows.stamp(), names);
            return known(asked).or(() -> compared(plugin, rows, names).map(fresh -> keep(asked, fresh)));
        });
    }

    private Optional<Comparison> compared(ActivePlugin plugin, MeasuredHoldout rows, List<String> names) {
        Holdout holdout = HoldoutRows.ofStored(plugin.target(), rows.content()).holdout();
        if (holdout.rows() == 0) {
            return Optional.of(new Comparison(0, 0, List.of(), List.of()));
        }
        SequencedMap<String, Scores> scores = new LinkedHashMap<>();
        names.forEach(name -> stored(rows, holdout, name).ifPresent(found -> scores.put(name, found)));
        return scores.size() < names.size() ? Optional.empty() : Optional.of(Comparison.of(scores));
    }

    private Optional<Scores> stored(MeasuredHoldout rows, Holdout holdout, String version) {
        return rescored.findByAssessmentAndVersion(rows.assessment(), version)
                .filter(row -> row.stamp().equals(rows.stamp()) && row.isMeasured())
                .map(row -> Scores.ofStored(holdout, RescoredVersion.numbers(row.scores()), row.intervalLevel()));
    }

    private synchronized Optional<Comparison> known(Asked asked) {
        return Optional.ofNullable(comparisons.get(asked));
    }

    private synchronized Comparison keep(Asked asked, Comparison fresh) {
        comparisons.put(asked, fresh);
        if (comparisons.size() > COMPARISONS_KEPT) {
            comparisons.remove(comparisons.keySet().iterator().next());
        }
        return fresh;
    }

    private ModelVersion version(String assessment, String name) {
        return versions.find(assessment, name).orElseThrow(() -> new UnknownVersionException(assessment, name));
    }

    private StoredEvaluation figures(String text) {
        try {
            return json.readValue(text, Argument.of(StoredEvaluation.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
