package org.hindsight.core.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.PromotionRules.Metric;
import org.jspecify.annotations.Nullable;

/** Versions measured on the same rows with the same resamples, so that differences between them can have intervals. */
final class Measurement {

    private final List<Scores> versions;
    private final List<Figures> figures;
    private final Holdout holdout;
    private final int[] ones;
    private final double[][] values;
    private final Bootstrap bootstrap;

    /**
     * Measures.
     *
     * @param progress is told after every resample which share is done; it may throw to stop
     */
    Measurement(List<Scores> versions, DoubleConsumer progress) {
        this.versions = versions;
        versions.forEach(version -> Scores.requireSameRows(versions.getFirst(), version));
        holdout = versions.getFirst().holdout();
        figures = versions.stream().map(Figures::of).toList();
        ones = LabelCurves.ones(holdout.groups());
        values = new double[versions.size()][Figures.COUNT];
        for (int version = 0; version < values.length; version++) {
            figures.get(version).compute(ones, values[version]);
        }
        bootstrap = Bootstrap.of(holdout, figures, progress);
    }

    Evaluation evaluation(int version) {
        Scores scores = versions.get(version);
        Map<Metric, Figure> defined = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            Figure figure = figure(version, metric.ordinal());
            if (figure != null) {
                defined.put(metric, figure);
            }
        }
        if (holdout.target() instanceof ClassTarget target && figures.get(version) instanceof ClassFigures classes) {
            ConfusionMatrix matrix = ConfusionMatrix.of(target, classes.counts(ones));
            return new Evaluation(
                    holdout.rows(), holdout.groups(), defined, matrix, LabelCurves.of(scores), null, null);
        }
        return new Evaluation(
                holdout.rows(), holdout.groups(), defined, null, List.of(), Residuals.of(scores), intervals(version));
    }

    private @Nullable PredictionIntervals intervals(int version) {
        Figure coverage = figure(version, Figures.COVERAGE);
        Figure width = figure(version, Figures.WIDTH);
        return coverage == null || width == null
                ? null
                : new PredictionIntervals(versions.get(version).level(), coverage, width);
    }

    /** A figure with its interval; null when it is undefined. */
    @Nullable Figure figure(int version, int figure) {
        double value = values[version][figure];
        return Double.isFinite(value) ? Figure.of(value, interval(version, figure, value), holdout) : null;
    }

    private double[] interval(int version, int figure, double value) {
        Proportion proportion = figures.get(version).proportion(figure);
        if (proportion != null) {
            return proportion.interval();
        }
        double[] interval = bootstrap.interval(version, figure);
        boolean noSpread = holdout.labels() > 0 && value == 1 && interval[0] == 1;
        return noSpread ? intervalOfPerfection() : interval;
    }

    /**
     * A perfect area or mean recall is perfect in every resample, yet few rows prove little. Whatever the distribution
     * of the scores, the variance of an area A (and of a mean recall, which is the area of a yes-or-no score) is at
     * most A (1 - A) / m with m rows of the rarer class (Birnbaum &amp; Klose 1957), so Wilson's interval of m trials
     * holds; m counts groups here.
     */
    private double[] intervalOfPerfection() {
        return holdout.groups() < 2
                ? new double[] {Double.NaN, Double.NaN}
                : Proportion.of(1, holdout.groupsOfRarestLabel()).interval();
    }

    /** How much a figure of one version lies above that of another; null when it is undefined for either. */
    @Nullable Figure difference(int version, int minus, int figure) {
        double difference = values[version][figure] - values[minus][figure];
        if (!Double.isFinite(difference)) {
            return null;
        }
        double[] interval = bootstrap.intervalOfDifference(version, minus, figure);
        return Figure.of(difference, interval, holdout);
    }
}
