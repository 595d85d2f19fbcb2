package org.hindsight.core.quality;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.database.Moment;
import org.hindsight.core.dataset.CurrentAnswers;
import org.hindsight.core.dataset.Split;
import org.hindsight.core.dataset.TrainingData.Case;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.Provenance;
import org.hindsight.core.model.Versions;
import org.hindsight.core.outcome.ConfirmedOutcomes;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.plugin.Lease;
import org.hindsight.core.plugin.Plugins;
import org.hindsight.core.prediction.StoredJson;
import org.hindsight.core.quality.QualityReport.Part;
import org.hindsight.core.retraining.Retraining;
import org.hindsight.core.retraining.Run;
import org.hindsight.core.retraining.TodaysRows;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.FeatureVector;
import org.jspecify.annotations.Nullable;

/** Measures the data of models: how good they are, and whether what people answer now is what the champion learnt from. */
@Singleton
public class DataQuality {

    /** Outcomes with which a training makes sense, is good, and is excellent. */
    public static final int MINIMUM_OUTCOMES = 10;

    public static final int RECOMMENDED_OUTCOMES = 50;
    public static final int EXCELLENT_OUTCOMES = 100;

    /** Which predictions count as those of now. */
    public static final int RECENT_DAYS = 30;

    /** More rows tell nothing more about a distribution. */
    private static final int ROWS = 20_000;

    private static final double HALF_LIFE_DAYS = 30;
    private static final double PERCENT = 100;

    private final QualityRepository repository;
    private final Plugins plugins;
    private final Versions versions;
    private final Retraining retraining;
    private final TodaysRows rows;
    private final ConfirmedOutcomes outcomes;
    private final StoredJson answers;
    private final ObjectMapper json;
    private final Clock clock;

    DataQuality(
            QualityRepository repository,
            Plugins plugins,
            Versions versions,
            Retraining retraining,
            TodaysRows rows,
            ConfirmedOutcomes outcomes,
            StoredJson answers,
            ObjectMapper json,
            Clock clock) {
        this.repository = repository;
        this.plugins = plugins;
        this.versions = versions;
        this.retraining = retraining;
        this.rows = rows;
        this.outcomes = outcomes;
        this.answers = answers;
        this.json = json;
        this.clock = clock;
    }

    /**
     * How many outcomes came in lately.
     *
     * @param total all that hold
     * @param day   of the last 24 hours
     * @param week  of the last 7 days
     * @param month of the last 30 days
     * @param quarter of the last 90 days
     */
    public record Counts(long total, long day, long week, long month, long quarter) {

        /** Whether there are enough for a training at all. */
        public boolean ready() {
            return total >= MINIMUM_OUTCOMES;
        }
    }

    /** The outcomes of a model, counted now. */
    public Counts counts(String assessment) {
        return new Counts(
                outcomes.total(assessment), outcomes.inLastDays(assessment, 1), outcomes.inLastDays(assessment, 7),
                outcomes.inLastDays(assessment, 30), outcomes.inLastDays(assessment, 90));
    }

    /** What was measured last; empty before the first time. */
    public Optional<QualityReport> newest(String assessment) {
        return repository.newest(assessment).map(this::report);
    }

    /** Whether it was measured today. */
    boolean isMeasuredToday(String assessment) {
        return repository.of(assessment, LocalDate.now(clock)).isPresent();
    }

    /**
     * What was measured last; measured now where it never was.
     *
     * @throws UnknownAssessmentException when there is no such assessment
     */
    public QualityReport of(String assessment) {
        return newest(assessment).orElseGet(() -> measure(assessment));
    }

    /**
     * Measures a model's data and keeps the report as that of today.
     *
     * @throws UnknownAssessmentException when there is no such assessment
     */
    public QualityReport measure(String assessment) {
        try (Lease lease = plugins.lease(assessment).orElseThrow(() -> new UnknownAssessmentException(assessment))) {
            LocalDate today = LocalDate.now(clock);
            Instant now = Moment.now(clock);
            List<FeatureVector> recent = recent(lease.plugin(), now);
            Map<Part, Double> parts = parts(lease.plugin(), recent, now);
            List<FeatureDrift> yesterday = repository.of(assessment, today.minusDays(1)).map(row -> report(row).drift()).orElse(List.of());
            QualityReport report = new QualityReport(
                    now,
                    parts.values().stream().mapToDouble(Double::doubleValue).average().orElse(0),
                    parts,
                    Drift.following(drift(lease.plugin(), recent), yesterday));
            repository.keep(assessment, today, write(report));
            return report;
        }
    }

    private List<FeatureVector> recent(ActivePlugin plugin, Instant now) {
        return repository.answers(plugin.id(), now.minus(Duration.ofDays(RECENT_DAYS)), ROWS).stream()
                .flatMap(text -> CurrentAnswers.read(plugin.schema(), answers.answers(text)).stream())
                .toList();
    }

    private List<FeatureDrift> drift(ActivePlugin plugin, List<FeatureVector> recent) {
        @Nullable ModelVersion champion = versions.champion(plugin.id()).orElse(null);
        return champion == null || recent.isEmpty() ? List.of() : Drift.of(plugin.schema(), learntFrom(plugin, champion), recent);
    }

    /** The rows that a version learnt from, as they are today: what was erased since is gone. */
    private List<FeatureVector> learntFrom(ActivePlugin plugin, ModelVersion version) {
        long last = Provenance.number(version, Provenance.LAST_OUTCOME);
        List<FeatureVector> known = rows.today(plugin, share -> {}).data().on(Split.Side.TRAINING).stream()
                .filter(one -> one.outcome() <= last)
                .map(Case::row)
                .map(row -> row.features())
                .toList();
        int step = 1 + known.size() / ROWS;
        return IntStream.range(0, known.size()).filter(at -> at % step == 0).mapToObj(known::get).toList();
    }

    private Map<Part, Double> parts(ActivePlugin plugin, List<FeatureVector> recent, Instant now) {
        String id = plugin.id();
        Instant due = now.minus(plugin.plugin().followUp().after());
        long total = outcomes.total(id);
        Map<Part, Double> parts = new EnumMap<>(Part.class);
        put(parts, Part.COMPLETENESS, completeness(recent));
        put(parts, Part.VALIDITY, validity(id));
        put(parts, Part.UNIQUENESS, share(repository.differentAnswers(id), total));
        put(parts, Part.OUTCOME_COVERAGE, share(repository.knownUpTo(id, due), repository.predictionsUpTo(id, due)));
        put(parts, Part.CLASS_BALANCE, plugin.target() instanceof ClassTarget target ? balance(id, target) : OptionalDouble.empty());
        put(parts, Part.FRESHNESS, repository.newestOutcome(id)
                .map(newest -> OptionalDouble.of(Math.pow(0.5, Math.max(0, Duration.between(newest, now).toHours() / 24.0) / HALF_LIFE_DAYS)))
                .orElse(OptionalDouble.of(0)));
        return parts;
    }

    private static void put(Map<Part, Double> parts, Part part, OptionalDouble share) {
        share.ifPresent(value -> parts.put(part, PERCENT * value));
    }

    private static OptionalDouble share(long some, long all) {
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) some / all);
    }

    private static OptionalDouble completeness(List<FeatureVector> recent) {
        return recent.stream()
                .mapToDouble(row -> IntStream.range(0, row.size()).filter(at -> !row.isMissing(at)).count() / (double) row.size())
                .average();
    }

    /** Of the rows that the newest training collected. */
    private OptionalDouble validity(String assessment) {
        return retraining.list(assessment, 20).stream()
                .map(Run::counts)
                .filter(counts -> counts != null && counts.baseline() + counts.outcomes() > 0)
                .mapToDouble(counts -> 1 - (double) counts.rejected() / (counts.baseline() + counts.outcomes()))
                .limit(1)
                .findFirst();
    }

    /** Shannon's evenness of the labels (Pielou 1966). */
    private OptionalDouble balance(String assessment, ClassTarget target) {
        List<Long> counts = new ArrayList<>(repository.labels(assessment).stream().map(QualityRow.Label::outcomes).toList());
        double all = counts.stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return OptionalDouble.empty();
        }
        double entropy = counts.stream().mapToDouble(count -> -count / all * Math.log(count / all)).sum();
        return OptionalDouble.of(entropy / Math.log(target.labels().size()));
    }

    private QualityReport report(QualityRow row) {
        try {
            return json.readValue(row.content(), QualityReport.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(QualityReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
