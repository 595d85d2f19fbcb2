package org.hindsight.core.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Folds for repeated cross-validation. A group lies in one fold as a whole. Groups are dealt out in a random order,
 * those of the rarest label first and large ones before small ones, each to the fold that has least of what the group
 * brings, so that labels and rows are spread as evenly as the groups allow. The same rows and seed give the same folds,
 * which lets champion and challenger procedures be compared fold by fold.
 */
public final class GroupedFolds {

    /** How often the rows are divided anew. */
    public static final int REPEATS = 5;

    /** Into how many folds they are divided. */
    public static final int FOLDS = 5;

    private final int[][] foldOf;
    private final int folds;

    private GroupedFolds(int[][] foldOf, int folds) {
        this.foldOf = foldOf;
        this.folds = folds;
    }

    /** Five times five folds of these rows. */
    public static GroupedFolds of(Holdout rows, long seed) {
        return of(rows, REPEATS, FOLDS, seed);
    }

    /**
     * Folds of these rows.
     *
     * @throws IllegalArgumentException when there are fewer groups than folds
     */
    public static GroupedFolds of(Holdout rows, int repeats, int folds, long seed) {
        if (rows.groups() < folds) {
            throw new IllegalArgumentException("Cross-validation in " + folds
                    + " folds needs at least as many groups, there are " + rows.groups() + ". Collect more data.");
        }
        SplittableRandom random = new SplittableRandom(seed);
        int[][] foldOf = new int[repeats][];
        for (int repeat = 0; repeat < repeats; repeat++) {
            int[] foldOfGroup = deal(contents(rows), folds, random);
            foldOf[repeat] = IntStream.range(0, rows.rows()).map(row -> foldOfGroup[rows.group(row)]).toArray();
        }
        return new GroupedFolds(foldOf, folds);
    }

    /** How often the rows are divided. */
    public int repeats() {
        return foldOf.length;
    }

    /** How many folds a repeat has. */
    public int folds() {
        return folds;
    }

    /** The fold, from 0, in which a row is predicted by a model that trained on the other folds. */
    public int fold(int repeat, int row) {
        return foldOf[repeat][row];
    }

    /** How many rows of each label every group has; a single number where numbers are predicted. */
    private static int[][] contents(Holdout rows) {
        int[][] contents = new int[rows.groups()][Math.max(1, rows.labels())];
        for (int row = 0; row < rows.rows(); row++) {
            contents[rows.group(row)][rows.labels() == 0 ? 0 : (int) rows.actual(row)]++;
        }
        return contents;
    }

    private static int[] deal(int[][] contents, int folds, SplittableRandom random) {
        int[] totals = new int[contents[0].length];
        for (int[] content : contents) {
            Arrays.setAll(totals, label -> totals[label] + content[label]);
        }
        int[][] dealt = new int[folds][totals.length];
        int[] sizes = new int[folds];
        int[] foldOfGroup = new int[contents.length];
        for (int group : order(contents, totals, random)) {
            int best = 0;
            for (int fold = 1; fold < folds; fold++) {
                double gain = load(dealt[best], contents[group], totals) - load(dealt[fold], contents[group], totals);
                boolean even = Math.abs(gain) < 1e-12;
                best = gain > 0 && !even || even && sizes[fold] < sizes[best] ? fold : best;
            }
            int chosen = best;
            Arrays.setAll(dealt[chosen], label -> dealt[chosen][label] + contents[group][label]);
            sizes[chosen] += Arrays.stream(contents[group]).sum();
            foldOfGroup[group] = chosen;
        }
        return foldOfGroup;
    }

    /** How much a fold already has of what a group brings, rare labels counting more. */
    private static double load(int[] dealt, int[] content, int[] totals) {
        double load = 0;
        for (int label = 0; label < totals.length; label++) {
            double total = Math.max(1, totals[label]);
            load += content[label] / total * (dealt[label] / total);
        }
        return load;
    }

    private static List<Integer> order(int[][] contents, int[] totals, SplittableRandom random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, contents.length).boxed().toList());
        Collections.shuffle(order, random);
        order.sort(Comparator.comparingDouble((Integer group) -> -weight(contents[group], totals)));
        return order;
    }

    /** What part of all rows of its labels a group has. */
    private static double weight(int[] content, int[] totals) {
        double weight = 0;
        for (int label = 0; label < totals.length; label++) {
            weight += totals[label] == 0 ? 0 : (double) content[label] / totals[label];
        }
        return weight;
    }
}
