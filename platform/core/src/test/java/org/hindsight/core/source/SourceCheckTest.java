package org.hindsight.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.hindsight.core.assessment.SamplePlugin;
import org.hindsight.core.source.SourceFinding.Kind;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.TrainedModel;
import org.junit.jupiter.api.Test;

class SourceCheckTest {

    private static final FeatureSchema SCHEMA = FeatureSchema.of(new FeatureSchema.Section("All", List.of(
            NumericFeature.decimal("age", "Age", "years", 18, 100, 1),
            NumericFeature.decimal("weight", "Weight", "kg", 30, 200, 1).optional(),
            ChoiceFeature.of("sex", "Sex", "f", "Female", "m", "Male"))));
    private static final List<LabelledRow> KNOWN = known();

    @Test
    void thePoissonBinomialIsThatOfHandAndOfR() {
        PoissonBinomial byHand = new PoissonBinomial(new double[] {0.1, 0.2, 0.3});
        assertThat(byHand.atMost(0)).isCloseTo(0.504, within(1e-12));
        assertThat(byHand.atMost(1)).isCloseTo(0.902, within(1e-12));
        assertThat(byHand.atLeast(3)).isCloseTo(0.006, within(1e-12));
        double[] equal = new double[10];
        Arrays.fill(equal, 0.5);
        assertThat(new PoissonBinomial(equal).atMost(2)).as("R: pbinom(2, 10, 0.5)").isCloseTo(0.0546875, within(1e-12));
        // scipy.stats.poisson_binom([i / 100 for i in range(1, 100)]).cdf(40) and .sf(59)
        PoissonBinomial rising = new PoissonBinomial(IntStream.range(1, 100).mapToDouble(i -> i / 100.0).toArray());
        assertThat(rising.atMost(40)).isCloseTo(0.013473023688767414, within(1e-12));
        assertThat(rising.atLeast(60)).isCloseTo(0.006955551603135324, within(1e-12));
        // the same of 2,500 chances of all sizes, of which this takes the normal distribution: 0.0076475 and 0.1697047
        PoissonBinomial normal = new PoissonBinomial(IntStream.range(0, 2500).mapToDouble(i -> (i * 37 % 100 + 0.5) / 100).toArray());
        assertThat(normal.atMost(1200)).isCloseTo(0.00764752186932028, within(5e-4));
        assertThat(normal.atMost(1230)).isCloseTo(0.16970471943484525, within(5e-4));
        double[] many = new double[2001];
        Arrays.fill(many, 0.5);
        double[] fewer = Arrays.copyOf(many, 2000);
        assertThat(new PoissonBinomial(many).atMost(950)).isCloseTo(new PoissonBinomial(fewer).atMost(950), within(0.002));
    }

    @Test
    void tellsHowFarItIsAndCanBeStopped() {
        List<Double> told = new ArrayList<>();

        check(new Said(0.85)).look(Map.of("api_key:3", rows(2500, 0.85, 1)), share -> told.add(Math.round(1000 * share) / 1000.0));

        assertThat(told).containsExactly(0.0, 0.32, 0.64, 0.8, 0.867, 0.933);
        assertThatThrownBy(() -> check(new Said(0.85)).look(Map.of("api_key:3", rows(10, 0.85, 1)), share -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aSourceThatTurnsEveryLabelRoundIsTold() {
        List<SourceLook> looks = check(new Said(0.85)).look(Map.of("api_key:3", rows(40, 0.15, 1), "account:1", rows(40, 0.85, 2)), share -> {});

        assertThat(looks).extracting(SourceLook::source).containsExactly("account:1", "api_key:3");
        assertThat(looks.getFirst().findings()).isEmpty();
        assertThat(looks.getLast().isReasonToAsk()).isTrue();
        assertThat(looks.getLast().findings()).hasSize(2).allSatisfy(one -> {
            assertThat(one.told().toString()).contains("of 40 cases, where about 34 were to be expected (p < 0.0001)");
            assertThat(one.kind().ofOutcomes()).isTrue();
            assertThat(one.p()).isLessThan(1e-6);
        });
    }

    @Test
    void aSourceOfOthersThanThoseWhoAreKnownIsTold() {
        List<LabelledRow> fresh = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            fresh.add(row(70 + i / 10.0, i < 3 ? Double.NaN : 50 + 1.3 * i, 1, i));
        }

        SourceLook look = check(new Said(0.5)).look(Map.of("api_key:3", fresh), share -> {}).getFirst();

        assertThat(look.findings()).extracting(SourceFinding::kind).containsExactlyInAnyOrder(Kind.HIGHER, Kind.OUTSIDE, Kind.CHOICE);
        assertThat(look.findings()).extracting(finding -> finding.told().toString()).contains(
                "'age' was higher than among those known in 100 of 100 pairs, where about 50 were to be expected (p < 0.0001)",
                "'age' lay outside the central 98 % of those known in 30 of 30 cases, where about 1 were to be expected (p < 0.0001)",
                "'sex' was 'm' in 30 of 30 cases, where about 16 were to be expected (p < 0.0001)");
        assertThat(look.questions()).isEqualTo(3);
        assertThat(look.answers()).as("ages and weights").isEqualTo(30 + 27);
        assertThat(look.outside()).isEqualTo(30);
        assertThat(look.isReasonToAsk()).isTrue();
    }

    @Test
    void aQuestionThatIsLeftOpenIsToldToo() {
        List<LabelledRow> fresh = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            fresh.add(row(20 + i * 2.1, Double.NaN, i % 2, i));
        }

        SourceLook look = check(new Said(0.5)).look(Map.of("api_key:3", fresh), share -> {}).getFirst();

        assertThat(look.findings()).extracting(finding -> finding.told().toString())
                .containsExactly("'weight' was left open in 20 of 20 cases, where about 2 were to be expected (p < 0.0001)");
        assertThat(look.questions()).as("nobody gave a weight").isEqualTo(2);
    }

    @Test
    void ofSmallSourcesTogetherOnlyOutcomesAreAReasonToAsk() {
        List<LabelledRow> old = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            old.add(row(70 + i / 10.0, 50 + 1.3 * i, i % 2, i));
        }

        SourceLook look = check(new Said(0.5)).look(Map.of(SourceLook.TOGETHER, old), share -> {}).getFirst();

        assertThat(look.findings()).isNotEmpty().noneMatch(finding -> finding.kind().ofOutcomes());
        assertThat(look.isReasonToAsk()).isFalse();
        assertThat(check(new Said(0.9)).look(Map.of(SourceLook.TOGETHER, rows(40, 0.1, 1)), share -> {}).getFirst().isReasonToAsk()).isTrue();
    }

    @Test
    void manyRecordingsOfOnePersonAreOneCaseAndOneCaseSentManyTimesIsMany() {
        List<LabelledRow> recordings = new ArrayList<>();
        List<LabelledRow> copies = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            recordings.add(new LabelledRow(FeatureVector.of(80 + i / 10.0, 60, 1), i % 2, "one person"));
            copies.add(new LabelledRow(FeatureVector.of(80, 60, 1), i % 2, "equal answers"));
        }

        List<SourceLook> looks = check(new Said(0.5)).look(Map.of("account:1", recordings, "account:2", copies), share -> {});

        assertThat(looks.getFirst().findings()).isEmpty();
        assertThat(looks.getFirst().questions()).as("too few to be compared").isZero();
        assertThat(looks.getLast().findings()).extracting(SourceFinding::kind).contains(Kind.HIGHER, Kind.OUTSIDE);
    }

    @Test
    void honestSourcesAreHardlyEverTold() {
        int told = 0;
        for (int run = 0; run < 400; run++) {
            Map<String, List<LabelledRow>> sources = new HashMap<>();
            for (int source = 0; source < 5; source++) {
                sources.put("account:" + source, rows(30, 0.3, 1000L * run + source));
            }
            told += check(new Said(0.3)).look(sources, share -> {}).stream().allMatch(look -> look.findings().isEmpty()) ? 0 : 1;
        }
        assertThat(told).as("of 400 runs with five honest sources; at most 1 % are to be expected").isLessThanOrEqualTo(10);
    }

    @Test
    void fewRowsShowNothing() {
        SourceLook look = check(new Said(0.9)).look(Map.of("address:a", rows(1, 0, 1)), share -> {}).getFirst();

        assertThat(look).isEqualTo(new SourceLook("address:a", 1, 0, 0.9, 0, 0, 0, List.of()));
    }

    @Test
    void numbersOutsideTheirIntervalsAreTold() {
        SourceCheck check = new SourceCheck(SCHEMA, SamplePlugin.MINUTES, new SaidNumber(), KNOWN);

        List<SourceLook> looks = check.look(Map.of("api_key:1", numbers(20, 500), "api_key:2", numbers(20, 60)), share -> {});

        assertThat(looks.getLast().findings()).isEmpty();
        assertThat(looks.getLast().right()).isEqualTo(20);
        assertThat(looks.getFirst().findings()).singleElement().satisfies(one ->
                assertThat(one.told().toString()).startsWith("the number lay within the expected interval in 0 of 20 cases, where about 18 were to be expected"));
    }

    private static SourceCheck check(TrainedModel champion) {
        return new SourceCheck(SCHEMA, SamplePlugin.YES_NO, champion, KNOWN);
    }

    private static List<LabelledRow> known() {
        Random random = new Random(7);
        List<LabelledRow> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            rows.add(somebody(random, 0));
        }
        return rows;
    }

    /** Somebody aged 20 to 65 of either sex, of whom one in ten gives no weight. */
    private static LabelledRow somebody(Random random, double label) {
        double weight = random.nextInt(10) == 0 ? Double.NaN : 50 + 40 * random.nextDouble();
        return new LabelledRow(FeatureVector.of(20 + 45 * random.nextDouble(), weight, random.nextInt(2)), label, null);
    }

    private static LabelledRow row(double age, double weight, int sex, int label) {
        return new LabelledRow(FeatureVector.of(age, weight, sex), label % 2, null);
    }

    private static List<LabelledRow> rows(int count, double shareOfYes, long seed) {
        Random random = new Random(seed);
        List<LabelledRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(somebody(random, random.nextDouble() < shareOfYes ? 1 : 0));
        }
        return rows;
    }

    private static List<LabelledRow> numbers(int count, double value) {
        Random random = new Random(3);
        List<LabelledRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(somebody(random, value));
        }
        return rows;
    }

    private record Said(double yes) implements TrainedModel {
        @Override
        public Prediction predict(FeatureVector features) {
            return new Prediction.ClassPrediction(new double[] {1 - yes, yes});
        }

        @Override
        public void write(OutputStream out) {}

        @Override
        public Map<String, String> description() {
            return Map.of();
        }
    }

    private record SaidNumber() implements TrainedModel {
        @Override
        public Prediction predict(FeatureVector features) {
            return new Prediction.NumericPrediction(60, 40, 80, 0.9);
        }

        @Override
        public void write(OutputStream out) {}

        @Override
        public Map<String, String> description() {
            return Map.of();
        }
    }
}
