package org.hindsight.weka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Prediction.NumericPrediction;
import org.hindsight.plugin.TrainedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalsTest {

    private static final NumericTarget WIDE = CalibrationStudy.WIDE;

    @ParameterizedTest
    @CsvSource({"forest, 100", "forest, 3000", "linear, 100", "linear, 3000", "boosting, 1000"})
    void holdNineOfTenTrueValues(String name, int rows) {
        Learner learner = switch (name) {
            case "forest" -> Learner.forest().withTrees(100);
            case "boosting" -> Learner.boosting();
            default -> Learner.linear();
        };
        double coverage = 0;
        int worlds = rows < 1000 ? 8 : 2;
        for (int world = 0; world < worlds; world++) {
            TrainedModel model =
                    WekaTrainer.of(Worlds.SCHEMA, WIDE, learner).train(Worlds.scattered(WIDE, rows, world), new Context(world, 2));
            coverage += figures(model, Worlds.scattered(WIDE, 5000, 99)).get("Coverage") / worlds;
        }
        assertThat(coverage).isCloseTo(0.9, within(rows < 1000 ? 0.04 : 0.02));
    }

    @Test
    void holdNineOfTenOfDifficultCasesAndOfEasyOnes() {
        TrainedModel model =
                WekaTrainer.of(Worlds.SCHEMA, WIDE, Learner.forest().withTrees(100)).train(Worlds.scattered(WIDE, 4000, 1), new Context(1, 2));
        Dataset fresh = Worlds.scattered(WIDE, 20_000, 98);
        for (boolean easy : new boolean[] {true, false}) {
            List<LabelledRow> part = fresh.rows().stream()
                    .filter(row -> easy == row.features().get(0) < 0)
                    .toList();
            assertThat(figures(model, new Dataset(fresh.schema(), WIDE, part)).get("Coverage"))
                    .as(easy ? "easy" : "difficult")
                    .isCloseTo(0.9, within(0.035));
        }
        assertThat(width(model, 1.5)).isGreaterThan(2.5 * width(model, -1.5));
    }

    @Test
    void staysWithinTheTargetsRange() {
        Dataset waits = Worlds.waits(600, 1);
        TrainedModel model = WekaTrainer.of(waits.schema(), waits.target(), Learner.linear()).train(waits, new Context(1, 1));
        for (double a = -10; a <= 10; a += 0.5) {
            NumericPrediction prediction = (NumericPrediction) model.predict(FeatureVector.of(a, 0, 0, 0, 0, 0));
            assertThat(prediction.low()).isBetween(0.0, prediction.value());
            assertThat(prediction.high()).isBetween(prediction.value(), 120.0);
        }
    }

    @Test
    void theMedianIsCloserThanTheMeanWhereNumbersAreSkewed() {
        Random random = new Random(4);
        List<LabelledRow> rows = java.util.stream.IntStream.range(0, 4000)
                .mapToObj(i -> {
                    FeatureVector x = Worlds.features(random);
                    return new LabelledRow(x, Math.min(400, 10 * Math.exp(0.3 * x.get(0) + 1.2 * random.nextGaussian())), null);
                })
                .toList();
        Dataset data = new Dataset(Worlds.SCHEMA, WIDE, rows);
        WekaTrainer mean = WekaTrainer.of(Worlds.SCHEMA, WIDE, Learner.linear());
        var results = LearnerComparison.of(data).add("mean", mean).add("median", mean.predictingMedian()).run().results();
        assertThat(results.get(1).figures().get("MAE")).isLessThan(0.95 * results.get(0).figures().get("MAE"));
        assertThat(results.get(1).figures().get("Coverage")).isCloseTo(0.9, within(0.02));
    }

    private static double width(TrainedModel model, double a) {
        NumericPrediction prediction = (NumericPrediction) model.predict(FeatureVector.of(a, 0, 0, 0, 0, 0));
        return prediction.high() - prediction.low();
    }

    private static Map<String, Double> figures(TrainedModel model, Dataset data) {
        Scores scores = new Scores();
        data.rows().forEach(row -> scores.add(model.predict(row.features()), row.target()));
        return scores.figures(data.target());
    }
}
