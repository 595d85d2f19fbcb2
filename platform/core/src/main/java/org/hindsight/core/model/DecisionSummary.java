package org.hindsight.core.model;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.hindsight.core.message.Message;
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
 * @param ruling     what the gate alone said; another than {@code result} when a promotion waits for an admin, null in old records
 * @param newAnchor  whether the challenger, once it serves, is the anchor
 * @param terms      what was in force, null in old records
 * @param shadow     what became of the shadow candidate in the same run, null when there was none
 */
@Serdeable
public record DecisionSummary(
        String result,
        Message reason,
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
        boolean newAnchor,
        @Nullable Terms terms,
        @Nullable ShadowRuling shadow) {

    /**
     * What was in force when it was decided.
     *
     * @param mode             automatic or approval
     * @param shadowCandidates whether undecided challengers get further hearings
     * @param floors           the worst acceptable value of figures, by metric id
     */
    @Serdeable
    public record Terms(String mode, boolean shadowCandidates, Map<String, Double> floors) {}

    /**
     * What was decided about an earlier, undecided challenger.
     *
     * @param version   the earlier challenger
     * @param result    PROMOTED, KEPT, INSUFFICIENT_EVIDENCE or NEEDS_REVIEW
     * @param reason    why, in plain words
     * @param ruling    what the gate alone said; another than {@code result} when a promotion waits for an admin
     * @param newAnchor whether it is the anchor once it serves
     * @param n         rows judged on
     * @param later     those among them that arrived after all who were judged had been trained
     * @param needed    about how many more confirmed outcomes would decide, null when that is not the question
     */
    @Serdeable
    public record ShadowRuling(
            String version, String result, Message reason, String ruling, boolean newAnchor, long n, long later, @Nullable Long needed) {

        /** The same ruling, with its promotion left to an admin. */
        ShadowRuling waiting(Message why) {
            return new ShadowRuling(version, "NEEDS_REVIEW", why.then(reason), ruling, newAnchor, n, later, null);
        }
    }

    /** A decision that nothing but the gate had a part in. */
    public DecisionSummary(
            String result,
            Message reason,
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
        this(
                result, reason, profile, basis, metric, champion, challenger, difference, low, high, pValue, n, groups, needed,
                result, false, null, null);
    }

    /** The same decision, with what became of the shadow candidate told behind the reason. */
    public DecisionSummary with(ShadowRuling told) {
        return copy(result, reason.then(told.reason()), needed, told);
    }

    /** The same decision, with whatever it promotes left to an admin. */
    public DecisionSummary waiting(Message why) {
        @Nullable ShadowRuling candidate = shadow;
        return result.equals("PROMOTED")
                ? copy("NEEDS_REVIEW", why.then(reason), null, shadow)
                : candidate != null && candidate.result().equals("PROMOTED")
                        ? copy(result, why.then(reason), needed, candidate.waiting(why))
                        : this;
    }

    private DecisionSummary copy(String told, Message because, @Nullable Long outcomes, @Nullable ShadowRuling candidate) {
        return new DecisionSummary(
                told, because, profile, basis, metric, champion, challenger, difference, low, high, pValue, n, groups, outcomes, ruling,
                newAnchor, terms, candidate);
    }
}
