package org.hindsight.weka;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Isotonic calibration: the rising curve that fits held-out scores best, found by pooling adjacent violators (Ayer et al. 1955; Zadrozny
 * and Elkan 2002). Rows are first put into at most 200 bins of equal size, in which one row's worth of the overall share is added, so that no
 * probability is 0 or 1. The pooled blocks are joined by straight lines between their centres (centred isotonic regression, Oron and
 * Flournoy 2017): unlike steps, lines keep the order of cases within a block.
 */
final class Isotonic {

    private static final int MAXIMUM_BINS = 200;
    private static final int LEAST_ROWS_A_BIN = 25;

    private Isotonic() {}

    private record Block(double rows, double hits, double sumOfScores) {
        double share() {
            return hits / rows;
        }

        Block with(Block other) {
            return new Block(rows + other.rows, hits + other.hits, sumOfScores + other.sumOfScores);
        }
    }

    /**
     * Fits the curve.
     *
     * @param scores a score a row
     * @param hits   whether the row has the label
     */
    static Curve fit(double[] scores, boolean[] hits) {
        List<Block> pooled = new ArrayList<>();
        for (Block bin : bins(scores, hits)) {
            Block block = bin;
            while (!pooled.isEmpty() && pooled.getLast().share() >= block.share()) {
                block = pooled.removeLast().with(block);
            }
            pooled.add(block);
        }
        double[] x = pooled.stream().mapToDouble(block -> block.sumOfScores() / block.rows()).toArray();
        double[] y = pooled.stream().mapToDouble(Block::share).toArray();
        return new Curve.Points(x, y);
    }

    private static List<Block> bins(double[] scores, boolean[] hits) {
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        long positives = IntStream.range(0, hits.length).filter(i -> hits[i]).count();
        double prior = (positives + 0.5) / (hits.length + 1.0);
        int size = Math.max(LEAST_ROWS_A_BIN, (scores.length + MAXIMUM_BINS - 1) / MAXIMUM_BINS);
        List<Block> bins = new ArrayList<>();
        int start = 0;
        while (start < order.length) {
            int end = Math.min(order.length, start + size);
            if (order.length - end < size) {
                end = order.length; // the last bin takes what is too little for one of its own
            }
            while (end < order.length && scores[order[end]] == scores[order[end - 1]]) {
                end++;
            }
            bins.add(bin(scores, hits, order, start, end, prior));
            start = end;
        }
        return bins;
    }

    private static Block bin(double[] scores, boolean[] hits, int[] order, int start, int end, double prior) {
        double sum = 0;
        int found = 0;
        for (int i = start; i < end; i++) {
            sum += scores[order[i]];
            found += hits[order[i]] ? 1 : 0;
        }
        double rows = end - start;
        return new Block(rows, (found + prior) * rows / (rows + 1), sum);
    }
}
