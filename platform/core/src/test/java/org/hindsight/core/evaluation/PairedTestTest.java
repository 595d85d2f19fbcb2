package org.hindsight.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;

class PairedTestTest {

    @Test
    void midPValuesAgreeWithFagerlandLydersenAndLaake() {
        // Table 1 (Bentur et al.): 0.039; table 2 (Cavo et al.): 0.035.
        assertThat(PairedTest.mcNemarMidP(1, 7)).isCloseTo(10.0 / 256, within(1e-12));
        assertThat(PairedTest.mcNemarMidP(6, 16)).isCloseTo(0.03468966, within(1e-8));
        assertThat(PairedTest.mcNemarMidP(16, 6)).isEqualTo(PairedTest.mcNemarMidP(6, 16));
    }

    @Test
    void midPValueOfEqualNumbersIsNearOne() {
        // 1 - half the probability of 2 of 4
        assertThat(PairedTest.mcNemarMidP(2, 2)).isCloseTo(1 - 0.5 * 6 / 16, within(1e-12));
        assertThat(PairedTest.mcNemarMidP(0, 0)).isEqualTo(1);
    }

    @Test
    void signFlipAgreesWithFisherOnDarwinsMaize() {
        // Fisher 1935, section 21: 863 of 2^15 arrangements on either side.
        double[] darwin = {49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48};

        assertThat(PairedTest.signFlip(darwin)).isEqualTo(2 * 863 / 32768.0);
    }

    @Test
    void sampledAndNormalPValuesContinueTheEnumeratedOnes() {
        SplittableRandom random = new SplittableRandom(9);
        double[] thousand = DoubleStream.generate(() -> random.nextGaussian() + 0.06).limit(1000).toArray();
        double[] sixThousand = DoubleStream.generate(() -> random.nextGaussian() + 0.025).limit(6000).toArray();

        assertThat(PairedTest.signFlip(thousand)).isCloseTo(normal(thousand), within(0.01));
        assertThat(PairedTest.signFlip(sixThousand)).isCloseTo(normal(sixThousand), within(1e-9));
        assertThat(PairedTest.signFlip(new double[20_000])).isEqualTo(1);
    }

    private static double normal(double[] differences) {
        double deviation = Math.sqrt(Arrays.stream(differences).map(d -> d * d).sum());
        double z = Math.abs(Arrays.stream(differences).sum()) / deviation;
        return 2 * new NormalDistribution().cumulativeProbability(-z);
    }

    @Test
    void rowsOfAGroupCountOnce() {
        Holdout.Builder grouped = Holdout.builder(Sample.YES_NO, 80);
        for (int row = 0; row < 80; row++) {
            grouped.add(1, "g" + row / 10, true);
        }
        Holdout holdout = grouped.build();
        Scores misses = Scores.of(holdout, row -> Sample.yes(row < 50 ? 0.2 : 0.8));
        Scores finds = Scores.of(holdout, row -> Sample.yes(0.9));

        PairedTest test = PairedTest.of(misses, finds);

        // 5 groups of 8 differ, all in one direction: 2 of 2^5 patterns; 50 independent rows would give 2 / 2^50.
        assertThat(test.pValue()).isEqualTo(2.0 / 32);
        assertThat(test.name()).isEqualTo(PairedTest.LABELS_BY_GROUP);
    }
}
