package org.hindsight.weka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.Prediction.ClassPrediction;
import org.hindsight.plugin.TrainedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {

    /** Slope and intercept of outcomes on predicted odds are 1 and 0 when calibrated; the data's truth is known. */
    @ParameterizedTest
    @CsvSource({"forest, 500", "forest, 4000", "boosting, 500", "boosting, 4000", "logistic, 150", "logistic, 4000"})
    void givesProbabilitiesThatComeTrue(String name, int rows) {
        Learner learner = switch (name) {
            case "forest" -> Learner.forest().withTrees(100).withMinimumLeaf(2);
            case "boosting" -> Learner.boosting();
            default -> Learner.logistic();
        };
        Dataset fresh = Worlds.binary(10_000, 77);
        double slope = 0;
        double off = 0;
        int worlds = 3; // one training set says little about calibration
        for (int world = 0; world < worlds; world++) {
            Scores scores = new Scores();
            TrainedModel model =
                    WekaTrainer.of(fresh.schema(), fresh.target(), learner).train(Worlds.binary(rows, world), new Context(world, 2));
            for (LabelledRow row : fresh.rows()) {
                ClassPrediction prediction = (ClassPrediction) model.predict(row.features());
                scores.add(prediction, row.target());
                off += (prediction.probability(1) - Worlds.probability(row.features())) / fresh.rows().size() / worlds;
            }
            Map<String, Double> figures = scores.figures(fresh.target());
            slope += figures.get("Slope") / worlds;
        }
        assertThat(slope).isCloseTo(1, within(rows < 1000 ? 0.2 : 0.12));
        assertThat(off).isCloseTo(0, within(rows < 1000 ? 0.06 : 0.02));
    }

    @Test
    void plattFindsTheSigmoidThatMadeTheData() {
        Random random = new Random(5);
        double[] scores = new double[20_000];
        boolean[] hits = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.nextDouble();
            hits[i] = random.nextDouble() < Curve.logistic(0.5 * Curve.logit(scores[i]) - 0.7);
        }
        Curve.Sigmoid found = (Curve.Sigmoid) Platt.fit(scores, hits);
        assertThat(found.slope()).isCloseTo(0.5, within(0.03));
        assertThat(found.intercept()).isCloseTo(-0.7, within(0.04));
    }

    /** Platt 1999: with 3 of 3 right above and 3 of 3 wrong below, targets of 4/5 and 1/5 keep the sigmoid from certainty. */
    @Test
    void plattIsNeverCertainOnSeparableScores() {
        Curve curve = Platt.fit(new double[] {0.1, 0.1, 0.1, 0.9, 0.9, 0.9}, new boolean[] {false, false, false, true, true, true});
        assertThat(curve.apply(0.9)).isCloseTo(0.8, within(1e-6));
        assertThat(curve.apply(0.1)).isCloseTo(0.2, within(1e-6));
    }

    @Test
    void plattFallsBackToTheShareWhereScoresAreWrongWayRound() {
        double[] scores = new double[100];
        boolean[] hits = new boolean[100];
        for (int i = 0; i < 100; i++) {
            scores[i] = i / 100.0;
            hits[i] = i < 30;
        }
        Curve curve = Platt.fit(scores, hits);
        assertThat(curve.apply(0.05)).isEqualTo(curve.apply(0.95)).isCloseTo(31.0 / 102, within(1e-9));
    }

    @Test
    void isotonicRisesFollowsTheTruthAndIsNeverCertain() {
        Random random = new Random(6);
        double[] scores = new double[20_000];
        boolean[] hits = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.nextDouble();
            hits[i] = random.nextDouble() < scores[i] * scores[i];
        }
        Curve curve = Isotonic.fit(scores, hits);
        double before = -1;
        for (double score = 0.001; score < 1; score += 0.001) {
            double now = curve.apply(score);
            assertThat(now).isGreaterThanOrEqualTo(before).isBetween(1e-6, 1 - 1e-6).isCloseTo(score * score, within(0.06));
            before = now;
        }
    }

    /** Steps would give many cases the same probability; lines keep apart what the scores kept apart. */
    @Test
    void isotonicKeepsTheOrderOfCases() {
        Random random = new Random(6);
        double[] scores = new double[5000];
        boolean[] hits = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.nextDouble();
            hits[i] = random.nextDouble() < scores[i];
        }
        Curve.Points curve = (Curve.Points) Isotonic.fit(scores, hits);
        double first = curve.x()[0];
        double last = curve.x()[curve.x().length - 1];
        for (double score = first; score < last - 0.001; score += 0.001) {
            assertThat(curve.apply(score + 0.001)).isGreaterThan(curve.apply(score));
        }
    }

    @Test
    void usesAFreeCurveOnlyWhereThereAreEnoughCases() {
        assertThat(description(Worlds.binary(900, 1), Learner.forest())).contains("Platt");
        assertThat(description(Worlds.binary(1500, 1), Learner.forest())).contains("isotonic");
        assertThat(description(Worlds.binary(1500, 1), Learner.logistic())).contains("Platt");
        Dataset rare = Worlds.binary(1500, 1);
        Dataset fewYes = new Dataset(rare.schema(), rare.target(), java.util.stream.IntStream.range(0, 1500)
                .mapToObj(i -> new LabelledRow(rare.rows().get(i).features(), i % 30 == 0 ? 1 : 0, null))
                .toList());
        assertThat(description(fewYes, Learner.forest())).contains("Platt");
    }

    private static String description(Dataset data, Learner learner) {
        Learner quick = learner instanceof Learner.Forest forest ? forest.withTrees(20) : learner;
        return WekaTrainer.of(data.schema(), data.target(), quick).train(data, new Context(1, 1)).description().get("Calibration");
    }
}
