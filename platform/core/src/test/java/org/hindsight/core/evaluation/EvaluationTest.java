package org.hindsight.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.PromotionRules.Metric;
import org.junit.jupiter.api.Test;

/** Expected figures are those of the examples in scikit-learn's documentation where a comment says so. */
class EvaluationTest {

    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void tellsEveryResampleAndCanBeStoppedAtAnyOfThem() {
        Scores scores = Sample.informed(Sample.random(60, 1, 4), 1, 1);
        List<Double> told = new ArrayList<>();

        assertThat(Evaluation.of(scores, told::add)).isEqualTo(Evaluation.of(scores));

        assertThat(told).hasSize(2000).isSorted().startsWith(0.0).allMatch(share -> share < 1);
        assertThatThrownBy(() -> Evaluation.of(scores, share -> {
                    if (share > 0.9) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void areasAgreeWithScikitLearn() {
        // roc_auc_score: 0.75, average_precision_score: 0.83...
        Scores scores = Sample.yes(Sample.labels(Sample.YES_NO, 0, 0, 1, 1), 0.1, 0.4, 0.35, 0.8);

        Map<Metric, Double> values = Evaluation.values(scores);

        assertThat(values.get(Metric.ROC_AUC)).isCloseTo(0.75, EXACT);
        assertThat(values.get(Metric.PR_AUC)).isCloseTo(5.0 / 6, EXACT);
    }

    @Test
    void curvesAgreeWithScikitLearn() {
        // roc_curve: fpr 0 0 .5 .5 1, tpr 0 .5 .5 1 1; precision_recall_curve: precision 0.66 at recall 1, 1 at 0.5
        Scores scores = Sample.yes(Sample.labels(Sample.YES_NO, 0, 0, 1, 1), 0.1, 0.4, 0.35, 0.8);

        LabelCurves curves = LabelCurves.of(scores).getFirst();

        assertThat(curves.roc())
                .containsExactly(point(0, 0), point(0, 0.5), point(0.5, 0.5), point(0.5, 1), point(1, 1));
        assertThat(curves.precisionRecall()).containsExactly(point(0, 1), point(0.5, 1), point(1, 2.0 / 3));
        assertThat(curves.rocAuc()).isEqualTo(0.75);
    }

    private static LabelCurves.Point point(double x, double y) {
        return new LabelCurves.Point(x, y);
    }

    @Test
    void equalScoresCountHalfInTheRocArea() {
        Holdout holdout = Sample.labels(Sample.YES_NO, 0, 1, 0, 1);

        assertThat(Evaluation.values(Sample.yes(holdout, 0.5, 0.5, 0.5, 0.5)).get(Metric.ROC_AUC)).isEqualTo(0.5);
        assertThat(Evaluation.values(Sample.yes(holdout, 0.2, 0.2, 0.1, 0.9)).get(Metric.ROC_AUC)).isEqualTo(0.875);
    }

    @Test
    void brierAndLogLossAgreeWithScikitLearn() {
        // brier_score_loss: 0.037 (exactly 0.0375)
        Scores brier = Sample.yes(Sample.labels(Sample.YES_NO, 0, 1, 1, 0), 0.1, 0.9, 0.8, 0.3);
        // log_loss of spam, ham, ham, spam: 0.21616...
        Scores log = Sample.yes(Sample.labels(Sample.YES_NO, 1, 0, 0, 1), 0.9, 0.1, 0.2, 0.65);

        assertThat(Evaluation.values(brier).get(Metric.BRIER)).isCloseTo(0.0375, EXACT);
        assertThat(Evaluation.values(log).get(Metric.LOG_LOSS)).isCloseTo(0.21616187468057912, EXACT);
    }

    @Test
    void brierOfThreeLabelsIsTheSumOverThem() {
        // brier_score_loss of eggs, ham, spam: 0.146...
        double[][] probabilities = {{0.8, 0.1, 0.1}, {0.2, 0.7, 0.1}, {0.2, 0.2, 0.6}};
        Scores scores = Scores.of(
                Sample.labels(Sample.THREE, 0, 1, 2), row -> new Prediction.ClassPrediction(probabilities[row]));

        assertThat(Evaluation.values(scores).get(Metric.BRIER)).isCloseTo(0.44 / 3, EXACT);
    }

    @Test
    void balancedAccuracyAgreesWithScikitLearn() {
        // balanced_accuracy_score: 0.625
        Scores scores = Sample.decided(Sample.labels(Sample.YES_NO, 0, 1, 0, 0, 1, 0), 0, 1, 0, 0, 0, 1);

        assertThat(Evaluation.values(scores).get(Metric.BALANCED_ACCURACY)).isCloseTo(0.625, EXACT);
    }

    @Test
    void binaryFiguresReferToThePositiveLabel() {
        // 3 hits, 1 false alarm, 2 misses, 4 rightly left alone
        Scores scores = Sample.decided(
                Sample.labels(Sample.YES_NO, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0), 1, 1, 1, 0, 0, 1, 0, 0, 0, 0);

        Map<Metric, Double> values = Evaluation.values(scores);

        assertThat(values.get(Metric.ACCURACY)).isCloseTo(0.7, EXACT);
        assertThat(values.get(Metric.PRECISION)).isCloseTo(0.75, EXACT);
        assertThat(values.get(Metric.RECALL)).isCloseTo(0.6, EXACT);
        assertThat(values.get(Metric.SPECIFICITY)).isCloseTo(0.8, EXACT);
        assertThat(values.get(Metric.F1)).isCloseTo(2.0 / 3, EXACT);
    }

    @Test
    void figuresOfSeveralLabelsAreMacroAverages() {
        // precision_score, recall_score and f1_score, average="macro": 0.22..., 0.33..., 0.26...
        Scores scores = Sample.decided(Sample.labels(Sample.THREE, 0, 1, 2, 0, 1, 2), 0, 2, 1, 0, 0, 1);

        Map<Metric, Double> values = Evaluation.values(scores);

        assertThat(values.get(Metric.PRECISION)).isCloseTo(2.0 / 9, EXACT);
        assertThat(values.get(Metric.RECALL)).isCloseTo(1.0 / 3, EXACT);
        assertThat(values.get(Metric.F1)).isCloseTo(0.8 / 3, EXACT);
        assertThat(values.get(Metric.BALANCED_ACCURACY)).isCloseTo(1.0 / 3, EXACT);
    }

    @Test
    void confusionMatrixHasActualLabelsInRows() {
        // confusion_matrix([2, 0, 2, 2, 0, 1], [0, 0, 2, 2, 0, 2])
        Scores scores = Sample.decided(Sample.labels(Sample.THREE, 2, 0, 2, 2, 0, 1), 0, 0, 2, 2, 0, 2);

        ConfusionMatrix matrix = Evaluation.of(scores).confusionMatrix();

        assertThat(matrix.labels()).containsExactly("a", "b", "c");
        assertThat(matrix.counts()).containsExactly(List.of(2, 0, 0), List.of(0, 0, 1), List.of(1, 0, 2));
    }

    @Test
    void regressionFiguresAgreeWithScikitLearn() {
        // mean_absolute_error: 0.5, mean_squared_error: 0.375, r2_score: 0.948...
        Scores scores = Sample.values(Sample.numbers(3, -0.5, 2, 7), 2.5, 0.0, 2, 8);

        Map<Metric, Double> values = Evaluation.values(scores);

        assertThat(values.get(Metric.MAE)).isCloseTo(0.5, EXACT);
        assertThat(values.get(Metric.RMSE)).isCloseTo(Math.sqrt(0.375), EXACT);
        assertThat(values.get(Metric.R2)).isCloseTo(0.9486081370449679, EXACT);
        assertThat(values.get(Metric.WITHIN_TOLERANCE)).isEqualTo(1);
        assertThat(values).doesNotContainKeys(Metric.ACCURACY, Metric.ROC_AUC);
    }

    @Test
    void coverageAndWidthOfPredictionIntervalsAreMeasured() {
        Holdout holdout = Sample.numbers(10, 20, 30, 40);
        Scores scores = Sample.values(holdout, 10.5, 21, 32, 45);

        PredictionIntervals intervals = Evaluation.of(scores).intervals();

        assertThat(intervals.level()).isEqualTo(0.9);
        assertThat(intervals.coverage().value()).isEqualTo(0.5);
        assertThat(intervals.width().value()).isEqualTo(2);
    }

    @Test
    void leavesOutWhatIsUndefined() {
        Map<Metric, Figure> nothingCalledPositive =
                Evaluation.of(Sample.yes(Sample.labels(Sample.YES_NO, 0, 1, 0), 0.1, 0.2, 0.3)).figures();
        Map<Metric, Figure> oneClass =
                Evaluation.of(Sample.yes(Sample.labels(Sample.YES_NO, 0, 0, 0), 0.1, 0.2, 0.7)).figures();
        Map<Metric, Figure> constant = Evaluation.of(Sample.values(Sample.numbers(5, 5, 5), 4, 5, 6)).figures();

        assertThat(nothingCalledPositive).doesNotContainKey(Metric.PRECISION);
        assertThat(nothingCalledPositive.get(Metric.F1).value()).isZero();
        assertThat(oneClass).doesNotContainKeys(Metric.ROC_AUC, Metric.PR_AUC, Metric.RECALL, Metric.BALANCED_ACCURACY);
        assertThat(oneClass.get(Metric.PRECISION).value()).isZero();
        assertThat(constant).doesNotContainKey(Metric.R2).containsKey(Metric.MAE);
    }

    @Test
    void noRowsGiveNoFigures() {
        assertThat(Evaluation.of(Sample.yes(Sample.labels(Sample.YES_NO))).figures()).isEmpty();
        assertThat(Evaluation.of(Sample.values(Sample.numbers())).figures()).isEmpty();
    }

    @Test
    void anEvenChanceIsDecidedAsPeopleAreShownIt() {
        Scores two = Sample.yes(Sample.labels(Sample.YES_NO, 0, 1), 0.5, 0.5);
        Scores three = Scores.of(
                Sample.labels(Sample.THREE, 0, 1), row -> new Prediction.ClassPrediction(new double[] {0.2, 0.4, 0.4}));

        assertThat(Evaluation.of(two).confusionMatrix().counts()).containsExactly(List.of(0, 1), List.of(0, 1));
        assertThat(Evaluation.of(three).confusionMatrix().counts()).containsExactly(List.of(0, 1, 0), List.of(0, 1, 0), List.of(0, 0, 0));
    }

    @Test
    void repeatsOfACrossValidationAreAveraged() {
        Holdout holdout = Sample.labels(Sample.YES_NO, 0, 0, 1, 1);
        Scores good = Sample.yes(holdout, 0.1, 0.2, 0.8, 0.9);
        Scores poor = Sample.yes(holdout, 0.1, 0.9, 0.2, 0.9);

        Evaluation evaluation = Evaluation.of(Scores.repeated(List.of(good, good, good, poor)));

        assertThat(evaluation.figures().get(Metric.ACCURACY).value()).isCloseTo((3 * 1 + 0.5) / 4, EXACT);
        assertThat(evaluation.figures().get(Metric.ROC_AUC).value()).isCloseTo((3 * 1 + 0.625) / 4, EXACT);
        assertThat(evaluation.rows()).isEqualTo(4);
        assertThat(evaluation.confusionMatrix().counts()).containsExactly(List.of(2, 0), List.of(0, 2));
    }

    @Test
    void curvesStayDrawableAndExactInArea() {
        Holdout holdout = Sample.random(20_000, 1, 1);
        LabelCurves curves = LabelCurves.of(Sample.informed(holdout, 1.5, 2)).getFirst();

        assertThat(curves.roc()).hasSizeBetween(100, 200);
        assertThat(curves.precisionRecall()).hasSizeBetween(100, 200);
        assertThat(curves.reliability()).hasSize(10);
        double trapezoids = IntStream.range(1, curves.roc().size())
                .mapToDouble(i -> (curves.roc().get(i).x() - curves.roc().get(i - 1).x())
                        * (curves.roc().get(i).y() + curves.roc().get(i - 1).y()) / 2)
                .sum();
        assertThat(trapezoids).isCloseTo(curves.rocAuc(), within(1e-3));
    }

    @Test
    void reliabilityComparesPredictedWithObservedShares() {
        Holdout holdout = Sample.labels(Sample.YES_NO, IntStream.range(0, 100).map(i -> i % 4 == 0 ? 1 : 0).toArray());
        Scores scores = Scores.of(holdout, row -> Sample.yes(0.3));

        assertThat(LabelCurves.of(scores).getFirst().reliability()).singleElement().satisfies(all -> {
            assertThat(all.predicted()).isCloseTo(0.3, EXACT);
            assertThat(all.observed()).isCloseTo(0.25, EXACT);
            assertThat(all.rows()).isEqualTo(100);
            assertThat(all.low()).isCloseTo(0.1755, within(1e-4));
            assertThat(all.high()).isCloseTo(0.3430, within(1e-4));
        });
    }

    @Test
    void residualsTellDirectionAndSpread() {
        Residuals residuals = Evaluation.of(Sample.values(Sample.numbers(3, 5, 7, 9, 11), 2, 3, 4, 5, 6)).residuals();

        assertThat(residuals.mean()).isCloseTo(3, EXACT);
        assertThat(residuals.deviation()).isCloseTo(Math.sqrt(2.5), EXACT);
        assertThat(residuals.quantiles()).contains(new Residuals.Quantile(0.5, 3));
        assertThat(residuals.histogram().stream().mapToInt(Residuals.Bin::rows).sum()).isEqualTo(5);
        assertThat(residuals.tenths()).hasSize(5).first().isEqualTo(new Residuals.Tenth(2, 3, 1));
    }

    @Test
    void scoresCanBeStoredAndRestored() {
        Scores scores = Sample.values(Sample.numbers(3, 5), 2, 3);

        Scores restored = Scores.ofStored(scores.holdout(), scores.toArray(), scores.level());

        assertThat(restored.saysTheSameAs(scores)).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scores.ofStored(scores.holdout(), new double[5], 0.9))
                .withMessageContaining("5 stored numbers do not fit");
    }

    @Test
    void refusesPredictionsAndOutcomesOfAnotherKind() {
        Holdout numbers = Sample.numbers(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scores.of(numbers, List.of(Sample.yes(0.2))))
                .withMessageContaining("Row 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.labels(Sample.YES_NO, 2))
                .withMessageContaining("the outcome 2.0 does not fit");
    }
}
