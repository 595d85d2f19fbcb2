package org.hindsight.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.hindsight.plugin.PromotionRules.Metric;
import org.junit.jupiter.api.Test;

/** Intervals and p-values against figures that others published or computed by other programs (NumPy 2.4, SciPy 1.17.1, R, Stata). */
class PublishedFiguresTest {

    private static final int[] HAS = {0, 1, 1, 0, 1, 0, 0, 1, 0, 0, 1, 0, 1, 0, 0};
    private static final double[] CHANCE = {.1, .8, .4, .4, .9, .3, .2, .6, .6, .1, .35, .55, .7, .05, .4};

    /**
     * 58 normal and 51 abnormal CT images rated from 1 to 5 (Hanley &amp; McNeil 1982, Radiology 143:29-36). Stata's {@code roctab}: area 0.8932, standard
     * error 0.0307 (DeLong), 95 % interval 0.83295 to 0.95339.
     */
    @Test
    void theRocAreaOfHanleyAndMcNeilHasTheIntervalThatStataGivesIt() {
        int[] normal = {33, 6, 6, 11, 2};
        int[] abnormal = {3, 2, 2, 11, 33};
        Holdout.Builder images = Holdout.builder(Sample.YES_NO, 109);
        double[] ratings = new double[109];
        int image = 0;
        for (int rating = 0; rating < 5; rating++) {
            for (int i = 0; i < normal[rating] + abnormal[rating]; i++) {
                images.add(i < normal[rating] ? 0 : 1, null, true);
                ratings[image++] = 0.1 + 0.2 * rating;
            }
        }

        Figure area = Evaluation.of(Sample.yes(images.build(), ratings)).figures().get(Metric.ROC_AUC);

        assertThat(area.value()).isCloseTo(0.8931710615280595, within(1e-12));
        // the bootstrap's interval leans to the side on which there is room
        assertThat(area.low()).isCloseTo(0.83295, within(0.012));
        assertThat(area.high()).isCloseTo(0.95339, within(0.012));
        assertThat(area.high() - area.low()).isCloseTo(0.95339 - 0.83295, within(0.008));
    }

    /** The ten differences of "Student" (1908) between two soporifics; R's {@code t.test}: mean 1.58, 95 % interval 0.7001142 to 2.4598858. */
    @Test
    void theMeanOfStudentsSleepDataHasAboutTheIntervalThatRGivesIt() {
        double[] hours = {1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4};

        Figure mae = Evaluation.of(Sample.values(Sample.numbers(new double[10]), hours)).figures().get(Metric.MAE);

        assertThat(mae.value()).isCloseTo(1.58, within(1e-12));
        // one of the ten is far out, so the bootstrap's interval leans that way
        assertThat(mae.high() - mae.low()).isCloseTo(2.4598858 - 0.7001142, within(0.35));
        assertThat(mae.low()).isBetween(0.6, 1.0);
        assertThat(mae.high()).isBetween(2.2, 3.0);
    }

    /** Logistic regressions with the sandwich variance, times n / (n - 1), and t(n - 1), by linear algebra in NumPy. */
    @Test
    void calibrationHasTheIntervalsOfASandwichVariance() {
        Calibration calibration = Calibration.of(Sample.yes(Sample.labels(Sample.YES_NO, HAS), CHANCE), 1);

        assertInterval(calibration.slope(), 1.7076865559970695, 0.35128658979589544, 3.0640865221982434);
        assertInterval(calibration.intercept(), -0.1659076231386494, -1.3911662972992471, 1.0593510510219484);
    }

    /** The same over five groups of three rows each. */
    @Test
    void calibrationOfGroupsHasTheIntervalsOfASandwichVarianceOverGroups() {
        Holdout.Builder rows = Holdout.builder(Sample.YES_NO, HAS.length);
        for (int row = 0; row < HAS.length; row++) {
            rows.add(HAS[row], "g" + row / 3, true);
        }

        Calibration calibration = Calibration.of(Sample.yes(rows.build(), CHANCE), 1);

        assertInterval(calibration.slope(), 1.7076865559970695, -0.1440014245085901, 3.5593745365027294);
        assertInterval(calibration.intercept(), -0.1659076231386494, -1.3032067070796296, 0.9713914608023309);
    }

    private static void assertInterval(Figure figure, double value, double low, double high) {
        assertThat(figure.value()).isCloseTo(value, within(1e-7));
        assertThat(figure.low()).isCloseTo(low, within(1e-6));
        assertThat(figure.high()).isCloseTo(high, within(1e-6));
    }

    @Test
    void fewSignsAreFlippedAsSciPyFlipsThem() {
        double[] differences = {3.1, -1.2, 0.4, 2.2, -0.7, 1.9, 5.0, -2.3, 0.6, 1.1, 2.8, -0.9};

        // scipy.stats.permutation_test(permutation_type='samples', n_resamples=inf)
        assertThat(PairedTest.signFlip(differences)).isEqualTo(540 / 4096.0);
    }

    /** Forty whole numbers, of whose 2^40 patterns of signs the share was counted exactly, by adding up distributions of sums. */
    @Test
    void manySignsAreSampledAboutAsOftenAsTheyAreThere() {
        double[] differences = IntStream.rangeClosed(1, 40).mapToDouble(i -> signed(i, i * i * 7 % 23 - 9)).toArray();

        assertThat(PairedTest.signFlip(differences)).isCloseTo(0.13454234382152208, within(4 * Math.sqrt(0.13454234382152208 * (1 - 0.13454234382152208) / 9999)));
    }

    private static int signed(int place, int number) {
        return place % 2 == 1 ? Math.floorDiv(-number, 2) : number;
    }

    @Test
    void quantilesAreThoseOfNumPy() {
        double[] numbers = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3};

        // numpy.quantile
        assertThat(Quantiles.of(numbers, 0)).isEqualTo(1);
        assertThat(Quantiles.of(numbers, 0.1)).isCloseTo(1, within(1e-12));
        assertThat(Quantiles.of(numbers, 0.25)).isCloseTo(2.25, within(1e-12));
        assertThat(Quantiles.of(numbers, 0.5)).isCloseTo(3.5, within(1e-12));
        assertThat(Quantiles.of(numbers, 0.9)).isCloseTo(6.3, within(1e-12));
        assertThat(Quantiles.of(numbers, 0.975)).isCloseTo(8.325, within(1e-12));
        assertThat(Quantiles.of(numbers, 1)).isEqualTo(9);
    }
}
