package org.hindsight.core.model;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What the promotion gate said, as stored with run and version.
 *
 * @param result     PROMOTED, KEPT, INSUFFICIENT_EVIDENCE or NEEDS_REVIEW
 * @param reason     why, in plain words
 * @param profile    CAUTIOUS, BALANCED or RESPONSIVE
 * @param basis      holdout or cross_validation
 * @param metric     the primary metric's id
 * @param champion   the champion's figure on the same rows, null when there was none
 * @param challenger the challenger's figure
 * @param difference challenger minus champion
 * @param low        lower end of the difference's 95 % interval
 * @param high       upper end
 * @param pValue     p-value of the paired test shown beside the decision
 * @param n          rows judged on
 * @param groups     independent groups among them
 * @param needed     about how many more confirmed outcomes would decide, null when that is not the question
 */
@Serdeable
public record DecisionSummary(
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
        @Nullable Long needed) {}
