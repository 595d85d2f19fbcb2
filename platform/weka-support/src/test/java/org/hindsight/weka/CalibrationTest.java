package org.hindsight.weka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.LabelledRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {

    /** Van Calster et al. 2019: weakly calibrated with an intercept of 0 and a slope of 1. docs/calibration.md has all learners. */
    @ParameterizedTest
    @CsvSource({"forest, 500", "forest, 1500", "boosting, 500", "boosting, 1500", "logistic, 500", "logistic, 1500"})
    void givesChancesWithASlopeOfOneAndAnInterceptOfZero(String name, int rows) {
        Learner learner = switch (name) {
            case "forest" -> Learner.forest().withTrees(100);
            case "boosting" -> Learner.boosting().withRounds(60);
            default -> new Learner.Logistic(10);
        };
        CalibrationStudy study = CalibrationStudy.ofChances(CalibrationStudy.World.STRAIGHT, learner, rows, 4);

        assertThat(study.mean("slope").value()).isCloseTo(1, within(rows < 1000 ? 0.2 : 0.12));
        assertThat(study.mean("intercept").value()).isCloseTo(0, within(rows < 1000 ? 0.2 : 0.12));
        assertThat(study.mean("slope").low()).isLessThan(1.1);
        assertThat(study.mean("slope").high()).isGreaterThan(0.9);
        assertThat(Math.abs(study.mean("raw slope").value() - 1)).as("why calibration is needed").isGreaterThan(0.08);
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
        assertThat(description(Worlds.binary(1500, 1), Learner.boosting().withRounds(10))).contains("Platt");
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
