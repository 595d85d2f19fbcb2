package org.hindsight.weka;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hindsight.plugin.Target;

/**
 * How much a figure depends on which people happened to be in the data: groups are drawn with replacement, as many as there are, and
 * the figure is taken anew from the predictions for those drawn (Efron 1979; whole groups: Field and Welsh 2007). The models are not
 * trained again, so the intervals are somewhat too narrow.
 */
final class Resamples {

    private static final int DRAWS = 1000;
    private static final int DRAWS_OF_ALL = 400;

    private final int[][] drawn; // of each draw how often each group was drawn

    private Resamples(int[][] drawn) {
        this.drawn = drawn;
    }

    static Resamples of(int groups, long seed) {
        Random random = new Random(seed);
        int[][] drawn = new int[DRAWS][groups];
        for (int[] draw : drawn) {
            for (int i = 0; i < groups; i++) {
                draw[random.nextInt(groups)]++;
            }
        }
        return new Resamples(drawn);
    }

    /** The mean of a candidate's figures over the deals of the folds, for each draw. */
    double[] figures(List<ToDoubleFunction<int[]>> ofDeals) {
        return Arrays.stream(drawn)
                .mapToDouble(draw -> ofDeals.stream().mapToDouble(figure -> figure.applyAsDouble(draw)).average().orElse(Double.NaN))
                .toArray();
    }

    /** The intervals of all figures, from fewer draws, because each figure is taken anew from all rows. */
    Map<String, LearnerComparison.Interval> intervals(List<Scores> deals, Target target) {
        Map<String, double[]> figures = new LinkedHashMap<>();
        for (int draw = 0; draw < DRAWS_OF_ALL; draw++) {
            int number = draw;
            List<Scores> resampled = deals.stream().map(deal -> deal.drawn(drawn[number])).toList();
            Scores.means(resampled, target)
                    .forEach((name, value) -> figures.computeIfAbsent(name, any -> new double[DRAWS_OF_ALL])[number] = value);
        }
        Map<String, LearnerComparison.Interval> intervals = new LinkedHashMap<>();
        figures.forEach((name, values) -> intervals.put(name, interval(values)));
        return intervals;
    }

    /** The middle 95 of 100; draws without a figure do not count. */
    static LearnerComparison.Interval interval(double[] figures) {
        double[] sorted = Arrays.stream(figures).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0) {
            return new LearnerComparison.Interval(Double.NaN, Double.NaN);
        }
        int last = sorted.length - 1;
        return new LearnerComparison.Interval(sorted[(int) (0.025 * last)], sorted[(int) Math.ceil(0.975 * last)]);
    }

    /** The same of the differences, draw by draw. */
    static LearnerComparison.Interval interval(double[] figures, double[] ofFirst) {
        return interval(IntStream.range(0, figures.length).mapToDouble(draw -> figures[draw] - ofFirst[draw]).toArray());
    }
}
