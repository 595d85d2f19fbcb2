package org.hindsight.web.model;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Map;
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
 * @param ruling     what the gate alone said; another than result when a promotion waits for an admin, null in old records
 * @param mode       automatic or approval, as it was in force; null in old records
 * @param floors     the worst acceptable value of figures, as in force; null in old records
 * @param shadow     what was decided about an earlier, undecided version in the same run; null when there was none
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
        @Nullable Long needed,
        @Nullable String ruling,
        @Nullable String mode,
        @Nullable Map<String, Double> floors,
        @Nullable ShadowJson shadow) {

    /**
     * What was decided about an earlier, undecided version (a shadow candidate).
     *
     * @param version its name; it serves from then on when the result is PROMOTED
     * @param result  PROMOTED, KEPT, INSUFFICIENT_EVIDENCE or NEEDS_REVIEW
     * @param reason  why, in plain words
     * @param n       rows judged on
     * @param later   those among them that arrived after all who were judged had been trained
     * @param needed  about how many more confirmed outcomes would decide, null when that is not the question
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "ShadowDecision")
    record ShadowJson(String version, String result, String reason, long n, long later, @Nullable Long needed) {

        static @Nullable ShadowJson of(DecisionSummary.@Nullable ShadowRuling ruling, Locale locale) {
            return ruling == null
                    ? null
                    : new ShadowJson(ruling.version(), ruling.result(), ruling.reason().in(locale), ruling.n(), ruling.later(), ruling.needed());
        }
    }

    static @Nullable DecisionJson of(@Nullable DecisionSummary decision, Locale locale) {
        DecisionSummary.@Nullable Terms terms = decision == null ? null : decision.terms();
        return decision == null
                ? null
                : new DecisionJson(
                        decision.result(),
                        decision.reason().in(locale),
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
                        decision.needed(),
                        decision.ruling(),
                        terms == null ? null : terms.mode(),
                        terms == null ? null : terms.floors(),
                        ShadowJson.of(decision.shadow(), locale));
    }
}
