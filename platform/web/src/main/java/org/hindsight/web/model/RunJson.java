package org.hindsight.web.model;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import org.hindsight.core.retraining.Run;
import org.jspecify.annotations.Nullable;

/**
 * A retraining run.
 *
 * @param id         its number
 * @param model      the assessment
 * @param trigger    initial, manual, cron, interval or burst
 * @param reason     why it was started
 * @param status     QUEUED, RUNNING, PROMOTED, KEPT, INSUFFICIENT_EVIDENCE, NEEDS_REVIEW, FAILED or CANCELLED
 * @param stage      COLLECT, ANONYMISE, MERGE, SPLIT, TRAIN, EVALUATE, DECIDE or PUBLISH; null while queued
 * @param progress   from 0 to 1
 * @param message    what is being done, or how it ended
 * @param queuedAt   when it was asked for
 * @param startedAt  when it began
 * @param finishedAt when it ended
 * @param node       the node that works on it
 * @param version    the version it made
 * @param decision   what the promotion gate said
 * @param counts     the rows it dealt with
 * @param k          the smallest number of people who share their bands, null before or when no bands are declared
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@Schema(name = "Run")
record RunJson(
        long id,
        String model,
        String trigger,
        String reason,
        String status,
        @Nullable String stage,
        double progress,
        String message,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String node,
        @Nullable String version,
        @Nullable DecisionJson decision,
        @Nullable CountsJson counts,
        @Nullable Integer k) {

    /**
     * The rows: {@code baseline + outcomes = training + holdout + rejected + suppressed}.
     *
     * @param baseline   rows of the baseline
     * @param outcomes   confirmed outcomes
     * @param rejected   rows left out because they do not fit
     * @param suppressed rows kept out because too few people share their bands
     * @param training   rows trained on
     * @param holdout    rows measured on
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "RunCounts")
    record CountsJson(long baseline, long outcomes, long rejected, long suppressed, long training, long holdout) {

        static @Nullable CountsJson of(Run.@Nullable RunCounts counts) {
            return counts == null
                    ? null
                    : new CountsJson(
                            counts.baseline(),
                            counts.outcomes(),
                            counts.rejected(),
                            counts.suppressed(),
                            counts.training(),
                            counts.holdout());
        }
    }

    static RunJson of(Run run, Locale locale) {
        return new RunJson(
                run.id(),
                run.model(),
                run.trigger(),
                run.reason().in(locale),
                run.status().name(),
                run.stage() == null ? null : run.stage().name(),
                run.progress(),
                run.message().in(locale),
                run.queuedAt(),
                run.startedAt(),
                run.finishedAt(),
                run.node(),
                run.version(),
                DecisionJson.of(run.decision(), locale),
                CountsJson.of(run.counts()),
                run.k());
    }

    static @Nullable RunJson ofNullable(@Nullable Run run, Locale locale) {
        return run == null ? null : of(run, locale);
    }
}
