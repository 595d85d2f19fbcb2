package org.hindsight.web.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hindsight.core.quality.DataQuality;
import org.hindsight.core.quality.FeatureDrift;
import org.hindsight.core.quality.QualityReport;
import org.hindsight.web.access.Access;
import org.hindsight.web.access.Reader;
import org.jspecify.annotations.Nullable;

@Tag(name = "Models")
@SecurityRequirement(name = "bearer")
@Controller("/api/models/{id}/data-quality")
@ExecuteOn(TaskExecutors.BLOCKING)
final class QualityController {

    private final DataQuality quality;

    QualityController(DataQuality quality) {
        this.quality = quality;
    }

    /**
     * How good a model's data are.
     *
     * @param totalOutcomes     outcomes that hold, now
     * @param periodBreakdown   how many of them came in lately
     * @param dataQualityScore  the mean of the parts, from 0 to 100
     * @param parts             completeness, validity, uniqueness, outcome_coverage, class_balance and freshness, from 0 to 100; what cannot be
     *                          told is left out
     * @param trainingReadiness whether there are enough outcomes
     * @param drift             question by question: whether the answers of the last 30 days are those that the champion learnt from
     * @param createdAt         when score, parts and drift were measured
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "DataQuality")
    record QualityJson(
            long totalOutcomes,
            PeriodsJson periodBreakdown,
            double dataQualityScore,
            Map<String, Double> parts,
            ReadinessJson trainingReadiness,
            List<DriftJson> drift,
            Instant createdAt) {}

    /**
     * Outcomes that came in lately.
     *
     * @param day     of the last 24 hours
     * @param week    of the last 7 days
     * @param month   of the last 30 days
     * @param quarter of the last 90 days
     */
    @Serdeable
    @Schema(name = "OutcomePeriods")
    record PeriodsJson(
            @JsonProperty("last_24h") long day,
            @JsonProperty("last_7d") long week,
            @JsonProperty("last_30d") long month,
            @JsonProperty("last_90d") long quarter) {}

    /**
     * Whether there are enough outcomes.
     *
     * @param ready           whether there are as many as a training needs at all
     * @param minimumRequired how many that are
     * @param recommended     with how many a training is good
     * @param excellent       with how many it is excellent
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "TrainingReadiness")
    record ReadinessJson(boolean ready, int minimumRequired, int recommended, int excellent) {}

    /**
     * Whether the answers to a question are others now.
     *
     * @param feature   the question's name
     * @param test      ks, chi_squared or psi
     * @param statistic of the test; null with too little data
     * @param pValue    of the test alone; null with too little data
     * @param effect    how large the difference is, from 0 to 1; null with too little data
     * @param verdict   stable, drift or too_little_data
     * @param n         answers of the last 30 days
     * @param reference answers that the champion learnt from
     * @param direction what has become more, in words
     * @param days      for how many mornings in a row it has drifted; from three on it is alarming
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Drift")
    record DriftJson(
            String feature,
            String test,
            @Nullable Double statistic,
            @Nullable Double pValue,
            @Nullable Double effect,
            String verdict,
            int n,
            int reference,
            String direction,
            int days) {

        static DriftJson of(FeatureDrift drift, Locale locale) {
            return new DriftJson(
                    drift.feature(), drift.test(), drift.statistic(), drift.pValue(), drift.effect(), drift.verdict().name().toLowerCase(Locale.ROOT),
                    drift.n(), drift.reference(), drift.direction().in(locale), drift.days());
        }
    }

    /**
     * Tells how good a model's data were when they were measured last, which is every morning at nine; measures them where they never were.
     *
     * @param id the assessment's name
     * @return counts of now, and the last report
     */
    @Get
    @Secured({Access.ADMIN, Access.MODELS})
    QualityJson quality(String id, HttpRequest<?> request) {
        return json(id, quality.of(id), Reader.language(request));
    }

    /**
     * Measures a model's data now.
     *
     * @param id the assessment's name
     * @return counts of now, and the new report
     */
    @Post
    @Secured({Access.ADMIN, Access.MODELS})
    QualityJson measure(String id, HttpRequest<?> request) {
        return json(id, quality.measure(id), Reader.language(request));
    }

    private QualityJson json(String id, QualityReport report, Locale locale) {
        DataQuality.Counts counts = quality.counts(id);
        Map<String, Double> parts = new TreeMap<>();
        report.parts().forEach((part, value) -> parts.put(part.name().toLowerCase(Locale.ROOT), value));
        return new QualityJson(
                counts.total(),
                new PeriodsJson(counts.day(), counts.week(), counts.month(), counts.quarter()),
                report.score(),
                parts,
                new ReadinessJson(
                        counts.ready(), DataQuality.MINIMUM_OUTCOMES, DataQuality.RECOMMENDED_OUTCOMES, DataQuality.EXCELLENT_OUTCOMES),
                report.drift().stream().map(drift -> DriftJson.of(drift, locale)).toList(),
                report.createdAt());
    }
}
