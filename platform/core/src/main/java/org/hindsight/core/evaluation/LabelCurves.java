package org.hindsight.core.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hindsight.plugin.ClassTarget;
import org.jspecify.annotations.Nullable;

/**
 * Curves of one label against the rest, each of at most about 200 points. With cross-validation the repeats are drawn
 * together.
 *
 * @param label           the label
 * @param roc             false positive rate (x) and true positive rate (y), from (0, 0) to (1, 1); empty when a class
 *                        is absent
 * @param precisionRecall recall (x) and precision (y), from (0, 1) on; empty when no row has the label
 * @param reliability     predicted and observed shares of about ten equally large parts of the rows
 * @param calibration     slope and intercept of the logistic recalibration; null when they cannot be estimated
 * @param rocAuc          ROC AUC of this label; null when a class is absent
 */
public record LabelCurves(
        String label,
        List<Point> roc,
        List<Point> precisionRecall,
        List<Reliability> reliability,
        @Nullable Calibration calibration,
        @Nullable Double rocAuc) {

    /** A point of a curve. */
    public record Point(double x, double y) {}

    /**
     * What was predicted for some rows and what happened.
     *
     * @param predicted the mean probability
     * @param observed  the share of rows that have the label
     * @param low       lower end of the 95 % interval of that share, null when unknown
     * @param high      its upper end
     * @param rows      how many rows
     */
    public record Reliability(
            double predicted, double observed, @Nullable Double low, @Nullable Double high, int rows) {}

    /** Copies the lists. */
    public LabelCurves {
        roc = List.copyOf(roc);
        precisionRecall = List.copyOf(precisionRecall);
        reliability = List.copyOf(reliability);
    }

    /** The curves of the positive label, or without one of every label. */
    static List<LabelCurves> of(Scores scores) {
        ClassTarget target = (ClassTarget) scores.holdout().target();
        IntStream labels = target.positive() == null
                ? IntStream.range(0, target.labels().size())
                : IntStream.of(target.positiveIndex());
        return labels.mapToObj(label -> of(scores, label, target.labels().get(label))).toList();
    }

    private static LabelCurves of(Scores scores, int label, String name) {
        int rows = scores.holdout().rows();
        Ranking ranking = Ranking.of(
                rows * scores.repeats(),
                i -> scores.holdout().group(i % rows),
                i -> scores.probability(i / rows, i % rows, label),
                i -> scores.holdout().actual(i % rows) == label);
        double area = ranking.areas(ones(scores.holdout().groups()))[0];
        return new LabelCurves(
                name,
                RankCurves.roc(ranking),
                RankCurves.precisionRecall(ranking),
                ReliabilityTenths.of(ranking, scores),
                Calibration.of(scores, label),
                Double.isNaN(area) ? null : area);
    }

    static int[] ones(int count) {
        int[] ones = new int[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}
