package org.hindsight.bench.gate;

import java.util.Locale;
import org.hipparchus.distribution.continuous.BetaDistribution;

/**
 * How often a gate promoted a challenger that is truly worse by 0.02, which it promises to do in at most 5 % of runs of 50 looks.
 *
 * @param gate     its title
 * @param promoted runs in which it was promoted
 * @param runs     all of them
 */
record Promise(String gate, int promoted, int runs) {

    private static final double LIMIT = 0.05;
    private static final double TAIL = 0.025;

    /** What the runs say of the promise. */
    enum Verdict {
        KEPT,
        UNDECIDED,
        BROKEN
    }

    /** Kept when the interval ends below 5 %, broken when it begins above. */
    Verdict verdict() {
        if (high() <= LIMIT) {
            return Verdict.KEPT;
        }
        return low() > LIMIT ? Verdict.BROKEN : Verdict.UNDECIDED;
    }

    /** The lower end of the exact 95 % interval of Clopper &amp; Pearson (1934), 0 without runs. */
    double low() {
        return promoted == 0 ? 0 : new BetaDistribution(promoted, runs - promoted + 1.0).inverseCumulativeProbability(TAIL);
    }

    /** The upper end, 1 without runs. */
    double high() {
        return promoted == runs ? 1 : new BetaDistribution(promoted + 1.0, runs - promoted).inverseCumulativeProbability(1 - TAIL);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%s: the worse one promoted in %d of %d runs (95 %% interval %.1f to %.1f %%), at most 5 %% are promised: %s",
                gate, promoted, runs, 100 * low(), 100 * high(), verdict());
    }
}
