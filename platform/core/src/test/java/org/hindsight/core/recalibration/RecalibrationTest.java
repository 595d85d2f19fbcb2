package org.hindsight.core.recalibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hindsight.core.dataset.Split.Side;
import org.hindsight.core.dataset.TrainingData;
import org.hindsight.core.dataset.TrainingData.Case;
import org.hindsight.core.evaluation.Calibration;
import org.hindsight.core.evaluation.Evaluation;
import org.hindsight.core.evaluation.Holdout;
import org.hindsight.core.evaluation.Scores;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.TrainedModel;
import org.hindsight.plugin.TrainingContext;
import org.junit.jupiter.api.Test;

/** A model that was right for its baseline meets people who have the outcome less often: their log odds lie 1.2 lower. */
class RecalibrationTest {

    private static final double LOWER = -1.2;
    private static final ClassTarget TARGET = new ClassTarget(List.of("no", "yes"), "yes");
    private static final FeatureSchema SCHEMA = FeatureSchema.of(new FeatureSchema.Section("All", List.of(
            NumericFeature.decimal("signal", "Signal", "", -100, 100, 1), NumericFeature.integer("number", "Number", "", 0, 1_000_000))));

    private final LogitTrainer trainer = new LogitTrainer();

    @Test
    void probabilitiesHoldForThoseWhoAreAskedOnceOutcomesTell() {
        TrainingData data = data(600, 1500, LOWER, 1);

        TrainedModel recalibrated = Recalibration.train(trainer, data, new Seed(7));

        assertThat(Population.of(recalibrated)).isEqualTo(Population.OUTCOMES);
        Calibration before = calibration(trainer.train(data.training(), new Seed(7)));
        Calibration after = calibration(recalibrated);
        assertThat(before.intercept().high()).isLessThan(-1);
        assertThat(after.intercept().low()).isNegative();
        assertThat(after.intercept().high()).isPositive();
        assertThat(after.slope().low()).isLessThan(1);
        assertThat(after.slope().high()).isGreaterThan(1);
    }

    /** On 4,000 people of whom nothing was known. */
    private static Calibration calibration(TrainedModel model) {
        List<LabelledRow> people = data(0, 4000, LOWER, 99).cases().stream().map(Case::row).toList();
        Holdout holdout = Holdout.of(TARGET, people, row -> false);
        Scores scores = Scores.of(holdout, row -> model.predict(FeatureVector.of(people.get(row).features().get(0), 900_000 + row)));
        return Evaluation.of(scores).curves().getFirst().calibration();
    }

    @Test
    void untilAHundredEventsAreConfirmedTheModelIsAsItWasTrained() {
        TrainingData few = data(600, 230, LOWER, 2);
        assertThat(events(few)).isBetween(60L, 99L);

        assertThat(Population.of(Recalibration.train(trainer, few, new Seed(7)))).isEqualTo(Population.BASELINE);
        assertThat(trainer.fits).isEqualTo(1);
    }

    @Test
    void recordingsOfOnePersonAreOneEvent() {
        List<Case> cases = new ArrayList<>();
        for (int row = 0; row < 2000; row++) {
            cases.add(new Case(new LabelledRow(FeatureVector.of(0, row), row % 2, "g" + row / 25), Side.TRAINING, 1 + row));
        }
        TrainingData data = new TrainingData(SCHEMA, TARGET, cases);

        assertThat(Population.of(Recalibration.train(trainer, data, new Seed(7)))).isEqualTo(Population.BASELINE);
    }

    @Test
    void onlyOneOutcomeOfAllKindsIsNoCaseForAShift() {
        List<Case> cases = new ArrayList<>(data(600, 0, 0, 3).cases());
        for (int row = 0; row < 300; row++) {
            cases.add(new Case(new LabelledRow(FeatureVector.of(0, 5000 + row), 1, "g" + (5000.0 + row)), Side.TRAINING, 1 + row));
        }

        TrainedModel model = Recalibration.train(trainer, new TrainingData(SCHEMA, TARGET, cases), new Seed(7));

        assertThat(Population.of(model)).isEqualTo(Population.BASELINE);
    }

    @Test
    void whatIsKeptAsideDecidesNothing() {
        TrainingData data = data(600, 1500, LOWER, 4);
        List<Case> turned = data.cases().stream()
                .map(one -> one.side() == Side.TRAINING
                        ? one
                        : new Case(new LabelledRow(one.row().features(), 1, one.row().group()), one.side(), one.outcome()))
                .toList();

        TrainedModel model = Recalibration.train(trainer, data, new Seed(7));
        TrainedModel other = Recalibration.train(trainer, new TrainingData(SCHEMA, TARGET, turned), new Seed(7));

        assertThat(other.predict(FeatureVector.of(0.3, 800_000))).isEqualTo(model.predict(FeatureVector.of(0.3, 800_000)));
    }

    @Test
    void theSameDataGiveTheSameModelToTheLastBitAlsoFromItsArtefact() throws IOException {
        TrainingData data = data(600, 1500, LOWER, 5);
        TrainedModel model = Recalibration.train(trainer, data, new Seed(7));

        TrainedModel again = Recalibration.train(new LogitTrainer(), data, new Seed(7));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(bytes);
        TrainedModel read = RecalibratedModel.read(bytes.toByteArray(), trainer);

        for (double signal = -3; signal < 3; signal += 0.01) {
            FeatureVector person = FeatureVector.of(signal, 700_000);
            assertThat(again.predict(person)).isEqualTo(model.predict(person));
            assertThat(read.predict(person)).isEqualTo(model.predict(person));
        }
        assertThat(Population.of(read)).isEqualTo(Population.OUTCOMES);
        assertThat(model.description()).containsEntry("algorithm", "a fixed function").hasEntrySatisfying(
                "intercept", words -> assertThat(words).startsWith("recalibrated on confirmed outcomes: log odds raised by 0.000, -1."));
    }

    @Test
    void aModelThatWasNotRecalibratedIsReadAsThePluginWroteIt() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        trainer.train(data(10, 0, 0, 6).training(), new Seed(7)).write(bytes);

        assertThat(Population.of(RecalibratedModel.read(bytes.toByteArray(), trainer))).isEqualTo(Population.BASELINE);
    }

    @Test
    void furtherFitsArePaidForOnlyWhereTheyTell() {
        Recalibration.train(trainer, data(600, 700, LOWER, 7), new Seed(7));
        assertThat(trainer.fits).as("few events: every fold").isEqualTo(6);

        trainer.fits = 0;
        Recalibration.train(trainer, data(600, 9000, LOWER, 8), new Seed(7));
        assertThat(trainer.fits).as("many events: one fold").isEqualTo(2);

        trainer.fits = 0;
        TrainedModel model = Recalibration.train(trainer, data(60, 6000, LOWER, 9), new Seed(7));
        assertThat(trainer.fits).as("hardly any baseline").isEqualTo(1);
        assertThat(Population.of(model)).isEqualTo(Population.OUTCOMES);
        assertThat(((Prediction.ClassPrediction) model.predict(FeatureVector.of(0, 700_000))).probability(1)).isEqualTo(0.5);
    }

    private static long events(TrainingData data) {
        return data.cases().stream().filter(one -> !one.fromBaseline() && one.row().target() == 1).count();
    }

    /** A baseline for which the model is right, and outcomes of people whose log odds are shifted; every fifth is kept aside. */
    private static TrainingData data(int baseline, int outcomes, double shift, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Case> cases = new ArrayList<>();
        for (int row = 0; row < baseline + outcomes; row++) {
            double signal = 1.5 * random.nextGaussian();
            double logit = row < baseline ? signal : signal + shift;
            int label = random.nextDouble() < 1 / (1 + Math.exp(-logit)) ? 1 : 0;
            Side side = row % 5 == 0 ? Side.HOLDOUT : Side.TRAINING;
            LabelledRow answers = new LabelledRow(FeatureVector.of(signal, row), label, "g" + (double) row);
            cases.add(new Case(answers, side, Math.max(0, row - baseline + 1)));
        }
        return new TrainingData(SCHEMA, TARGET, cases);
    }

    private record Seed(long seed) implements TrainingContext {
        @Override
        public int threads() {
            return 1;
        }

        @Override
        public void progress(double fraction, String message) {
            assertThat(fraction).isBetween(0.0, 1.0);
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }

    @Test
    void severalLabelsAreRecalibratedTogether() {
        List<Intercepts.Outcome> outcomes = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(3);
        for (int row = 0; row < 3000; row++) {
            double[] p = {0.2 + 0.3 * random.nextDouble(), 0.1 + 0.2 * random.nextDouble(), 0};
            p[2] = 1 - p[0] - p[1];
            double[] truth = RecalibratedModel.shifted(p, RecalibratedModel.factors(new double[] {0, 1, -0.5}));
            double u = random.nextDouble();
            outcomes.add(new Intercepts.Outcome(p, u < truth[0] ? 0 : u < truth[0] + truth[1] ? 1 : 2));
        }

        double[] shifts = Intercepts.fit(outcomes, 3).orElseThrow();

        assertThat(shifts[0]).isZero();
        assertThat(shifts[1]).isCloseTo(1, within(0.15));
        assertThat(shifts[2]).isCloseTo(-0.5, within(0.15));
        for (int label = 0; label < 3; label++) {
            int one = label;
            double predicted = outcomes.stream()
                    .mapToDouble(outcome -> RecalibratedModel.shifted(outcome.probabilities(), RecalibratedModel.factors(shifts))[one])
                    .sum();
            assertThat(predicted).isCloseTo(outcomes.stream().filter(outcome -> outcome.label() == one).count(), within(1e-6));
        }
    }

    @Test
    void theShiftIsTheOneThatCanBeComputedByHand() {
        // All are told 0.2 (log odds -ln 4) and every second one has the outcome (log odds 0): raised by ln 4.
        List<Intercepts.Outcome> outcomes = new ArrayList<>();
        for (int row = 0; row < 100; row++) {
            outcomes.add(new Intercepts.Outcome(new double[] {0.8, 0.2}, row % 2));
        }

        assertThat(Intercepts.fit(outcomes, 2).orElseThrow()[1]).isCloseTo(Math.log(4), within(1e-9));
        assertThat(Intercepts.fit(outcomes.stream().filter(outcome -> outcome.label() == 1).toList(), 2)).isEmpty();
    }
}
