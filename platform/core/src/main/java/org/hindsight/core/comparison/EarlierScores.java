package org.hindsight.core.comparison;

import java.util.Arrays;
import java.util.Map;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.Target;
import org.jspecify.annotations.Nullable;

/**
 * What a version said of rows when it was measured before. Answers never change once they are given, so what it said then it would say
 * again, to the last bit.
 */
final class EarlierScores {

    private final Map<Long, Integer> positions;
    private final double[] numbers;
    private final double level;
    private final int labels;

    /**
     * Scores by the numbers of their rows.
     *
     * @param positions where each row stands in the numbers
     */
    EarlierScores(Target target, Map<Long, Integer> positions, double[] numbers, double level) {
        this.positions = positions;
        this.numbers = numbers;
        this.level = level;
        this.labels = target instanceof ClassTarget classes ? classes.labels().size() : 0;
    }

    /** What the version said of a row; null when it was not asked. */
    @Nullable Prediction of(long row) {
        Integer position = positions.get(row);
        if (position == null) {
            return null;
        }
        if (labels > 0) {
            return new Prediction.ClassPrediction(Arrays.copyOfRange(numbers, position * labels, (position + 1) * labels));
        }
        return new Prediction.NumericPrediction(numbers[3 * position], numbers[3 * position + 1], numbers[3 * position + 2], level);
    }
}
