package org.hindsight.core.evaluation;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/**
 * Rows from the highest to the lowest score of one label. Each row is packed into one int (group, whether it has the
 * label, whether it is the last of equal scores), so that a weighted ROC and precision-recall area is one pass over one
 * array: 200,000 rows take about a millisecond.
 */
final class Ranking {

    private final int[] packed;
    private final double[] descending;

    private Ranking(int[] packed, double[] descending) {
        this.packed = packed;
        this.descending = descending;
    }

    /**
     * Ranks rows.
     *
     * @param group    the group of a row
     * @param score    the score of a row
     * @param positive whether a row has the label
     */
    static Ranking of(int rows, IntUnaryOperator group, IntToDoubleFunction score, IntPredicate positive) {
        int[] order = descending(rows, score);
        int[] packed = new int[rows];
        double[] scores = new double[rows];
        for (int i = 0; i < rows; i++) {
            scores[i] = score.applyAsDouble(order[i]);
        }
        for (int i = 0; i < rows; i++) {
            boolean last = i == rows - 1 || scores[i] != scores[i + 1];
            packed[i] = group.applyAsInt(order[i]) << 2 | (positive.test(order[i]) ? 2 : 0) | (last ? 1 : 0);
        }
        return new Ranking(packed, scores);
    }

    /** Sorts primitive numbers and looks each row's place up, which spares a boxed comparator. */
    static int[] descending(int rows, IntToDoubleFunction score) {
        double[] sorted = new double[rows];
        for (int row = 0; row < rows; row++) {
            sorted[row] = 0.0 - score.applyAsDouble(row);
        }
        Arrays.sort(sorted);
        int[] first = new int[rows];
        for (int i = 0; i < rows; i++) {
            first[i] = i > 0 && sorted[i] == sorted[i - 1] ? first[i - 1] : i;
        }
        int[] taken = new int[rows];
        int[] order = new int[rows];
        for (int row = 0; row < rows; row++) {
            int place = first[Arrays.binarySearch(sorted, 0.0 - score.applyAsDouble(row))];
            order[place + taken[place]++] = row;
        }
        return order;
    }

    int rows() {
        return packed.length;
    }

    /** The score of the row at a place. */
    double score(int place) {
        return descending[place];
    }

    int group(int place) {
        return packed[place] >>> 2;
    }

    boolean isPositive(int place) {
        return (packed[place] & 2) != 0;
    }

    boolean isLastOfEquals(int place) {
        return (packed[place] & 1) != 0;
    }

    /**
     * Both areas. ROC AUC is the chance that a row with the label scores higher than one without, equal scores counting
     * half (Hanley &amp; McNeil 1982). PR AUC is average precision, the sum of precision times gain in recall over the
     * distinct scores without interpolation (Davis &amp; Goadrich 2006; scikit-learn's {@code
     * average_precision_score}).
     *
     * @return ROC AUC and average precision, NaN where a class is absent
     */
    double[] areas(int[] weights) {
        long positives = 0;
        long negatives = 0;
        long blockPositives = 0;
        long blockNegatives = 0;
        double wins = 0;
        double precisions = 0;
        for (int entry : packed) {
            int weight = weights[entry >>> 2];
            int isPositive = -(entry >>> 1 & 1);
            blockPositives += weight & isPositive;
            blockNegatives += weight & ~isPositive;
            if ((entry & 1) != 0) {
                wins += blockNegatives * (positives + 0.5 * blockPositives);
                positives += blockPositives;
                negatives += blockNegatives;
                if (blockPositives > 0) {
                    precisions += blockPositives * (double) positives / (positives + negatives);
                }
                blockPositives = 0;
                blockNegatives = 0;
            }
        }
        return new double[] {
            positives == 0 || negatives == 0 ? Double.NaN : wins / ((double) positives * negatives),
            positives == 0 ? Double.NaN : precisions / positives
        };
    }
}
