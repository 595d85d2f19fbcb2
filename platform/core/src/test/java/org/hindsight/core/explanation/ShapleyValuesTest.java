package org.hindsight.core.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hindsight.plugin.FeatureVector;
import org.junit.jupiter.api.Test;

class ShapleyValuesTest {

    private static final List<FeatureVector> ALL_OF_TWO =
            List.of(FeatureVector.of(0, 0), FeatureVector.of(0, 1), FeatureVector.of(1, 0), FeatureVector.of(1, 1));

    /** The two trees of figure 1 in Lundberg, Erion and Lee (2018), Consistent individualized feature attribution for tree ensembles. */
    @Test
    void givesFeverAndCoughWhatThePaperGivesThem() {
        FeatureVector ill = FeatureVector.of(1, 1);
        Contributions a = new ShapleyValues(x -> 80 * x.get(0) * x.get(1), ill).over(ALL_OF_TWO, 1);
        Contributions b = new ShapleyValues(x -> 80 * x.get(0) * x.get(1) + 10 * x.get(1), ill).over(ALL_OF_TWO, 1);
        assertThat(a.base()).isEqualTo(20);
        assertThat(a.effects()).containsExactly(new double[] {30, 30}, within(1e-9));
        assertThat(b.base()).isEqualTo(25);
        assertThat(b.effects()).containsExactly(new double[] {30, 35}, within(1e-9));
    }

    /** The cost of a runway is that of the largest aeroplane; what each pays is known in closed form (Littlechild and Owen 1973). */
    @Test
    void sharesTheCostOfARunwayAsItWasSolvedByHand() {
        double[] costs = {10, 20, 40, 50, 70, 90};
        double[] shares = new double[costs.length];
        double paid = 0;
        for (int i = 0; i < costs.length; i++) {
            paid += (costs[i] - (i == 0 ? 0 : costs[i - 1])) / (costs.length - i);
            shares[i] = paid;
        }
        ToDoubleFunction<FeatureVector> runway =
                lands -> IntStream.range(0, costs.length).mapToDouble(i -> costs[i] * lands.get(i)).max().orElseThrow();
        ShapleyValues values = new ShapleyValues(runway, FeatureVector.of(1, 1, 1, 1, 1, 1));
        List<FeatureVector> nobody = List.of(FeatureVector.of(0, 0, 0, 0, 0, 0));
        assertThat(values.exact(nobody).effects()).containsExactly(shares, within(1e-9));
        assertThat(values.sampled(nobody, 20_000, 1).effects()).containsExactly(shares, within(0.8));
    }

    /** Lundberg and Lee (2017), corollary 1: in a linear model each feature adds its weight times its distance from the mean. */
    @Test
    void isExactForALinearModelHoweverFewOrdersAreTried() {
        double[] weights = {0.5, -2, 3, 0, 1, 0.25, -1, 4};
        List<FeatureVector> background = cases(40, weights.length);
        FeatureVector asked = FeatureVector.of(1, 2, 3, 4, 5, 6, 7, 8);
        Contributions found =
                new ShapleyValues(x -> IntStream.range(0, weights.length).mapToDouble(i -> weights[i] * x.get(i)).sum(), asked)
                        .sampled(background, 1, 7);
        for (int i = 0; i < weights.length; i++) {
            int feature = i;
            double mean = background.stream().mapToDouble(other -> other.get(feature)).average().orElseThrow();
            assertThat(found.effects()[i]).isCloseTo(weights[i] * (asked.get(i) - mean), within(1e-9));
        }
    }

    @Test
    void comesCloseToAllCoalitionsWithinItsBudget() {
        List<FeatureVector> background = cases(100, 8);
        FeatureVector asked = FeatureVector.of(2, 1.5, -1, 0.5, 2, -2, 1, 0);
        ShapleyValues values = new ShapleyValues(ShapleyValuesTest::bent, asked);
        double[] exact = values.exact(background).effects();
        assertThat(values.over(background, 3).effects()).containsExactly(exact, within(0.02));
    }

    @Test
    void addsUpToTheDifferenceFromTheAverage() {
        for (int features : new int[] {1, 3, 5, 6, 22, 36}) {
            List<FeatureVector> background = cases(100, features);
            FeatureVector asked = cases(1, features).getFirst();
            Contributions found = new ShapleyValues(ShapleyValuesTest::bent, asked).over(background, 11);
            assertThat(found.result()).isEqualTo(bent(asked));
            assertThat(found.base() + Arrays.stream(found.effects()).sum()).isCloseTo(found.result(), within(1e-9));
        }
    }

    @Test
    void givesNothingToWhatIsNotUsedAndTheSameToWhatDoesTheSame() {
        FeatureVector asked = FeatureVector.of(1, 1, Double.NaN);
        List<FeatureVector> background = List.of(FeatureVector.of(0, 0, 5), FeatureVector.of(0, 0, Double.NaN));
        double[] effects = new ShapleyValues(x -> Math.max(x.get(0), x.get(1)), asked).over(background, 1).effects();
        assertThat(effects).containsExactly(new double[] {0.5, 0.5, 0}, within(1e-12));
    }

    @Test
    void givesTheSameFiguresForTheSameSeed() {
        List<FeatureVector> background = cases(100, 12);
        ShapleyValues values = new ShapleyValues(ShapleyValuesTest::bent, cases(1, 12).getFirst());
        assertThat(values.over(background, 5).effects()).isEqualTo(values.over(background, 5).effects());
        assertThat(values.over(background, 5).effects()).isNotEqualTo(values.over(background, 6).effects());
    }

    @Test
    void asksTheModelNoMoreOftenThanItsBudget() {
        for (int features : new int[] {1, 4, 5, 6, 13, 22, 36, 200}) {
            AtomicInteger asked = new AtomicInteger();
            new ShapleyValues(x -> asked.incrementAndGet(), cases(1, features).getFirst()).over(cases(500, features), 1);
            assertThat(asked.get()).as("%s features", features).isLessThanOrEqualTo(ShapleyValues.EVALUATIONS + 1);
        }
    }

    @Test
    void refusesToCompareWithNobody() {
        ShapleyValues values = new ShapleyValues(x -> 0, FeatureVector.of(1));
        assertThatIllegalArgumentException().isThrownBy(() -> values.over(List.of(), 1)).withMessageContaining("no background case");
    }

    /** Neither additive nor smooth, between 0 and 1 like a probability. */
    private static double bent(FeatureVector x) {
        double sum = 0;
        for (int i = 0; i < x.size(); i++) {
            sum += (i % 2 == 0 ? 0.8 : -0.5) * x.get(i) + (x.get(i) > 0.5 ? 0.3 : 0) * x.get((i + 1) % x.size());
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static List<FeatureVector> cases(int count, int features) {
        Random random = new Random(features);
        return Stream.generate(() -> FeatureVector.of(random.doubles(features, -1, 1).toArray())).limit(count).toList();
    }
}
