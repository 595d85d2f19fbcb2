package org.hindsight.core.quality;

import io.micronaut.serde.annotation.Serdeable;
import org.hindsight.core.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Whether the answers to one question are others now than those that the champion learnt from.
 *
 * @param feature   the feature's name
 * @param test      ks (Kolmogorov-Smirnov), chi_squared or psi (population stability index)
 * @param statistic of the test; null with too little data
 * @param pValue    of the test alone; null with too little data
 * @param effect    how large the difference is, from 0 to 1: the greatest distance of the distribution functions (ks), Cramér's V (chi_squared) or the
 *                  Jensen-Shannon distance (psi); null with too little data
 * @param verdict   what follows
 * @param direction what has become more, in words
 * @param n         answers now
 * @param reference answers that the champion learnt from
 * @param days      for how many mornings in a row it has drifted
 */
@Serdeable
public record FeatureDrift(
        String feature,
        String test,
        @Nullable Double statistic,
        @Nullable Double pValue,
        @Nullable Double effect,
        Verdict verdict,
        Message direction,
        int n,
        int reference,
        int days) {

    /** So many mornings in a row are no accident any more. */
    static final int ALARMING_DAYS = 3;

    /** What a comparison says. */
    public enum Verdict {
        STABLE,
        DRIFT,
        TOO_LITTLE_DATA
    }

    /** Whether an admin should look at it. */
    public boolean alarming() {
        return verdict == Verdict.DRIFT && days >= ALARMING_DAYS;
    }

    FeatureDrift with(Verdict found, int daysInRow) {
        return new FeatureDrift(feature, test, statistic, pValue, effect, found, direction, n, reference, daysInRow);
    }
}
