package org.hindsight.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.PromotionRules.Metric;
import org.junit.jupiter.api.Test;

/** Every expected figure was computed by scikit-learn 1.9.1 (and SciPy 1.17.1 where no function is named) from the same rows. */
class ScikitLearnTest {

    private static final Offset<Double> EXACT = within(1e-12);

    private static final int[] ACTUAL = {0, 1, 2, 2, 1, 0, 0, 2, 1, 1, 2, 0, 0, 1, 2, 2, 1, 0, 2, 1};
    private static final double[][] PREDICTED = {
        {.7, .2, .1}, {.3, .4, .3}, {.1, .2, .7}, {.5, .3, .2}, {.2, .6, .2}, {.6, .1, .3}, {.3, .5, .2}, {.2, .2, .6}, {.1, .8, .1}, {.4, .3, .3},
        {.1, .3, .6}, {.8, .1, .1}, {.5, .2, .3}, {.2, .5, .3}, {.3, .3, .4}, {.2, .7, .1}, {.3, .6, .1}, {.4, .1, .5}, {.1, .1, .8}, {.6, .2, .2}
    };

    private static final int[] HAS = {0, 1, 1, 0, 1, 0, 0, 1, 0, 0, 1, 0, 1, 0, 0};
    private static final double[] CHANCE = {.1, .8, .4, .4, .9, .3, .2, .6, .6, .1, .35, .55, .7, .05, .4};

    private static Scores three(ClassTarget target) {
        return Scores.of(Sample.labels(target, ACTUAL), row -> new Prediction.ClassPrediction(PREDICTED[row]));
    }

    @Test
    void severalLabelsHaveMacroAverages() {
        Map<Metric, Double> values = Evaluation.values(three(Sample.THREE));

        assertThat(values.get(Metric.ACCURACY)).isCloseTo(0.7, EXACT);
        assertThat(values.get(Metric.BALANCED_ACCURACY)).isCloseTo(0.6984126984126985, EXACT);
        // precision_score, recall_score, f1_score: average="macro"; specificity: mean over multilabel_confusion_matrix
        assertThat(values.get(Metric.PRECISION)).isCloseTo(0.7063492063492064, EXACT);
        assertThat(values.get(Metric.RECALL)).isCloseTo(0.6984126984126985, EXACT);
        assertThat(values.get(Metric.F1)).isCloseTo(0.6996336996336997, EXACT);
        assertThat(values.get(Metric.SPECIFICITY)).isCloseTo(0.8516483516483516, EXACT);
        assertThat(Evaluation.of(three(Sample.THREE)).confusionMatrix().counts())
                .containsExactly(List.of(4, 1, 1), List.of(2, 5, 0), List.of(1, 1, 5));
    }

    @Test
    void severalLabelsHaveAreasOfOneAgainstTheRest() {
        Scores scores = three(Sample.THREE);

        // roc_auc_score(multi_class="ovr", average="macro"), average_precision_score(average="macro")
        assertThat(Evaluation.values(scores).get(Metric.ROC_AUC)).isCloseTo(0.8342490842490843, EXACT);
        assertThat(Evaluation.values(scores).get(Metric.PR_AUC)).isCloseTo(0.7498024462310177, EXACT);
        assertThat(Evaluation.of(scores).curves())
                .extracting(LabelCurves::rocAuc)
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b), Double.class)
                .containsExactly(0.8928571428571428, 0.8241758241758242, 0.7857142857142857);
    }

    @Test
    void severalLabelsHaveASummedBrierScoreAndALogLoss() {
        Map<Metric, Double> values = Evaluation.values(three(Sample.THREE));

        assertThat(values.get(Metric.BRIER)).isCloseTo(0.453, EXACT);
        assertThat(values.get(Metric.LOG_LOSS)).isCloseTo(0.800074087195326, EXACT);
    }

    @Test
    void aPositiveLabelAmongSeveralStandsAgainstTheRest() {
        Map<Metric, Double> values = Evaluation.values(three(new ClassTarget(List.of("a", "b", "c"), "c")));

        assertThat(values.get(Metric.PRECISION)).isCloseTo(0.8333333333333334, EXACT);
        assertThat(values.get(Metric.RECALL)).isCloseTo(0.7142857142857143, EXACT);
        assertThat(values.get(Metric.F1)).isCloseTo(0.7692307692307693, EXACT);
        assertThat(values.get(Metric.ROC_AUC)).isCloseTo(0.7857142857142857, EXACT);
        assertThat(values.get(Metric.PR_AUC)).isCloseTo(0.7976190476190477, EXACT);
        assertThat(values.get(Metric.BRIER)).isCloseTo(0.453, EXACT);
    }

    @Test
    void twoLabelsWithEqualScoresAmongThem() {
        Map<Metric, Double> values = Evaluation.values(Sample.yes(Sample.labels(Sample.YES_NO, HAS), CHANCE));

        assertThat(values.get(Metric.ACCURACY)).isCloseTo(0.7333333333333333, EXACT);
        assertThat(values.get(Metric.BALANCED_ACCURACY)).isCloseTo(0.7222222222222222, EXACT);
        assertThat(values.get(Metric.PRECISION)).isCloseTo(0.6666666666666666, EXACT);
        assertThat(values.get(Metric.RECALL)).isCloseTo(0.6666666666666666, EXACT);
        assertThat(values.get(Metric.SPECIFICITY)).isCloseTo(0.7777777777777778, EXACT);
        assertThat(values.get(Metric.F1)).isCloseTo(0.6666666666666666, EXACT);
        assertThat(values.get(Metric.ROC_AUC)).isCloseTo(0.861111111111111, EXACT);
        assertThat(values.get(Metric.PR_AUC)).isCloseTo(0.825925925925926, EXACT);
        assertThat(values.get(Metric.BRIER)).isCloseTo(0.14783333333333334, EXACT);
        assertThat(values.get(Metric.LOG_LOSS)).isCloseTo(0.44935999917530967, EXACT);
    }

    @Test
    void anImpossibleEventThatHappenedIsClippedAtTheSmallestStep() {
        // log_loss([1, 0], [0., 0.])
        Scores scores = Sample.yes(Sample.labels(Sample.YES_NO, 1, 0), 0, 0);

        assertThat(Evaluation.values(scores).get(Metric.LOG_LOSS)).isCloseTo(18.021826694558577, within(1e-9));
    }

    @Test
    void calibrationIsThatOfAnUnpenalisedLogisticRegressionOnLogOdds() {
        Calibration calibration = Evaluation.of(Sample.yes(Sample.labels(Sample.YES_NO, HAS), CHANCE)).curves().getFirst().calibration();

        assertThat(calibration.slope().value()).isCloseTo(1.70768659, within(1e-6));
        assertThat(calibration.intercept().value()).isCloseTo(-0.16590762313864918, within(1e-9));
    }

    @Test
    void numbersHaveTheirErrors() {
        Scores scores = Sample.values(Sample.numbers(12, 30, 7.5, 44, 19, 25, 3, 61), 15, 28, 9, 40, 22, 31, 5, 50);

        Map<Metric, Double> values = Evaluation.values(scores);

        assertThat(values.get(Metric.MAE)).isCloseTo(4.0625, EXACT);
        assertThat(values.get(Metric.RMSE)).isCloseTo(5.0156006619347195, EXACT);
        assertThat(values.get(Metric.R2)).isCloseTo(0.9248216849748433, EXACT);
    }

    @Test
    void pValuesAndProportionsAtTheirEnds() {
        assertThat(PairedTest.mcNemarMidP(1, 9)).isCloseTo(0.01171875, EXACT);
        assertThat(PairedTest.mcNemarMidP(59, 6)).isCloseTo(2.7258031986068867e-12, within(1e-15));
        assertThat(Proportion.of(0.5, 20).interval()).containsExactly(new double[] {0.2992980081982123, 0.7007019918017877}, EXACT);
        assertThat(Proportion.of(1, 100).interval()).containsExactly(new double[] {0.9630065017930143, 1}, EXACT);
        assertThat(Proportion.of(0.003, 1000).interval()).containsExactly(new double[] {0.0010207838811386186, 0.008783014053503173}, EXACT);
    }

    /** Nothing to compare with but the promise itself: 95 of 100 intervals hold the figure of the whole population. */
    @Test
    void intervalsOfSeveralLabelsHoldTheirPromise() {
        double[] truth = {area(sample(40_000, 1)), macroF1(sample(40_000, 1))};
        int[] held = new int[2];
        for (int run = 0; run < 120; run++) {
            Map<Metric, Figure> figures = Evaluation.of(sample(150, 100 + run)).figures();
            held[0] += holds(figures.get(Metric.ROC_AUC), truth[0]) ? 1 : 0;
            held[1] += holds(figures.get(Metric.F1), truth[1]) ? 1 : 0;
        }

        // 114 are expected; a binomial count falls outside of this once in 500 times
        assertThat(held[0]).isBetween(106, 120);
        assertThat(held[1]).isBetween(106, 120);
    }

    private static boolean holds(Figure figure, double truth) {
        return figure.low() <= truth && truth <= figure.high();
    }

    private static double area(Scores scores) {
        return Evaluation.values(scores).get(Metric.ROC_AUC);
    }

    private static double macroF1(Scores scores) {
        return Evaluation.values(scores).get(Metric.F1);
    }

    /** Three labels, of which the predictions know something. */
    private static Scores sample(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] labels = random.ints(rows, 0, 3).toArray();
        return Scores.of(Sample.labels(Sample.THREE, labels), row -> {
            double[] weights = new double[3];
            double sum = 0;
            for (int label = 0; label < 3; label++) {
                weights[label] = Math.exp(random.nextGaussian() + (label == labels[row] ? 1 : 0));
                sum += weights[label];
            }
            return new Prediction.ClassPrediction(new double[] {weights[0] / sum, weights[1] / sum, weights[2] / sum});
        });
    }
}
