package org.hindsight.core.promotion;

import org.hindsight.core.evaluation.Basis;
import org.hindsight.core.message.Message;
import org.hindsight.plugin.PromotionRules;
import org.jspecify.annotations.Nullable;

/**
 * A ruling with the figures shown beside it. Interval and p-value are those of one look; the ruling does not rest on
 * them.
 *
 * @param result     the outcome
 * @param reason     why, in plain words
 * @param profile    how much evidence was asked for
 * @param basis      what the figures rest on
 * @param metric     the primary metric
 * @param champion   the champion's figure; null for the first version or where it is undefined
 * @param challenger the challenger's figure; null where it is undefined
 * @param difference challenger minus champion
 * @param low        lower end of the difference's paired 95 % interval
 * @param high       upper end
 * @param pValue     of the paired test
 * @param test       the paired test's name
 * @param n          rows judged on
 * @param groups     groups among them
 * @param needed     about how many more confirmed outcomes would decide; null when that is not the question
 * @param newAnchor  whether the challenger is the anchor from now on
 */
public record Decision(
        Ruling.Result result,
        Message reason,
        PromotionRules.Profile profile,
        Basis basis,
        PromotionRules.Metric metric,
        @Nullable Double champion,
        @Nullable Double challenger,
        @Nullable Double difference,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double pValue,
        @Nullable String test,
        int n,
        int groups,
        @Nullable Long needed,
        boolean newAnchor) {}
