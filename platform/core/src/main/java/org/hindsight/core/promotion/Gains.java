package org.hindsight.core.promotion;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.hindsight.core.evaluation.Holdout;

/**
 * Mean and standard deviation of what rows gain, where a unit is a row, or a group whose rows are averaged first.
 *
 * @param mean      0 without units
 * @param deviation divided by units less one; 0 with fewer than two units
 * @param units     how many
 */
record Gains(double mean, double deviation, int units) {

    /** The gains of the units that have a row fulfilling the condition. */
    static Gains of(double[] ofRow, Holdout holdout, IntPredicate rows) {
        double[] sums = new double[holdout.groups()];
        int[] counts = new int[holdout.groups()];
        for (int row = 0; row < ofRow.length; row++) {
            if (rows.test(row)) {
                sums[holdout.group(row)] += ofRow[row];
                counts[holdout.group(row)]++;
            }
        }
        double[] means = new double[sums.length];
        int units = 0;
        for (int group = 0; group < sums.length; group++) {
            if (counts[group] > 0) {
                means[units++] = sums[group] / counts[group];
            }
        }
        return of(Arrays.copyOf(means, units));
    }

    private static Gains of(double[] units) {
        double mean = Arrays.stream(units).average().orElse(0);
        double squares = Arrays.stream(units).map(unit -> (unit - mean) * (unit - mean)).sum();
        return new Gains(mean, units.length < 2 ? 0 : Math.sqrt(squares / (units.length - 1)), units.length);
    }
}
