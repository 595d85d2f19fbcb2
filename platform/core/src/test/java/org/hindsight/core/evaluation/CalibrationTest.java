package org.hindsight.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    /** 100 rows each at two predictions; the recalibration line goes through both observed shares. */
    private static Calibration calibration(double p1, int hits1, double p2, int hits2) {
        Holdout holdout = Sample.labels(
                Sample.YES_NO,
                IntStream.range(0, 200).map(i -> (i < 100 ? i < hits1 : i - 100 < hits2) ? 1 : 0).toArray());
        return Calibration.of(Scores.of(holdout, row -> Sample.yes(row < 100 ? p1 : p2)), 1);
    }

    @Test
    void slopeBelowOneShowsPredictionsThatAreTooExtreme() {
        Calibration calibration = calibration(0.2, 25, 0.8, 75);

        assertThat(calibration.slope().value()).isCloseTo(Math.log(3) / Math.log(4), within(1e-9));
        assertThat(calibration.intercept().value()).isCloseTo(0, within(1e-9));
    }

    @Test
    void intervalOfTheSlopeFollowsFromTheVarianceOfLogOdds() {
        Calibration calibration = calibration(0.2, 25, 0.8, 75);

        // var(logit s) = 1 / (100 * 0.25 * 0.75) at either end, 2 ln 4 apart; 200 groups, t(199) = 1.97196.
        double error = Math.sqrt(2 / 18.75) / (2 * Math.log(4)) * Math.sqrt(200.0 / 199);
        assertThat(calibration.slope().high() - calibration.slope().value()).isCloseTo(1.97196 * error, within(1e-5));
    }

    @Test
    void interceptAboveZeroShowsPredictionsThatAreTooLow() {
        Calibration calibration = calibration(0.2, 50, 0.5, 80);

        // logit 0.2 = -ln 4 becomes 0, logit 0.5 = 0 becomes ln 4: the same step everywhere.
        assertThat(calibration.slope().value()).isCloseTo(1, within(1e-9));
        assertThat(calibration.intercept().value()).isCloseTo(Math.log(4), within(1e-9));
        assertThat(calibration.intercept().low()).isPositive();
    }

    @Test
    void separatedLabelsAndConstantPredictionsHaveNone() {
        assertThat(calibration(0.2, 0, 0.8, 100)).isNull();
        assertThat(calibration(0.3, 25, 0.3, 35)).isNull();
        assertThat(calibration(0.2, 0, 0.8, 0)).isNull();
    }
}
