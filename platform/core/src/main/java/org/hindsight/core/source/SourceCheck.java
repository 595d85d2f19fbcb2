package org.hindsight.core.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.hindsight.core.message.Message;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.Target;
import org.hindsight.plugin.TrainedModel;

/**
 * Looks at what a new source says before it is learnt for the first time. If the champion's probabilities are right, the number of cases in
 * which its most probable label is what happened, and the number of positive labels, follow Poisson binomial distributions; for numbers, the
 * share of prediction intervals that hold is their level. A source for which one of these is too unlikely is told. All tests of a run
 * together err with a chance of at most 1 % (Holm 1979).
 */
public final class SourceCheck {

    /** The chance that any source of a run is told though nothing is wrong with it. */
    public static final double ALPHA = 0.01;

    private static final int PROGRESS_ROWS = 1000;

    private final Target target;
    private final TrainedModel champion;
    private final List<Suspicion> tests = new ArrayList<>();

    public SourceCheck(Target target, TrainedModel champion) {
        this.target = target;
        this.champion = champion;
    }

    /**
     * Something that does not fit.
     *
     * @param source which source
     * @param words  what was expected and what was found
     * @param p      how likely that is
     */
    public record Suspicion(String source, Message words, double p) {}

    /**
     * Looks at a source's cases.
     *
     * @param progress is told now and then which share is done; it may throw to stop
     */
    public void look(String source, List<LabelledRow> rows, DoubleConsumer progress) {
        if (rows.isEmpty()) {
            return;
        }
        if (target instanceof ClassTarget classes) {
            lookAtLabels(source, rows, classes, progress);
        } else {
            lookAtNumbers(source, rows, progress);
        }
    }

    /** What does not fit, the least likely first, after Holm's correction for all tests. */
    public List<Suspicion> suspicions() {
        List<Suspicion> ordered = tests.stream().sorted(Comparator.comparingDouble(Suspicion::p)).toList();
        int rejected = 0;
        while (rejected < ordered.size() && ordered.get(rejected).p() <= ALPHA / (ordered.size() - rejected)) {
            rejected++;
        }
        return ordered.subList(0, rejected);
    }

    private void lookAtLabels(String source, List<LabelledRow> rows, ClassTarget classes, DoubleConsumer progress) {
        double[] likely = new double[rows.size()];
        double[] positive = new double[rows.size()];
        int right = 0;
        int positives = 0;
        int label = classes.positive() == null ? -1 : classes.positiveIndex();
        for (int i = 0; i < rows.size(); i++) {
            Prediction.ClassPrediction said = (Prediction.ClassPrediction) predict(rows, i, progress);
            likely[i] = Math.min(1, said.probability(said.mostProbable()));
            right += rows.get(i).target() == said.mostProbable() ? 1 : 0;
            positive[i] = label < 0 ? 0 : Math.min(1, said.probability(label));
            positives += rows.get(i).target() == label ? 1 : 0;
        }
        tests.add(new Suspicion(source, Message.of("source.labelRight", right, rows.size(), expected(likely)), new PoissonBinomial(likely).atMost(right)));
        if (label >= 0) {
            PoissonBinomial expected = new PoissonBinomial(positive);
            double p = Math.min(1, 2 * Math.min(expected.atMost(positives), expected.atLeast(positives)));
            tests.add(new Suspicion(source, Message.of("source.labelReported", String.valueOf(classes.positive()), positives, rows.size(), expected(positive)), p));
        }
    }

    private void lookAtNumbers(String source, List<LabelledRow> rows, DoubleConsumer progress) {
        double[] levels = new double[rows.size()];
        int held = 0;
        for (int i = 0; i < rows.size(); i++) {
            Prediction.NumericPrediction said = (Prediction.NumericPrediction) predict(rows, i, progress);
            levels[i] = said.level();
            double actual = rows.get(i).target();
            held += said.low() <= actual && actual <= said.high() ? 1 : 0;
        }
        tests.add(new Suspicion(source, Message.of("source.numberWithin", held, rows.size(), expected(levels)), new PoissonBinomial(levels).atMost(held)));
    }

    private Prediction predict(List<LabelledRow> rows, int row, DoubleConsumer progress) {
        if (row % PROGRESS_ROWS == 0) {
            progress.accept((double) row / rows.size());
        }
        return champion.predict(rows.get(row).features());
    }

    private static long expected(double[] chances) {
        return Math.round(Arrays.stream(chances).sum());
    }
}
