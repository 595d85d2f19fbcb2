package org.hindsight.core.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hindsight.plugin.ClassTarget;

/**
 * How often it really happened to those whose predicted chance was near: what a chance can be held against, since a model gives a single
 * chance no interval of its own. Peers of a chance are the rows whose odds are at most half as high or low again, the nearest hundred of them
 * and all as near as the last one. Their share has the score interval of Wilson (1927), whose coverage is right for few rows and small shares
 * (Newcombe 1998; Brown, Cai &amp; DasGupta 2001), with the effective number of rows where rows belong together (see {@link Proportion}).
 * The chances are those of rows the model did not learn from; with cross-validation each row has the mean of its out-of-fold chances.
 *
 * @param percent the chance, in whole percent
 * @param rows    how many peers
 * @param from    the lowest of their predicted chances
 * @param to      the highest
 * @param share   the share of them who have the label
 * @param low     lower end of that share's 95 % interval
 * @param high    its upper end
 */
public record Peers(int percent, int rows, double from, double to, double share, double low, double high) {

    /** So many independent peers tell something; with fewer there is no figure. */
    static final int FEWEST = 30;

    private static final int ENOUGH = 100;
    private static final double FARTHEST = Math.log(1.5);

    /**
     * The peers of every whole percent from 1 to 99 that has enough.
     *
     * @param scores what a version says of rows it did not learn from
     * @param label  the label whose chance it is
     */
    public static List<Peers> of(Scores scores, String label) {
        Order order = new Order(scores, ((ClassTarget) scores.holdout().target()).indexOf(label));
        List<Peers> peers = new ArrayList<>();
        for (int percent = 1; percent < 100; percent++) {
            order.peers(percent, peers);
        }
        return peers;
    }

    /** Rows by their chance, the lowest first. */
    private static final class Order {

        private final Holdout holdout;
        private final int label;
        private final int[] rows;
        private final double[] chances;

        Order(Scores scores, int label) {
            this.holdout = scores.holdout();
            this.label = label;
            double[] all = new double[holdout.rows()];
            for (int row = 0; row < all.length; row++) {
                for (int repeat = 0; repeat < scores.repeats(); repeat++) {
                    all[row] += scores.probability(repeat, row, label) / scores.repeats();
                }
            }
            this.rows = Ranking.descending(all.length, row -> -all[row]);
            this.chances = Arrays.stream(rows).mapToDouble(row -> all[row]).toArray();
        }

        void peers(int percent, List<Peers> found) {
            double chance = percent / 100.0;
            int to = first(chance);
            int from = to;
            double reached = 0;
            while (true) {
                double below = distance(chance, from - 1);
                double above = distance(chance, to);
                double next = Math.min(below, above);
                if (next == Double.POSITIVE_INFINITY || to - from >= ENOUGH && next > reached) {
                    break;
                }
                reached = next;
                if (below <= above) {
                    from--;
                } else {
                    to++;
                }
            }
            add(percent, from, to, found);
        }

        /** How far the row at a place is from a chance; infinitely where there is none, or where its odds are too different. */
        private double distance(double chance, int place) {
            boolean near = place >= 0 && place < rows.length && Math.abs(logOdds(chances[place]) - logOdds(chance)) <= FARTHEST;
            return near ? Math.abs(chances[place] - chance) : Double.POSITIVE_INFINITY;
        }

        private int first(double chance) {
            int place = Arrays.binarySearch(chances, chance);
            return place < 0 ? -place - 1 : place;
        }

        private void add(int percent, int from, int to, List<Peers> found) {
            Map<Integer, Integer> groups = new HashMap<>();
            double[] hits = new double[to - from];
            double[] trials = new double[to - from];
            for (int place = from; place < to; place++) {
                int group = groups.computeIfAbsent(holdout.group(rows[place]), unseen -> groups.size());
                trials[group]++;
                hits[group] += holdout.actual(rows[place]) == label ? 1 : 0;
            }
            if (groups.size() >= FEWEST) {
                double[] interval = Proportion.of(
                        Arrays.copyOf(hits, groups.size()), Arrays.copyOf(trials, groups.size()), groups.size() < to - from).interval();
                found.add(new Peers(
                        percent, to - from, rounded(chances[from]), rounded(chances[to - 1]), rounded(Arrays.stream(hits).sum() / (to - from)),
                        rounded(interval[0]), rounded(interval[1])));
            }
        }

        private static double logOdds(double chance) {
            return Math.log(chance / (1 - chance));
        }

        /** A version keeps these figures for good, and nobody is told more than whole people of a hundred. */
        private static double rounded(double share) {
            return Math.round(share * 1e4) / 1e4;
        }
    }
}
