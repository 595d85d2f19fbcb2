package org.hindsight.weka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.Prediction.ClassPrediction;
import org.hindsight.plugin.Prediction.NumericPrediction;
import org.hindsight.plugin.TrainedModel;
import org.hindsight.plugin.TrainingContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.rules.ZeroR;
import weka.core.Instances;

class WekaTrainerTest {

    static List<Cases> cases() {
        return Cases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void predictsTheSameAfterWritingAndReading(Cases it) throws IOException {
        TrainedModel model = it.trainer().train(it.data(), new Context(7, 1));
        TrainedModel read = it.trainer().read(new ByteArrayInputStream(bytes(model)));
        assertThat(it.predictions(read)).isEqualTo(it.predictions(model));
        assertThat(read.description()).isEqualTo(model.description());
        assertThat(bytes(read)).isEqualTo(bytes(model));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void trainsTheSameModelWithAnyNumberOfThreads(Cases it) {
        List<Prediction> one = it.predictions(it.trainer().train(it.data(), new Context(7, 1)));
        List<Prediction> four = it.predictions(it.trainer().train(it.data(), new Context(7, 4)));
        assertThat(four).isEqualTo(one);
    }

    @Test
    void trainsAnotherForestFromAnotherSeed() {
        Cases forest = Cases.all().get(3);
        assertThat(forest.predictions(forest.trainer().train(forest.data(), new Context(8, 1))))
                .isNotEqualTo(forest.predictions(forest.trainer().train(forest.data(), new Context(7, 1))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void scoresChoicesThatNoTrainingRowHoldsAndExtremes(Cases it) {
        TrainedModel model = it.trainer().train(it.data(), new Context(7, 1));
        for (FeatureVector strange : List.of(
                FeatureVector.of(0, 0, 0, 0, 0, 3),
                FeatureVector.of(10, 10, 10, 10, 1, 3),
                FeatureVector.of(-10, -10, Double.NaN, -10, 0, Double.NaN))) {
            switch (model.predict(strange)) {
                case ClassPrediction labels -> assertThat(java.util.Arrays.stream(labels.probabilities())).allMatch(p -> p > 0 && p < 1);
                case NumericPrediction number -> assertThat(number.value()).isBetween(0.0, 120.0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void learnsSomething(Cases it) {
        Dataset fresh = it.data().target().equals(Worlds.BINARY)
                ? Worlds.binary(1000, 99)
                : it.data().target().equals(Worlds.THREE) ? Worlds.three(1000, 99) : Worlds.waits(1000, 99);
        TrainedModel model = it.trainer().train(it.data(), new Context(7, 1));
        Scores scores = new Scores();
        fresh.rows().forEach(row -> scores.add(model.predict(row.features()), row.target()));
        var figures = scores.figures(fresh.target());
        if (figures.containsKey("AUC")) {
            assertThat(figures.get("AUC")).isGreaterThan(fresh.target().equals(Worlds.BINARY) ? 0.75 : 0.63);
        } else {
            assertThat(figures.get("R2")).isGreaterThan(0.3);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reportsProgressThatNeverFallsAndEndsAtOne(Cases it) {
        Context context = new Context(7, 2);
        it.trainer().train(it.data(), context);
        assertThat(context.fractions()).isSorted().last().isEqualTo(1.0);
        assertThat(context.fractions()).allMatch(fraction -> fraction >= 0 && fraction <= 1);
    }

    @Test
    void stopsAForestWhileItGrows() {
        Dataset data = Worlds.binary(2000, 1);
        int[] asked = {0};
        Context context = Context.stopping(() -> ++asked[0] > 4);
        WekaTrainer trainer = WekaTrainer.of(data.schema(), data.target(), Learner.forest().withTrees(2000));
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> trainer.train(data, context));
        assertThat(context.fractions()).last().isNotEqualTo(1.0);
    }

    @Test
    void isOverOnlyWhenNothingOfItGoesOn() throws InterruptedException {
        Dataset data = Worlds.binary(300, 1);
        Learner deaf = new Learner.Custom("Deaf", "", Deaf::new, Learner.Choices.ONE_HOT, false);
        AtomicBoolean stop = new AtomicBoolean();
        CompletableFuture<TrainedModel> training = CompletableFuture.supplyAsync(
                () -> WekaTrainer.of(data.schema(), data.target(), deaf).train(data, Context.stopping(stop::get)));
        Deaf.BUILDING.await();

        stop.set(true);
        assertThat(training).as("the classifier does not listen").failsWithin(Duration.ofMillis(500)).withThrowableOfType(TimeoutException.class);

        Deaf.RELEASED.countDown();
        assertThat(training).failsWithin(Duration.ofSeconds(20)).withThrowableThat().withRootCauseInstanceOf(CancellationException.class);
    }

    /** Is built for as long as a test wants, whoever interrupts it. */
    public static final class Deaf extends ZeroR {
        static final CountDownLatch BUILDING = new CountDownLatch(1);
        static final CountDownLatch RELEASED = new CountDownLatch(1);

        @Override
        public void buildClassifier(Instances data) throws Exception {
            BUILDING.countDown();
            while (RELEASED.getCount() > 0) {
                Thread.onSpinWait();
            }
            super.buildClassifier(data);
        }
    }

    @Test
    void leavesOutWhatItIsToldToLeaveOut() {
        Dataset data = Worlds.binary(300, 1);
        WekaTrainer trainer = WekaTrainer.of(data.schema(), data.target(), Learner.logistic()).without("a");
        TrainedModel model = trainer.train(data, new Context(1, 1));
        FeatureVector row = data.rows().getFirst().features();
        assertThat(model.predict(row.with(0, 9))).isEqualTo(model.predict(row.with(0, -9)));
        assertThat(model.predict(row.with(1, 9))).isNotEqualTo(model.predict(row.with(1, -9)));
        assertThat(model.description()).hasEntrySatisfying("Inputs", inputs -> assertThat(inputs).contains("left out: a"));
    }

    @Test
    void learnsFromADerivedInputWhatTheFeaturesAloneDoNotTell() {
        List<LabelledRow> rows = Worlds.binary(600, 1).rows().stream()
                .map(row -> new LabelledRow(row.features(), row.features().get(0) * row.features().get(1) > 0 ? 1 : 0, null))
                .toList();
        Dataset data = new Dataset(Worlds.SCHEMA, Worlds.BINARY, rows);
        WekaTrainer plain = WekaTrainer.of(Worlds.SCHEMA, Worlds.BINARY, Learner.logistic());
        WekaTrainer derived = plain.withDerived("a times b", x -> x.get(0) * x.get(1));
        var results = LearnerComparison.of(data).add("plain", plain).add("derived", derived).run().results();
        assertThat(results.get(0).figures().get("AUC")).isLessThan(0.6);
        assertThat(results.get(1).figures().get("AUC")).isGreaterThan(0.95);
    }

    @Test
    void marksMissingValuesWhenToldTo() {
        // the outcome is told by whether "c" is missing, and by nothing else
        List<LabelledRow> rows = Worlds.binary(600, 1).rows().stream()
                .map(row -> new LabelledRow(row.features(), row.features().isMissing(2) ? 1 : 0, null))
                .toList();
        Dataset data = new Dataset(Worlds.SCHEMA, Worlds.BINARY, rows);
        WekaTrainer plain = WekaTrainer.of(Worlds.SCHEMA, Worlds.BINARY, Learner.logistic());
        var results = LearnerComparison.of(data).add("plain", plain).add("marked", plain.withMissingIndicators()).run().results();
        assertThat(results.get(0).figures().get("AUC")).isLessThan(0.65);
        assertThat(results.get(1).figures().get("AUC")).isGreaterThan(0.99);
    }

    @Test
    void refusesWhatCannotBeLearntFrom() {
        Dataset good = Worlds.binary(50, 1);
        WekaTrainer trainer = WekaTrainer.of(good.schema(), good.target(), Learner.logistic());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trainer.train(Worlds.binary(9, 1), TrainingContext.of(1)))
                .withMessageContaining("9 rows");
        List<LabelledRow> allNo = good.rows().stream().map(row -> new LabelledRow(row.features(), 0, null)).toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trainer.train(new Dataset(good.schema(), good.target(), allNo), TrainingContext.of(1)))
                .withMessageContaining("'no'");
        List<LabelledRow> oneGroup = good.rows().stream().map(row -> new LabelledRow(row.features(), row.target(), "g")).toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trainer.train(new Dataset(good.schema(), good.target(), oneGroup), TrainingContext.of(1)))
                .withMessageContaining("one group");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trainer.train(Worlds.waits(50, 1), TrainingContext.of(1)))
                .withMessageContaining("another schema or target");
    }

    @Test
    void refusesLearnersThatDoNotFitTheTarget() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WekaTrainer.of(Worlds.SCHEMA, Worlds.MINUTES, Learner.logistic()))
                .withMessageContaining("Learner.linear()");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WekaTrainer.of(Worlds.SCHEMA, Worlds.BINARY, Learner.linear()))
                .withMessageContaining("Learner.logistic()");
    }

    @Test
    void tellsWhyACustomClassifierCannotLearn() {
        Dataset data = Worlds.binary(50, 1);
        Learner forNumbersOnly = Cases.custom(weka.classifiers.functions.LinearRegression::new, Learner.Choices.ONE_HOT);
        WekaTrainer trainer = WekaTrainer.of(data.schema(), data.target(), forNumbersOnly);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trainer.train(data, TrainingContext.of(1)))
                .withMessageContaining("Weka cannot learn from this data");
    }

    private static byte[] bytes(TrainedModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(bytes);
        return bytes.toByteArray();
    }
}
