package org.hindsight.core.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Target;
import org.jspecify.annotations.Nullable;

/**
 * The rows on which versions are measured: what really happened, which rows belong together, and which come from the
 * frozen baseline. It holds 13 bytes a row, no features.
 */
public final class Holdout {

    private final Target target;
    private final double[] actual;
    private final int[] group;
    private final boolean[] baseline;
    private final int groups;

    private Holdout(Target target, double[] actual, int[] group, boolean[] baseline) {
        this.target = target;
        this.actual = actual;
        this.group = group;
        this.baseline = baseline;
        this.groups = Arrays.stream(group).max().orElse(-1) + 1;
    }

    /**
     * The holdout of these rows, in their order.
     *
     * @param fromBaseline whether the row at a position comes from the frozen baseline
     */
    public static Holdout of(Target target, List<LabelledRow> rows, IntPredicate fromBaseline) {
        Builder builder = builder(target, rows.size());
        int position = 0;
        for (LabelledRow row : rows) {
            builder.add(row.target(), row.group(), fromBaseline.test(position++));
        }
        return builder.build();
    }

    /** Collects rows one by one. */
    public static Builder builder(Target target, int expectedRows) {
        return new Builder(target, expectedRows);
    }

    /** What was predicted. */
    public Target target() {
        return target;
    }

    /** The number of rows. */
    public int rows() {
        return actual.length;
    }

    /** The number of groups; a row that stands for itself is a group of its own. */
    public int groups() {
        return groups;
    }

    /** Whether some rows belong together. */
    public boolean isGrouped() {
        return groups < actual.length;
    }

    /** What really happened: the position of the label, or the number. */
    public double actual(int row) {
        return actual[row];
    }

    /** The group of a row, from 0 to {@link #groups()} - 1. */
    public int group(int row) {
        return group[row];
    }

    /** Whether a row comes from the frozen baseline. */
    public boolean fromBaseline(int row) {
        return baseline[row];
    }

    /** The number of labels, 0 where a number is predicted. */
    int labels() {
        return target instanceof ClassTarget classes ? classes.labels().size() : 0;
    }

    /** How many groups hold a row of this label. */
    public int groupsWith(int label) {
        boolean[] seen = new boolean[groups];
        int count = 0;
        for (int row = 0; row < actual.length; row++) {
            if (actual[row] == label && !seen[group[row]]) {
                seen[group[row]] = true;
                count++;
            }
        }
        return count;
    }

    /**
     * How many groups hold a row of the label that fewest groups hold; the number of groups where a number is
     * predicted.
     */
    public int groupsOfRarestLabel() {
        int rarest = groups;
        for (int label = 0; label < labels(); label++) {
            rarest = Math.min(rarest, groupsWith(label));
        }
        return rarest;
    }

    /** The positions of the rows that fulfil a condition. */
    int[] positions(IntPredicate rows) {
        int[] kept = new int[actual.length];
        int count = 0;
        for (int row = 0; row < actual.length; row++) {
            if (rows.test(row)) {
                kept[count++] = row;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /** The rows at these positions, their groups numbered anew. */
    Holdout at(int[] positions) {
        double[] keptActual = new double[positions.length];
        int[] keptGroup = new int[positions.length];
        boolean[] keptBaseline = new boolean[positions.length];
        int[] renumbered = new int[groups];
        Arrays.fill(renumbered, -1);
        int next = 0;
        for (int i = 0; i < positions.length; i++) {
            int row = positions[i];
            if (renumbered[group[row]] < 0) {
                renumbered[group[row]] = next++;
            }
            keptActual[i] = actual[row];
            keptGroup[i] = renumbered[group[row]];
            keptBaseline[i] = baseline[row];
        }
        return new Holdout(target, keptActual, keptGroup, keptBaseline);
    }

    /** Two holdouts are equal when they hold the same rows in the same order. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Holdout that
                        && target.equals(that.target)
                        && Arrays.equals(actual, that.actual)
                        && Arrays.equals(group, that.group)
                        && Arrays.equals(baseline, that.baseline);
    }

    @Override
    public int hashCode() {
        return 31 * target.hashCode() + Arrays.hashCode(actual);
    }

    @Override
    public String toString() {
        return "Holdout[" + actual.length + " rows, " + groups + " groups]";
    }

    /** Collects rows; not for several threads. */
    public static final class Builder {

        private final Target target;
        private final Map<String, Integer> numbers = new HashMap<>();
        private double[] actual;
        private int[] group;
        private boolean[] baseline;
        private int rows;
        private int groups;

        private Builder(Target target, int expectedRows) {
            this.target = target;
            actual = new double[Math.max(16, expectedRows)];
            group = new int[actual.length];
            baseline = new boolean[actual.length];
        }

        /**
         * Adds a row.
         *
         * @param outcome      the position of the label, or the number
         * @param key          what the row belongs to; null where it stands for itself
         * @param fromBaseline whether it comes from the frozen baseline
         */
        public Builder add(double outcome, @Nullable String key, boolean fromBaseline) {
            check(outcome);
            if (rows == actual.length) {
                actual = Arrays.copyOf(actual, 2 * rows);
                group = Arrays.copyOf(group, 2 * rows);
                baseline = Arrays.copyOf(baseline, 2 * rows);
            }
            actual[rows] = outcome;
            group[rows] = key == null ? groups++ : numbers.computeIfAbsent(key, unseen -> groups++);
            baseline[rows] = fromBaseline;
            rows++;
            return this;
        }

        private void check(double outcome) {
            boolean fits = switch (target) {
                case ClassTarget classes ->
                    outcome >= 0 && outcome < classes.labels().size() && outcome == Math.rint(outcome);
                case NumericTarget _ -> Double.isFinite(outcome);
            };
            if (!fits) {
                throw new IllegalArgumentException("Holdout row " + rows + ": the outcome " + outcome
                        + " does not fit " + target + ". Leave the row out or correct it.");
            }
        }

        /** The rows so far. */
        public Holdout build() {
            return new Holdout(
                    target, Arrays.copyOf(actual, rows), Arrays.copyOf(group, rows), Arrays.copyOf(baseline, rows));
        }
    }
}
