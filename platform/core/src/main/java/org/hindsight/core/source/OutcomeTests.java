package org.hindsight.core.source;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.hindsight.core.source.SourceFinding.Kind;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.Prediction.ClassPrediction;
import org.hindsight.plugin.Prediction.NumericPrediction;
import org.hindsight.plugin.Target;
import org.hindsight.plugin.TrainedModel;
import org.jspecify.annotations.Nullable;

/**
 * Holds outcomes against what the champion expects. If its probabilities are right, the number of cases in which its most probable label is what
 * happened, and the number of positive labels, follow Poisson binomial distributions; for numbers, the share of prediction intervals that hold is
 * their level.
 */
record OutcomeTests(Target target, TrainedModel champion) {

    private static final int PROGRESS_ROWS = 1000;

    /**
     * What came out for one source.
     *
     * @param right    in how many cases what was expected happened
     * @param expected in how many that was to be expected
     * @param tests    all tests, whatever they show
     */
    record Outcome(int right, double expected, List<SourceFinding> tests) {}

    /** Looks at a source's cases; progress is told now and then which share is done, and may throw to stop. */
    Outcome of(List<LabelledRow> rows, DoubleConsumer progress) {
        return target instanceof ClassTarget classes ? labels(rows, classes, progress) : numbers(rows, progress);
    }

    private Prediction predict(List<LabelledRow> rows, int row, DoubleConsumer progress) {
        if (row % PROGRESS_ROWS == 0) {
            progress.accept((double) row / rows.size());
        }
        return champion.predict(rows.get(row).features());
    }

    private Outcome labels(List<LabelledRow> rows, ClassTarget classes, DoubleConsumer progress) {
        double[] likely = new double[rows.size()];
        double[] positive = new double[rows.size()];
        int right = 0;
        int positives = 0;
        int label = classes.positive() == null ? -1 : classes.positiveIndex();
        for (int i = 0; i < rows.size(); i++) {
            ClassPrediction said = (ClassPrediction) predict(rows, i, progress);
            likely[i] = Math.min(1, said.probability(said.mostProbable()));
            right += rows.get(i).target() == said.mostProbable() ? 1 : 0;
            positive[i] = label < 0 ? 0 : Math.min(1, said.probability(label));
            positives += rows.get(i).target() == label ? 1 : 0;
        }
        SourceFinding agreement = finding(Kind.RIGHT, null, right, likely, new PoissonBinomial(likely).atMost(right));
        return new Outcome(
                right,
                agreement.expected(),
                label < 0 ? List.of(agreement) : List.of(agreement, ofPositives(classes.positive(), positives, positive)));
    }

    private static SourceFinding ofPositives(String label, int found, double[] chances) {
        PoissonBinomial expected = new PoissonBinomial(chances);
        return finding(Kind.POSITIVE, label, found, chances, Math.min(1, 2 * Math.min(expected.atMost(found), expected.atLeast(found))));
    }

    private Outcome numbers(List<LabelledRow> rows, DoubleConsumer progress) {
        double[] levels = new double[rows.size()];
        int held = 0;
        for (int i = 0; i < rows.size(); i++) {
            NumericPrediction said = (NumericPrediction) predict(rows, i, progress);
            levels[i] = said.level();
            double actual = rows.get(i).target();
            held += said.low() <= actual && actual <= said.high() ? 1 : 0;
        }
        SourceFinding within = finding(Kind.WITHIN, null, held, levels, new PoissonBinomial(levels).atMost(held));
        return new Outcome(held, within.expected(), List.of(within));
    }

    private static SourceFinding finding(Kind kind, @Nullable String label, int found, double[] chances, double p) {
        return new SourceFinding(kind, null, label, found, chances.length, Arrays.stream(chances).sum(), p);
    }
}
