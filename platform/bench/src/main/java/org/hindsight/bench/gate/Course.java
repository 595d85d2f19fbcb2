package org.hindsight.bench.gate;

import java.util.Arrays;

/**
 * How a history went under a gatekeeper.
 *
 * @param steppedDown whether a promotion was truly worse than the model it replaced by more than 0.01
 * @param fellBehind  whether the model in service was ever more than 0.02 below the best that had served
 * @param halfway     the look at which half of the possible gain was served first, one more than there are looks for
 *                    never
 * @param asked       whether a person was asked
 */
record Course(boolean steppedDown, boolean fellBehind, int halfway, boolean asked) {

    private static final double STEP = 0.01;
    private static final double FALL = 0.02;

    static Course of(double[] areas, double[] served, double largestStepDown, boolean asked) {
        double best = Arrays.stream(areas).max().orElseThrow();
        double half = areas[0] + (best - areas[0]) / 2;
        double bestServed = 0;
        boolean fellBehind = false;
        int halfway = served.length;
        for (int look = 0; look < served.length; look++) {
            bestServed = Math.max(bestServed, served[look]);
            fellBehind |= served[look] < bestServed - FALL;
            halfway = halfway == served.length && served[look] >= half ? look : halfway;
        }
        return new Course(largestStepDown > STEP, fellBehind, halfway, asked);
    }
}
