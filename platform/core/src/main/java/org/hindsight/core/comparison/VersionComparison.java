package org.hindsight.core.comparison;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.dataset.Split;
import org.hindsight.core.dataset.TrainingData;
import org.hindsight.core.evaluation.Comparison;
import org.hindsight.core.evaluation.Evaluation;
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
import org.hindsight.core.retraining.TodaysRows;
import org.hindsight.plugin.TrainedModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Any versions of a model on the same rows: today's holdout, on which none of them ever trained. The rows and each version's scores are kept
 * for a minute, so that a page with twenty versions does not score them twenty times over.
 */
@Singleton
public class VersionComparison {

    private static final Logger LOG = LoggerFactory.getLogger(VersionComparison.class);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Plugins plugins;
    private final Versions versions;
    private final ModelStore store;
    private final TodaysRows rows;
    private final Clock clock;
    private final Map<String, Today> today = new ConcurrentHashMap<>();

    VersionComparison(Plugins plugins, Versions versions, ModelStore store, TodaysRows rows, Clock clock) {
        this.plugins = plugins;
        this.versions = versions;
        this.store = store;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Compares versions; every later one is contrasted with the first.
     *
     * @param names at least one version
     * @return empty when there is no holdout yet
     * @throws UnknownAssessmentException when there is no such assessment
     * @throws UnknownVersionException    when a version is unknown
     * @throws RefusedArtefactException   when the files of a version are gone or damaged
     */
    public Optional<Comparison> compare(String assessment, List<String> names) {
        try (Lease lease = lease(assessment)) {
            Today now = today(lease.plugin());
            SequencedMap<String, Scores> scores = new LinkedHashMap<>();
            for (String name : names) {
                ModelVersion version = versions.find(assessment, name).orElseThrow(() -> new UnknownVersionException(assessment, name));
                scores.put(name, now.scores(version.version()));
            }
            return now.holdout.rows() == 0 ? Optional.empty() : Optional.of(Comparison.of(scores));
        }
    }

    /** The figures of every version that can still be read, on today's holdout; empty while there is none, or no plugin. */
    public Map<String, HoldoutFigures> history(String assessment) {
        try (Lease lease = plugins.lease(assessment).orElse(null)) {
            return lease == null ? Map.of() : today(lease.plugin()).history(versions.of(assessment));
        }
    }

    private Lease lease(String assessment) {
        return plugins.lease(assessment).orElseThrow(() -> new UnknownAssessmentException(assessment));
    }

    private Today today(ActivePlugin plugin) {
        return today.compute(plugin.id(), (id, known) -> known != null && known.isFresh(plugin) ? known : new Today(plugin));
    }

    /** One model's rows of the last minute, with the scores asked for since. */
    private final class Today {

        private final ActivePlugin plugin;
        private final Instant since = clock.instant();
        private final List<TrainingData.Case> cases;
        private final Holdout holdout;
        private final Map<String, Scores> scores = new ConcurrentHashMap<>();
        private final Map<String, HoldoutFigures> figures = new ConcurrentHashMap<>();

        Today(ActivePlugin plugin) {
            this.plugin = plugin;
            TrainingData data = rows.merged(plugin).data();
            this.cases = data.on(Split.Side.HOLDOUT);
            this.holdout = Holdout.of(
                    data.target(), cases.stream().map(TrainingData.Case::row).toList(), row -> cases.get(row).fromBaseline());
        }

        boolean isFresh(ActivePlugin asked) {
            return asked == plugin && clock.instant().isBefore(since.plus(FRESH));
        }

        Map<String, HoldoutFigures> history(List<ModelVersion> all) {
            Map<String, HoldoutFigures> history = new LinkedHashMap<>();
            for (ModelVersion version : holdout.rows() == 0 ? List.<ModelVersion>of() : all) {
                try {
                    history.put(version.version(), figures.computeIfAbsent(version.version(), this::measure));
                } catch (RefusedArtefactException e) {
                    LOG.warn("It is left out of the history: {}", e.getMessage());
                }
            }
            return history;
        }

        private HoldoutFigures measure(String version) {
            return new HoldoutFigures(holdout.rows(), holdout.groups(), since, StoredEvaluation.of(Evaluation.of(scores(version))));
        }

        Scores scores(String version) {
            return scores.computeIfAbsent(version, this::score);
        }

        private Scores score(String version) {
            ModelVersion found = versions.find(plugin.id(), version).orElseThrow(() -> new UnknownVersionException(plugin.id(), version));
            TrainedModel model = store.read(plugin, found);
            return Scores.of(holdout, row -> model.predict(cases.get(row).row().features()));
        }
    }
}
