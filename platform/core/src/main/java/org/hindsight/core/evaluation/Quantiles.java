package org.hindsight.core.evaluation;

import java.util.Arrays;

/** Quantiles by linear interpolation (Hyndman &amp; Fan 1996, type 7), the default of R and NumPy. */
final class Quantiles {

    private Quantiles() {}

    /** The quantile of numbers in any order. */
    static double of(double[] numbers, double share) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return ofSorted(sorted, share);
    }

    /** The quantile of ascending numbers, at least one. */
    static double ofSorted(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
