package org.hindsight.weka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.Prediction.ClassPrediction;
import org.hindsight.plugin.Prediction.NumericPrediction;
import org.hindsight.plugin.TrainedModel;
import org.hindsight.plugin.Trainer;
import org.hindsight.plugin.TrainingContext;
import org.junit.jupiter.api.Test;

class LearnerComparisonTest {

    @Test
    void printsATableOfAllCandidates() {
        Dataset data = Worlds.binary(200, 1);
        String table = LearnerComparison.of(data)
                .add("strong ridge", WekaTrainer.of(data.schema(), data.target(), new Learner.Logistic(1000)))
                .add("usual", WekaTrainer.of(data.schema(), data.target(), Learner.logistic()))
                .run()
                .markdown();
        assertThat(table.lines()).hasSize(4);
        assertThat(table).startsWith("| 200 rows, 200 groups | AUC | Brier | Log loss | ").contains("\n| usual | 0.");
    }

    @Test
    void doesNotBelieveAModelThatOnlyRecognisesGroups() {
        // each subject has a voice and a label that has nothing to do with it
        Random random = new Random(1);
        List<LabelledRow> rows = new ArrayList<>();
        for (int subject = 0; subject < 40; subject++) {
            FeatureVector voice = Worlds.features(random).with(2, 0);
            for (int recording = 0; recording < 8; recording++) {
                rows.add(new LabelledRow(
                        voice.with(0, voice.get(0) + 0.001 * random.nextGaussian()), subject % 2, "subject " + subject));
            }
        }
        Dataset data = new Dataset(Worlds.SCHEMA, Worlds.BINARY, rows);
        double auc = LearnerComparison.of(data)
                .add("forest", WekaTrainer.of(data.schema(), data.target(), Learner.forest().withTrees(50)))
                .repeated(2)
                .run()
                .results()
                .getFirst()
                .figures()
                .get("AUC");
        assertThat(auc).isBetween(0.2, 0.7);
    }

    /** By hand: of the six pairs of a positive and a negative, four are in order and one is tied: 4.5 / 6. */
    @Test
    void countsATieAsHalfInTheAuc() {
        Scores scores = new Scores();
        double[] positive = {0.9, 0.5};
        double[] negative = {0.1, 0.5, 0.7};
        for (double p : positive) {
            scores.add(new ClassPrediction(new double[] {1 - p, p}), 1);
        }
        for (double p : negative) {
            scores.add(new ClassPrediction(new double[] {1 - p, p}), 0);
        }
        Map<String, Double> figures = scores.figures(Worlds.BINARY);
        assertThat(figures.get("AUC")).isCloseTo(4.5 / 6, within(1e-12));
        assertThat(figures.get("Brier")).isCloseTo((0.01 + 0.25 + 0.01 + 0.25 + 0.49) / 5, within(1e-12));
    }

    /** By hand, for two predictions of which the second is off by 6 and outside its interval by 1. */
    @Test
    void measuresNumbers() {
        Scores scores = new Scores();
        scores.add(new NumericPrediction(10, 5, 15, 0.9), 12);
        scores.add(new NumericPrediction(20, 15, 25, 0.9), 26);
        Map<String, Double> figures = scores.figures(Worlds.MINUTES);
        assertThat(figures.get("MAE")).isEqualTo(4);
        assertThat(figures.get("RMSE")).isCloseTo(Math.sqrt(20), within(1e-12));
        assertThat(figures.get("Mean error")).isEqualTo(-4);
        assertThat(figures.get("R2")).isCloseTo(1 - 40.0 / 98, within(1e-12));
        assertThat(figures.get("Within tolerance")).isEqualTo(0.5);
        assertThat(figures.get("Coverage")).isEqualTo(0.5);
        assertThat(figures.get("Interval score")).isCloseTo(10 + 20.0 / 2, within(1e-9));
    }

    /** A draw that holds every group once gives the figure itself, ties halved; one of a single outcome gives none. */
    @Test
    void countsRowsAsOftenAsTheirGroupIsDrawn() {
        Scores scores = new Scores();
        double[] positive = {0.9, 0.5};
        double[] negative = {0.1, 0.5, 0.7};
        int group = 0;
        for (double p : positive) {
            scores.add(new ClassPrediction(new double[] {1 - p, p}), 1, group++);
        }
        for (double p : negative) {
            scores.add(new ClassPrediction(new double[] {1 - p, p}), 0, group++);
        }
        ToDoubleFunction<int[]> auc = scores.first(Worlds.BINARY);
        assertThat(auc.applyAsDouble(new int[] {1, 1, 1, 1, 1})).isCloseTo(4.5 / 6, within(1e-12));
        assertThat(auc.applyAsDouble(new int[] {0, 2, 1, 0, 3})).isCloseTo(2.0 / 8, within(1e-12));
        assertThat(auc.applyAsDouble(new int[] {0, 0, 2, 2, 1})).isNaN();

        Scores minutes = new Scores();
        minutes.add(new NumericPrediction(10, 5, 15, 0.9), 12, 0);
        minutes.add(new NumericPrediction(20, 15, 25, 0.9), 26, 1);
        assertThat(minutes.first(Worlds.MINUTES).applyAsDouble(new int[] {3, 1})).isEqualTo((3 * 2 + 6) / 4.0);
    }

    /** Hanley and McNeil (1982) give a standard error; 1.96 of it on both sides is about the interval when rows stand for themselves. */
    @Test
    void givesIntervalsThatAgreeWithHanleyAndMcNeilAndAreWiderForGroups() {
        Dataset alone = Worlds.binary(400, 1);
        var result = LearnerComparison.of(alone)
                .add("logistic", WekaTrainer.of(alone.schema(), alone.target(), Learner.logistic()))
                .add("the same", WekaTrainer.of(alone.schema(), alone.target(), Learner.logistic()))
                .run()
                .results();
        double auc = result.getFirst().figures().get("AUC");
        double positives = alone.rows().stream().filter(row -> row.target() == 1).count();
        double negatives = 400 - positives;
        double error = Math.sqrt((auc * (1 - auc) + (positives - 1) * (auc / (2 - auc) - auc * auc)
                + (negatives - 1) * (2 * auc * auc / (1 + auc) - auc * auc)) / (positives * negatives));
        double width = width(result.getFirst().interval());
        assertThat(width).isBetween(0.8 * 2 * 1.96 * error, 1.2 * 2 * 1.96 * error);
        assertThat(result.getLast().lead()).isEqualTo(new LearnerComparison.Interval(0, 0));

        List<LabelledRow> copies = new ArrayList<>();
        for (int row = 0; row < 400; row++) {
            LabelledRow it = alone.rows().get(row / 8);
            copies.add(new LabelledRow(it.features(), it.target(), "subject " + row / 8));
        }
        var ofSubjects = LearnerComparison.of(new Dataset(alone.schema(), alone.target(), copies))
                .add("logistic", WekaTrainer.of(alone.schema(), alone.target(), Learner.logistic()))
                .run()
                .results()
                .getFirst();
        assertThat(width(ofSubjects.interval())).isGreaterThan(2 * width);
    }

    /** Says 0.9 to whoever leaves c open and 0.2 to the others, so that every figure can be told by hand. */
    private static final class ByC implements Trainer {
        @Override
        public TrainedModel train(Dataset data, TrainingContext context) {
            assertThat(data.rows()).noneMatch(row -> row.features().isMissing(2));
            return new TrainedModel() {
                @Override
                public Prediction predict(FeatureVector features) {
                    double p = features.isMissing(2) ? 0.9 : 0.2;
                    return new ClassPrediction(new double[] {1 - p, p});
                }

                @Override
                public void write(OutputStream out) {
                    // nothing to keep
                }

                @Override
                public Map<String, String> description() {
                    return Map.of();
                }
            };
        }

        @Override
        public TrainedModel read(InputStream in) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void withholdsAnswersAtPredictionAloneAndLooksAtPartsOfTheRows() {
        List<LabelledRow> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            rows.add(new LabelledRow(FeatureVector.of(i < 40 ? -1 : 1, i, 0, 0, 0, 0), i < 40 || i % 2 == 0 ? 1 : 0, null));
        }
        List<LearnerComparison.Result> results = LearnerComparison.of(new Dataset(Worlds.SCHEMA, Worlds.BINARY, rows))
                .add("by c", new ByC())
                .withholding("c")
                .among("left half", row -> row.get(0) < 0)
                .run()
                .results();

        assertThat(results).extracting(LearnerComparison.Result::name).containsExactly("by c", "by c, without c", "by c, left half");
        assertThat(results).extracting(result -> result.figures().get("Accuracy")).containsExactly(0.3, 0.7, 0.0);
        assertThat(results.get(1).figures().get("Brier")).isCloseTo(0.7 * 0.01 + 0.3 * 0.81, within(1e-12));
        assertThat(results.get(2).figures().get("Brier")).isCloseTo(0.64, within(1e-12));
        assertThat(results.get(1).intervals().get("Accuracy").low()).isBetween(0.55, 0.7);
        assertThat(results.get(1).intervals().get("Accuracy").high()).isBetween(0.7, 0.85);
    }

    private static double width(LearnerComparison.Interval interval) {
        return interval.high() - interval.low();
    }
}
