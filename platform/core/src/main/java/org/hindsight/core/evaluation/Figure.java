package org.hindsight.core.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * A measured figure. A figure that is undefined (precision where nothing was called positive) does not exist as an
 * object.
 *
 * @param value  the figure, finite
 * @param low    lower end of its 95 % interval; null when the rows do not tell one (a single group, a label that most
 *               resamples miss)
 * @param high   upper end of its 95 % interval, null together with {@code low}
 * @param rows   how many rows it was measured on
 * @param groups how many groups these rows form
 */
public record Figure(double value, @Nullable Double low, @Nullable Double high, int rows, int groups) {

    static Figure of(double value, double[] interval, Holdout holdout) {
        boolean known = Double.isFinite(interval[0]) && Double.isFinite(interval[1]);
        return new Figure(
                value, known ? interval[0] : null, known ? interval[1] : null, holdout.rows(), holdout.groups());
    }
}
