package org.hindsight.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hindsight.plugin.PromotionRules.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

    @ParameterizedTest
    // Newcombe 1998, table I, method 3.
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611", "1, 29, 0.0061, 0.1718"})
    void proportionsHaveWilsonsInterval(int hits, int trials, double low, double high) {
        double[] interval = Proportion.of((double) hits / trials, trials).interval();

        assertThat(interval[0]).isCloseTo(low, within(5e-5));
        assertThat(interval[1]).isCloseTo(high, within(5e-5));
    }

    @Test
    void copiesOfARowInOneGroupAddNoCertainty() {
        SplittableRandom random = new SplittableRandom(3);
        Holdout.Builder once = Holdout.builder(Sample.YES_NO, 60);
        Holdout.Builder tenTimes = Holdout.builder(Sample.YES_NO, 600);
        double[] probabilities = new double[600];
        for (int group = 0; group < 60; group++) {
            int label = random.nextInt(2);
            Arrays.fill(probabilities, 10 * group, 10 * group + 10, 0.3 * label + 0.7 * random.nextDouble());
            once.add(label, "g" + group, true);
            for (int copy = 0; copy < 10; copy++) {
                tenTimes.add(label, "g" + group, true);
            }
        }
        Evaluation single = Evaluation.of(Scores.of(once.build(), row -> Sample.yes(probabilities[10 * row])));
        Evaluation copied = Evaluation.of(Scores.of(tenTimes.build(), row -> Sample.yes(probabilities[row])));

        for (Metric metric : new Metric[] {Metric.ROC_AUC, Metric.BRIER, Metric.PR_AUC}) {
            assertThat(copied.figures().get(metric).low())
                    .isCloseTo(single.figures().get(metric).low(), within(1e-9));
        }
        assertThat(copied.figures().get(Metric.ACCURACY).low())
                .isCloseTo(single.figures().get(Metric.ACCURACY).low(), within(0.01));
        assertThat(copied.rows()).isEqualTo(600);
        assertThat(copied.groups()).isEqualTo(60);
    }

    @Test
    void perfectFiguresOnFewRowsStayUncertain() {
        Holdout holdout = Sample.labels(Sample.YES_NO, IntStream.range(0, 40).map(i -> i % 2).toArray());
        Evaluation evaluation = Evaluation.of(Scores.of(holdout, row -> Sample.yes(row % 2 == 0 ? 0.1 : 0.9)));

        // Wilson's lower end of 20 of 20 and of 40 of 40.
        assertThat(evaluation.figures().get(Metric.ROC_AUC).low()).isCloseTo(0.8389, within(1e-4));
        assertThat(evaluation.figures().get(Metric.BALANCED_ACCURACY).low()).isCloseTo(0.8389, within(1e-4));
        assertThat(evaluation.figures().get(Metric.RECALL).low()).isCloseTo(0.8389, within(1e-4));
        assertThat(evaluation.figures().get(Metric.F1).low()).isCloseTo(2 * 0.8389 / 1.8389, within(1e-4));
        assertThat(evaluation.figures().get(Metric.ACCURACY).low()).isCloseTo(0.9124, within(1e-4));
        assertThat(evaluation.figures().get(Metric.ROC_AUC).high()).isEqualTo(1);
    }

    @Test
    void percentilesAreReadFurtherOutWhereGroupsAreFew() {
        // t(9) = -2.262157 at 2.5 %; normal distribution function at -2.262157 sqrt(10 / 9).
        assertThat(Bootstrap.expandedTail(10)).isCloseTo(0.008550639, within(1e-8));
        assertThat(Bootstrap.expandedTail(100_000)).isCloseTo(0.025, within(1e-5));
    }

    @Test
    void intervalOfAMeanAgreesWithStudentsT() {
        SplittableRandom random = new SplittableRandom(5);
        double[] errors = random.doubles(25, 0, 10).toArray();
        Holdout holdout = Sample.numbers(new double[25]);

        Figure mae = Evaluation.of(Sample.values(holdout, errors)).figures().get(Metric.MAE);

        double mean = Arrays.stream(errors).average().orElseThrow();
        double deviation = Math.sqrt(Arrays.stream(errors).map(e -> (e - mean) * (e - mean)).sum() / 24);
        double half = 2.0639 * deviation / 5;
        assertThat(mae.low()).isCloseTo(mean - half, within(0.1 * half));
        assertThat(mae.high()).isCloseTo(mean + half, within(0.1 * half));
    }

    @Test
    void intervalOfAMeanOverGroupsAgreesWithTheRatioEstimatorOfASurvey() {
        SplittableRandom random = new SplittableRandom(8);
        Holdout.Builder rows = Holdout.builder(Sample.MINUTES, 400);
        double[] errors = new double[400];
        double[] sums = new double[60];
        int[] counts = new int[60];
        double[] level = random.doubles(60, 0, 10).toArray();
        for (int row = 0; row < 400; row++) {
            int group = row < 60 ? row : random.nextInt(60);
            errors[row] = level[group] + random.nextDouble();
            sums[group] += errors[row];
            counts[group]++;
            rows.add(0, "g" + group, true);
        }

        Figure mae = Evaluation.of(Sample.values(rows.build(), errors)).figures().get(Metric.MAE);

        // Cochran 1977, section 2.11: residuals of group totals; rows taken for independent would give less than half of it.
        double mean = Arrays.stream(errors).average().orElseThrow();
        double squares = IntStream.range(0, 60).mapToDouble(group -> Math.pow(sums[group] - mean * counts[group], 2)).sum();
        double half = 2.001 * Math.sqrt(squares * 60 / 59) / 400;
        assertThat(mae.high() - mae.low()).isCloseTo(2 * half, within(0.2 * half));
    }

    @Test
    void intervalOfTheRocAreaAgreesWithDeLong() {
        Holdout holdout = Sample.random(600, 1, 11);
        Scores scores = Sample.informed(holdout, 1.5, 12);
        Figure area = Evaluation.of(scores).figures().get(Metric.ROC_AUC);

        double error = deLongError(scores);
        assertThat(area.high() - area.low()).isCloseTo(2 * 1.96 * error, within(0.05 * 4 * error));
    }

    /** DeLong, DeLong &amp; Clarke-Pearson 1988, straight from the definition. */
    private static double deLongError(Scores scores) {
        int[] yes = scores.holdout().positions(row -> scores.holdout().actual(row) == 1);
        int[] no = scores.holdout().positions(row -> scores.holdout().actual(row) == 0);
        double[] ofYes = Arrays.stream(yes)
                .mapToDouble(y -> Arrays.stream(no).filter(n -> wins(scores, y, n)).count() / (double) no.length)
                .toArray();
        double[] ofNo = Arrays.stream(no)
                .mapToDouble(n -> Arrays.stream(yes).filter(y -> wins(scores, y, n)).count() / (double) yes.length)
                .toArray();
        return Math.sqrt(variance(ofYes) / yes.length + variance(ofNo) / no.length);
    }

    private static boolean wins(Scores scores, int yes, int no) {
        return scores.probability(0, yes, 1) > scores.probability(0, no, 1);
    }

    private static double variance(double[] numbers) {
        double mean = Arrays.stream(numbers).average().orElseThrow();
        return Arrays.stream(numbers).map(x -> (x - mean) * (x - mean)).sum() / (numbers.length - 1);
    }

    @Test
    void oneGroupTellsNoInterval() {
        Holdout holdout = Holdout.builder(Sample.YES_NO, 3)
                .add(0, "same", true)
                .add(1, "same", true)
                .add(1, "same", true)
                .build();

        Figure area = Evaluation.of(Sample.yes(holdout, 0.1, 0.9, 0.8)).figures().get(Metric.ROC_AUC);

        assertThat(area.value()).isEqualTo(1);
        assertThat(area.low()).isNull();
        assertThat(area.high()).isNull();
    }

    @Test
    void theSameDataGiveTheSameIntervals() {
        Scores scores = Sample.informed(Sample.random(200, 4, 1), 1, 2);

        assertThat(Evaluation.of(scores)).isEqualTo(Evaluation.of(scores));
    }
}
