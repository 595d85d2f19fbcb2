package org.hindsight.core.comparison;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hindsight.core.database.Transactions;
import org.hindsight.core.dataset.Split;
import org.hindsight.core.dataset.TrainingData;
import org.hindsight.core.evaluation.Evaluation;
import org.hindsight.core.evaluation.Scores;
import org.hindsight.core.model.ModelStore;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.RefusedArtefactException;
import org.hindsight.core.model.StoredEvaluation;
import org.hindsight.core.model.Versions;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.retraining.TodaysRows;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.Target;
import org.hindsight.plugin.TrainedModel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures every retained version of a model on today's holdout. A version is asked about new rows only: what it said of the others is
 * kept. What is kept holds the rows of today and no other, so rows that were erased or withdrawn leave it too.
 */
@Singleton
class Rescoring {

    private static final Logger LOG = LoggerFactory.getLogger(Rescoring.class);

    private final TodaysRows rows;
    private final Versions versions;
    private final ModelStore store;
    private final MeasuredHoldoutRepository holdouts;
    private final RescoredVersionRepository rescored;
    private final Transactions transactions;
    private final ObjectMapper json;
    private final Clock clock;

    Rescoring(
            TodaysRows rows,
            Versions versions,
            ModelStore store,
            MeasuredHoldoutRepository holdouts,
            RescoredVersionRepository rescored,
            Transactions transactions,
            ObjectMapper json,
            Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.store = store;
        this.holdouts = holdouts;
        this.rescored = rescored;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /** Whether every retained version was measured, on whatever rows. */
    boolean knowsAll(String assessment) {
        Set<String> known = new HashSet<>();
        rescored.summaries(assessment).forEach(summary -> known.add(summary.version()));
        return retained(assessment).stream().map(ModelVersion::version).allMatch(known::contains);
    }

    /** Whether the rows measured last are still those of today. */
    boolean isOfToday(ActivePlugin plugin) {
        return holdouts.stamp(plugin.id()).filter(rows.stamp(plugin)::equals).isPresent();
    }

    /**
     * Measures all retained versions on today's rows; the caller holds a lease of the plugin. It holds all rows in memory first, then those
     * that are measured on alone, with the numbers of every version.
     *
     * @param check is called often; it may throw to stop, and then nothing has changed
     */
    void measure(ActivePlugin plugin, Runnable check) {
        String stamp = rows.stamp(plugin);
        HeldOut today = heldOut(rows.today(plugin, share -> check.run()));
        HoldoutRows measured = HoldoutRows.of(plugin.target(), today.cases());
        Measuring measuring = new Measuring(
                plugin, stamp, clock.instant().truncatedTo(ChronoUnit.MICROS), measured, today.cases(), known(plugin, today.baseline()), check);
        List<RescoredVersion> all = new ArrayList<>();
        retained(plugin.id()).forEach(version -> all.add(measuring.measure(version)));
        write(new MeasuredHoldout(plugin.id(), stamp, measuring.at, plugin.sha256(), today.baseline(), measured.toBytes()), all);
    }

    /** The rows that are measured on, without those that are not. */
    private record HeldOut(List<TrainingData.Case> cases, String baseline) {}

    private static HeldOut heldOut(TodaysRows.Today today) {
        return new HeldOut(today.data().on(Split.Side.HOLDOUT), today.baselineFingerprint());
    }

    private List<ModelVersion> retained(String assessment) {
        return versions.of(assessment).stream().filter(ModelVersion::retained).toList();
    }

    /** Where the rows of the last time stand that still are the same: the plugin must read them as it did then. */
    private Map<Long, Integer> known(ActivePlugin plugin, String baselineFingerprint) {
        Optional<MeasuredHoldout> last = holdouts.findById(plugin.id()).filter(one -> one.pluginSha256().equals(plugin.sha256()));
        if (last.isEmpty()) {
            return Map.of();
        }
        Map<Long, Integer> positions = HoldoutRows.ofStored(plugin.target(), last.get().content()).positions();
        if (!last.get().baselineFingerprint().equals(baselineFingerprint)) {
            positions.keySet().removeIf(id -> id < 0);
        }
        return positions;
    }

    private void write(MeasuredHoldout holdout, List<RescoredVersion> all) {
        try {
            transactions.write(() -> {
                holdouts.deleteById(holdout.assessment());
                rescored.forget(holdout.assessment());
                holdouts.save(holdout);
                all.forEach(rescored::save);
                return all.size();
            });
        } catch (DataAccessException e) {
            LOG.info("{}: another node measured the versions at the same time ({}).", holdout.assessment(), e.getMessage());
        }
    }

    /** One measurement of all versions on the same rows. */
    private final class Measuring {

        private final ActivePlugin plugin;
        private final String stamp;
        private final Instant at;
        private final HoldoutRows measured;
        private final List<TrainingData.Case> cases;
        private final Map<Long, Integer> known;
        private final Runnable check;

        Measuring(
                ActivePlugin plugin,
                String stamp,
                Instant at,
                HoldoutRows measured,
                List<TrainingData.Case> cases,
                Map<Long, Integer> known,
                Runnable check) {
            this.plugin = plugin;
            this.stamp = stamp;
            this.at = at;
            this.measured = measured;
            this.cases = cases;
            this.known = known;
            this.check = check;
        }

        RescoredVersion measure(ModelVersion version) {
            try {
                Scores scores = scores(version);
                return row(version, scores.level(), RescoredVersion.bytes(scores.toArray()), figures(scores));
            } catch (RefusedArtefactException e) {
                LOG.warn("It is left out of the history: {}", e.getMessage());
                return row(version, 0, new byte[0], null);
            }
        }

        private RescoredVersion row(ModelVersion version, double level, byte[] scores, @Nullable String figures) {
            return new RescoredVersion(
                    null, plugin.id(), version.version(), stamp, measured.holdout().rows(), measured.holdout().groups(), at, level, scores,
                    figures);
        }

        private Scores scores(ModelVersion version) {
            @Nullable EarlierScores earlier = earlier(version, plugin.target());
            Scorer scorer = new Scorer(version);
            return Scores.of(measured.holdout(), row -> {
                check.run();
                @Nullable Prediction before = earlier == null ? null : earlier.of(measured.id(row));
                return before == null ? scorer.predict(row) : before;
            });
        }

        private @Nullable EarlierScores earlier(ModelVersion version, Target target) {
            return known.isEmpty()
                    ? null
                    : rescored.findByAssessmentAndVersion(plugin.id(), version.version())
                            .filter(RescoredVersion::isMeasured)
                            .map(before -> new EarlierScores(target, known, RescoredVersion.numbers(before.scores()), before.intervalLevel()))
                            .orElse(null);
        }

        private @Nullable String figures(Scores scores) {
            return measured.holdout().rows() == 0 ? null : write(StoredEvaluation.of(Evaluation.of(scores, share -> check.run())));
        }

        /** A version that is read from disk only when there is a row it was not asked about yet. */
        private final class Scorer {
            private final ModelVersion version;
            private @Nullable TrainedModel model;

            Scorer(ModelVersion version) {
                this.version = version;
            }

            Prediction predict(int row) {
                TrainedModel loaded = model == null ? store.read(plugin, version) : model;
                model = loaded;
                return loaded.predict(cases.get(row).row().features());
            }
        }
    }

    private String write(StoredEvaluation figures) {
        try {
            return json.writeValueAsString(figures);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
