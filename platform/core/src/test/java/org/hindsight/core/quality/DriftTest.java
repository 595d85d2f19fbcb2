package org.hindsight.core.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hindsight.core.quality.FeatureDrift.Verdict;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.NumericFeature;
import org.junit.jupiter.api.Test;

class DriftTest {

    private static final Feature AGE = NumericFeature.decimal("age", "Age", "years", 0, 2000, 1);
    private static final Feature COLOUR = ChoiceFeature.of("colour", "Colour", "r", "Red", "g", "Green", "b", "Blue");

    private static FeatureSchema schema(Feature... features) {
        return FeatureSchema.of(new FeatureSchema.Section("All", List.of(features)));
    }

    private static List<FeatureVector> rows(int count, IntFunction<double[]> row) {
        return IntStream.range(0, count).mapToObj(i -> FeatureVector.of(row.apply(i))).toList();
    }

    /** As many rows of each choice as counted. */
    private static List<FeatureVector> choices(int... counts) {
        List<FeatureVector> rows = new ArrayList<>();
        for (int choice = 0; choice < counts.length; choice++) {
            for (int i = 0; i < counts[choice]; i++) {
                rows.add(FeatureVector.of(choice == 3 ? Double.NaN : choice));
            }
        }
        return rows;
    }

    /** scipy 1.17: ks_2samp gives the statistic 0.15, and stats.kstwobign.sf(0.15 * sqrt(200 * 100 / 300)) = 0.09956. */
    @Test
    void fewNumbersAreComparedByKolmogorovAndSmirnov() {
        FeatureDrift drift = Drift.of(schema(AGE), rows(200, i -> new double[] {i * 0.5}), rows(100, i -> new double[] {i + 15})).getFirst();

        assertThat(drift.test()).isEqualTo("ks");
        assertThat(drift.statistic()).isCloseTo(0.15, within(1e-12));
        assertThat(drift.effect()).isEqualTo(drift.statistic());
        assertThat(drift.pValue()).isCloseTo(0.09956, within(1e-5));
        assertThat(drift.verdict()).isEqualTo(Verdict.STABLE);
        assertThat(drift.direction()).hasToString("higher");
        assertThat(drift.n()).isEqualTo(100);
        assertThat(drift.reference()).isEqualTo(200);
    }

    /** scipy 1.17: chi2_contingency([[30, 50, 40], [50, 30, 40]]) = 10.0, p = 0.0067379; V = sqrt(10 / 240). */
    @Test
    void fewChoicesAreComparedByChiSquared() {
        FeatureDrift drift = Drift.of(schema(COLOUR), choices(30, 50, 40), choices(50, 30, 40)).getFirst();

        assertThat(drift.test()).isEqualTo("chi_squared");
        assertThat(drift.statistic()).isCloseTo(10, within(1e-12));
        assertThat(drift.pValue()).isCloseTo(0.006737947, within(1e-9));
        assertThat(drift.effect()).isCloseTo(0.204124145, within(1e-9));
        assertThat(drift.verdict()).isEqualTo(Verdict.DRIFT);
        assertThat(drift.direction()).hasToString("more “Red”");
    }

    @Test
    void aChoiceTooRareForTheTestIsPutTogetherWithOthersAndAnOpenOneCounts() {
        FeatureDrift rare = Drift.of(schema(COLOUR), choices(100, 96, 2, 2), choices(100, 96, 2, 2)).getFirst();
        assertThat(rare.pValue()).isCloseTo(1, within(1e-9));
        FeatureDrift open = Drift.of(schema(COLOUR), choices(100, 100, 0, 0), choices(60, 60, 0, 80)).getFirst();
        assertThat(open.verdict()).isEqualTo(Verdict.DRIFT);
        assertThat(open.direction()).hasToString("more left open");
        FeatureDrift alone = Drift.of(schema(COLOUR), choices(100), choices(100)).getFirst();
        assertThat(alone.verdict()).isEqualTo(Verdict.STABLE);
    }

    /** numpy and scipy 1.17, with half a case more in each bin: PSI 0.0156266282, p 0.0363433505, critical at 1 % 0.0207989223, distance 0.0530447984. */
    @Test
    void manyRowsAreComparedByTheirShares() {
        Shares shares = Shares.of(new long[] {400, 300, 200, 100}, new long[] {500, 300, 250, 150});

        assertThat(shares.stabilityIndex()).isCloseTo(0.0156266282, within(1e-10));
        assertThat(shares.pValue()).isCloseTo(0.0363433505, within(1e-9));
        assertThat(shares.critical(0.01)).isCloseTo(0.0207989223, within(1e-9));
        assertThat(shares.distance()).isCloseTo(0.0530447984, within(1e-9));
    }

    @Test
    void withManyRowsTheSizeOfTheDifferenceDecides() {
        FeatureSchema schema = schema(AGE, COLOUR);
        List<FeatureVector> before = rows(4000, i -> new double[] {i % 100, i % 3});

        List<FeatureDrift> small = Drift.of(schema, before, rows(4000, i -> new double[] {Math.min(99, i % 100 + 4), i % 3}));
        assertThat(small).extracting(FeatureDrift::test).containsOnly("psi");
        assertThat(small.getFirst().pValue()).as("significant, yet too small to matter").isLessThan(0.001);
        assertThat(small).extracting(FeatureDrift::verdict).containsOnly(Verdict.STABLE);
        List<FeatureDrift> large = Drift.of(schema, before, rows(1500, i -> new double[] {i % 60, i % 5 == 0 ? i % 3 : 2}));
        assertThat(large).extracting(FeatureDrift::verdict).containsOnly(Verdict.DRIFT);
        assertThat(large.getFirst().direction()).hasToString("lower");
        assertThat(large.getFirst().effect()).isBetween(0.3, 1.0);
    }

    @Test
    void ofFewRowsNothingIsSaid() {
        List<FeatureDrift> drift = Drift.of(schema(AGE, COLOUR), rows(500, i -> new double[] {i, 0}), rows(49, i -> new double[] {900, 1}));

        assertThat(drift).extracting(FeatureDrift::verdict).containsOnly(Verdict.TOO_LITTLE_DATA);
        assertThat(drift).extracting(FeatureDrift::pValue).containsOnlyNulls();
        List<FeatureDrift> open = Drift.of(
                schema(AGE), rows(500, i -> new double[] {i}), rows(500, i -> new double[] {i < 49 ? 900 : Double.NaN}));
        assertThat(open.getFirst().verdict()).as("few have answered").isEqualTo(Verdict.TOO_LITTLE_DATA);
    }

    @Test
    void whereNothingHasChangedHardlyEverAnyOfManyQuestionsIsSaidToHave() {
        Feature[] questions = IntStream.range(0, 20).mapToObj(i -> NumericFeature.decimal("q" + i, "Q" + i, "", 0, 1, 0.1)).toArray(Feature[]::new);
        SplittableRandom random = new SplittableRandom(7);
        int alarms = 0;
        for (int look = 0; look < 200; look++) {
            List<FeatureVector> before = rows(300, i -> random.doubles(20).toArray());
            List<FeatureVector> now = rows(120, i -> random.doubles(20).toArray());
            alarms += Drift.of(schema(questions), before, now).stream().anyMatch(one -> one.verdict() == Verdict.DRIFT) ? 1 : 0;
        }

        assertThat(alarms).as("5 % of 200 looks, and chance").isLessThanOrEqualTo(20);
    }

    @Test
    void threeMorningsInARowAreAlarming() {
        List<FeatureDrift> today = Drift.of(schema(COLOUR), choices(30, 50, 40), choices(50, 30, 40));
        List<FeatureDrift> second = Drift.following(today, Drift.following(today, List.of()));
        List<FeatureDrift> third = Drift.following(today, second);

        assertThat(today.getFirst().days()).isEqualTo(1);
        assertThat(second.getFirst().alarming()).isFalse();
        assertThat(third.getFirst().days()).isEqualTo(3);
        assertThat(third.getFirst().alarming()).isTrue();
        List<FeatureDrift> calm = Drift.following(Drift.of(schema(COLOUR), choices(30, 50, 40), choices(30, 50, 40)), third);
        assertThat(calm.getFirst().days()).isZero();
    }
}
