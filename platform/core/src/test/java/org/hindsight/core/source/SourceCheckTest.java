package org.hindsight.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.hindsight.core.assessment.SamplePlugin;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.TrainedModel;
import org.junit.jupiter.api.Test;

class SourceCheckTest {

    @Test
    void thePoissonBinomialIsThatOfHandAndOfR() {
        PoissonBinomial byHand = new PoissonBinomial(new double[] {0.1, 0.2, 0.3});
        assertThat(byHand.atMost(0)).isCloseTo(0.504, within(1e-12));
        assertThat(byHand.atMost(1)).isCloseTo(0.902, within(1e-12));
        assertThat(byHand.atLeast(3)).isCloseTo(0.006, within(1e-12));
        double[] equal = new double[10];
        Arrays.fill(equal, 0.5);
        assertThat(new PoissonBinomial(equal).atMost(2)).as("R: pbinom(2, 10, 0.5)").isCloseTo(0.0546875, within(1e-12));
        double[] many = new double[2001];
        Arrays.fill(many, 0.5);
        double[] fewer = Arrays.copyOf(many, 2000);
        assertThat(new PoissonBinomial(many).atMost(950)).isCloseTo(new PoissonBinomial(fewer).atMost(950), within(0.002));
    }

    @Test
    void tellsHowFarItIsAndCanBeStopped() {
        SourceCheck check = new SourceCheck(SamplePlugin.YES_NO, new Said(0.85));
        List<Double> told = new ArrayList<>();

        check.look("api_key:3", rows(2500, 0.85, 1), told::add);

        assertThat(told).containsExactly(0.0, 0.4, 0.8);
        assertThatThrownBy(() -> check.look("api_key:3", rows(10, 0.85, 1), share -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aSourceThatTurnsEveryLabelRoundIsTold() {
        SourceCheck check = new SourceCheck(SamplePlugin.YES_NO, new Said(0.85));
        check.look("api_key:3", rows(40, 0.15, 1), share -> {});
        check.look("account:1", rows(40, 0.85, 2), share -> {});

        assertThat(check.suspicions()).isNotEmpty().allSatisfy(one -> {
            assertThat(one.source()).isEqualTo("api_key:3");
            assertThat(one.words().toString()).contains("of 40 cases, where about 34 were to be expected");
            assertThat(one.p()).isLessThan(1e-6);
        });
    }

    @Test
    void honestSourcesAreHardlyEverTold() {
        int told = 0;
        for (int run = 0; run < 400; run++) {
            SourceCheck check = new SourceCheck(SamplePlugin.YES_NO, new Said(0.3));
            for (int source = 0; source < 5; source++) {
                check.look("account:" + source, rows(30, 0.3, 1000L * run + source), share -> {});
            }
            told += check.suspicions().isEmpty() ? 0 : 1;
        }
        assertThat(told).as("of 400 runs with five honest sources; at most 1 % are to be expected").isLessThanOrEqualTo(10);
    }

    @Test
    void fewRowsShowNothing() {
        SourceCheck check = new SourceCheck(SamplePlugin.YES_NO, new Said(0.9));
        check.look("address:a", rows(1, 0, 1), share -> {});

        assertThat(check.suspicions()).isEmpty();
    }

    @Test
    void numbersOutsideTheirIntervalsAreTold() {
        SourceCheck check = new SourceCheck(SamplePlugin.MINUTES, new SaidNumber());
        check.look("api_key:1", numbers(20, 500), share -> {});
        check.look("api_key:2", numbers(20, 60), share -> {});

        assertThat(check.suspicions()).singleElement().satisfies(one -> {
            assertThat(one.source()).isEqualTo("api_key:1");
            assertThat(one.words().toString()).contains("0 of 20 cases, where about 18 were to be expected");
        });
    }

    private static List<LabelledRow> rows(int count, double shareOfYes, long seed) {
        Random random = new Random(seed);
        List<LabelledRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new LabelledRow(FeatureVector.of(i), random.nextDouble() < shareOfYes ? 1 : 0, null));
        }
        return rows;
    }

    private static List<LabelledRow> numbers(int count, double value) {
        List<LabelledRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new LabelledRow(FeatureVector.of(i), value, null));
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
