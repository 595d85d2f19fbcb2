package org.hindsight.core.promotion;

/**
 * A one-sided asymptotic confidence sequence for a mean: with probability 1 - alpha its lower bounds lie below the mean
 * at every number of units at once, however often one looks and whenever one stops (Waudby-Smith, Arbour, Sinha,
 * Kennedy &amp; Ramdas, arXiv 2103.06476; Annals of Statistics 2024).
 *
 * <p>It comes from Robbins' mixture: with slopes drawn from a half-normal distribution of variance {@code r}, the mixed
 * likelihood ratio of a sum S of h standardised units is 2 exp(x²/2) Φ(x) / sqrt(hr + 1), x² = r S² / (hr + 1), and by
 * Ville's inequality it ever exceeds 1 / alpha with probability at most alpha. As Φ(x) &gt;= 1 - exp(-x²/2) / 2,
 * crossing is implied to be rarer still beyond x² = 2 ln(1 + sqrt(hr + 1) / (2 alpha)), which in units of the standard
 * error is {@link #margin}. This closed form costs less than 1 % of the width at alpha 0.05.
 *
 * @param alpha how often the sequence may fail, in all of its looks together
 * @param r     the variance of the slopes, which sets where the sequence is tightest; it must not change while the
 *              sequence is used
 */
record ConfidenceSequence(double alpha, double r) {

    /**
     * The sequence is tightest when there are this many times the units of the start, which is where most decisions
     * fall.
     */
    private static final double TIGHTEST = 1.5;

    private static final double MANY = 1e9;

    /** Checks both parameters. */
    ConfidenceSequence {
        if (!(alpha > 0 && alpha < 0.5 && r > 0)) {
            throw new IllegalArgumentException(
                    "alpha " + alpha + " must lie between 0 and 0.5 and r " + r + " above 0.");
        }
    }

    /**
     * The sequence of a model that started with some units. Its width at h is smallest where hr solves x = ln(1 + x) -
     * 2 ln(2 alpha); r is one step of that iteration, as in the paper, at h of {@value #TIGHTEST} times the start.
     */
    static ConfidenceSequence startingWith(double alpha, int unitsAtStart) {
        double spent = -2 * Math.log(2 * alpha);
        return new ConfidenceSequence(alpha, (spent + Math.log(1 + spent)) / (TIGHTEST * Math.max(1, unitsAtStart)));
    }

    /** How many standard errors below the observed mean the bound lies. */
    double margin(double units) {
        double information = units * r;
        double crossing = Math.log(1 + Math.sqrt(information + 1) / (2 * alpha));
        return Math.sqrt(2 * (information + 1) / information * crossing);
    }

    /** The lower bound of the mean. */
    double lowerBound(Gains gains) {
        return gains.mean() - gains.deviation() / Math.sqrt(gains.units()) * margin(gains.units());
    }

    /**
     * How many units would put the bound above 0 if mean and deviation stayed as they are; infinite when none would.
     */
    double unitsToProve(Gains gains) {
        if (gains.mean() <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double ratio = gains.mean() / gains.deviation();
        double low = Math.max(1, gains.units());
        double high = low;
        while (margin(high) / Math.sqrt(high) >= ratio) {
            high *= 2;
            if (high > MANY) {
                return Double.POSITIVE_INFINITY;
            }
        }
        while (high - low > 0.5) {
            double middle = (low + high) / 2;
            if (margin(middle) / Math.sqrt(middle) >= ratio) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.ceil(high);
    }
}
