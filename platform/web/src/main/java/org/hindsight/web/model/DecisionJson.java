package org.hindsight.web.model;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import org.hindsight.core.model.DecisionSummary;
import org.jspecify.annotations.Nullable;

/**
 * What the promotion gate said.
 *
 * @param result     PROMOTED, KEPT, INSUFFICIENT_EVIDENCE or NEEDS_REVIEW
 * @param reason     why, in plain words
 * @param profile    CAUTIOUS, BALANCED or RESPONSIVE
 * @param basis      holdout or cross_validation
 * @param metric     the primary metric
 * @param champion   the champion's figure on the same rows, null when there was none
 * @param challenger the challenger's figure
 * @param difference challenger minus champion
 * @param low        lower end of the difference's 95 % interval
 * @param high       upper end
 * @param pValue     p-value of the paired test
 * @param n          rows judged on
 * @param groups     independent groups among them
 * @param needed     about how many more confirmed outcomes would decide, null when that is not the question
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@Schema(name = "Decision")
record DecisionJson(
        String result,
        String reason,
        String profile,
        String basis,
        String metric,
        @Nullable Double champion,
        @Nullable Double challenger,
        @Nullable Double difference,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double pValue,
        long n,
        long groups,
        @Nullable Long needed) {

    static @Nullable DecisionJson of(@Nullable DecisionSummary decision) {
        return decision == null
                ? null
                : new DecisionJson(
                        decision.result(),
                        decision.reason(),
                        decision.profile(),
                        decision.basis(),
                        decision.metric(),
                        decision.champion(),
                        decision.challenger(),
                        decision.difference(),
                        decision.low(),
                        decision.high(),
                        decision.pValue(),
                        decision.n(),
                        decision.groups(),
                        decision.needed());
    }
}
