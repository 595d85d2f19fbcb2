package org.hindsight.plugins.parkinsons;

/** What holds for the measures of every voice. */
final class Voice {

    /** Both numbers are written with five decimals, so three times the one may miss the other by two of the last. */
    private static final double ROUNDING = 0.000025;

    /** People who write fewer decimals round more. */
    private static final double RELATIVE_ROUNDING = 0.02;

    private Voice() {}

    /** Whether the one is three times the other, as DDP is of RAP and DDA of APQ3. */
    static boolean isThreefold(double single, double threefold) {
        return Math.abs(threefold - 3 * single) <= Math.max(ROUNDING, RELATIVE_ROUNDING * threefold);
    }
}
