package org.hindsight.core.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.IntUnaryOperator;
import org.hindsight.plugin.PromotionRules.Metric;
import org.jspecify.annotations.Nullable;

/**
 * How good a version is for some of the people.
 *
 * @param band   who, such as "30 to 39"
 * @param rows   how many rows
 * @param groups how many groups these form
 * @param tooFew whether there are fewer than {@link #FEWEST_ROWS} rows, so that no figure is given
 * @param figure the figure; null when there are too few rows or it is undefined on them
 */
public record Subgroup(String band, int rows, int groups, boolean tooFew, @Nullable Figure figure) {

    /** With fewer rows a figure would say more about chance than about the model. */
    public static final int FEWEST_ROWS = 20;

    /**
     * The figure by band.
     *
     * @param bands  the bands' names
     * @param bandOf the position of a row's band, negative where it has none (a missing answer)
     * @param progress is told now and then which share is done; it may throw to stop
     * @return one entry a band, in order
     */
    public static List<Subgroup> of(
            Scores scores, Metric metric, List<String> bands, IntUnaryOperator bandOf, DoubleConsumer progress) {
        List<Subgroup> subgroups = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            int band = i;
            subgroups.add(of(
                    bands.get(i), scores.where(row -> bandOf.applyAsInt(row) == band), metric,
                    share -> progress.accept((band + share) / bands.size())));
        }
        return subgroups;
    }

    private static Subgroup of(String band, Scores scores, Metric metric, DoubleConsumer progress) {
        Holdout holdout = scores.holdout();
        boolean tooFew = holdout.rows() < FEWEST_ROWS;
        Figure figure = tooFew ? null : new Measurement(List.of(scores), progress).figure(0, metric.ordinal());
        return new Subgroup(band, holdout.rows(), holdout.groups(), tooFew, figure);
    }
}
