package org.hindsight.weka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.TrainedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.Classifier;
import weka.core.Instances;

class ThreadSafetyTest {

    private static final int THREADS = 8;
    private static final int PREDICTIONS = 3000;

    static List<Cases> cases() {
        return Cases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersManyThreadsAsItAnswersOneWhileItIsWritten(Cases it) throws Exception {
        TrainedModel model = it.trainer().train(it.data(), new Context(1, 1));
        List<FeatureVector> features = it.features();
        List<Prediction> expected = it.predictions(model);
        assertThat(wrongAnswers(expected, i -> model.predict(features.get(i)), () -> model.write(OutputStream.nullOutputStream())))
                .isZero();
    }

    /** Shows that the test can fail: what the pool protects from is real. */
    @Test
    void findsWrongAnswersWhereThreadsShareAClassifierOfWeka() throws Exception {
        Cases logistic = Cases.all().stream().filter(it -> it.name().equals("custom filtered")).findFirst().orElseThrow();
        Learner.Custom learner = (Learner.Custom) logistic.learner();
        Encoder encoder = Encoder.fit(
                Preparation.of(logistic.data().schema(), logistic.data().target()), logistic.data().rows(), learner.choices(), true);
        Instances data = WekaData.of(encoder, logistic.data().target(), logistic.data().rows());
        Classifier shared = learner.supplier().get();
        shared.buildClassifier(data);
        List<Double> expected = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            expected.add(shared.distributionForInstance(data.get(i))[1]);
        }
        // On a busy machine the threads may come one after the other; then they try again.
        long wrong = 0;
        for (int round = 0; round < 200 && wrong == 0; round++) {
            wrong = wrongAnswers(expected, i -> shared.distributionForInstance(data.get(i))[1], () -> {});
        }
        assertThat(wrong).isPositive();
    }

    private interface Question {
        Object ask(int row) throws Exception;
    }

    private interface Aside {
        void run() throws Exception;
    }

    private static long wrongAnswers(List<?> expected, Question question, Aside aside) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS + 1);
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int offset = thread * expected.size() / THREADS;
            tasks.add(() -> {
                start.await();
                long wrong = 0;
                for (int i = 0; i < PREDICTIONS; i++) {
                    int row = (i + offset) % expected.size();
                    wrong += isRight(expected.get(row), question, row) ? 0 : 1;
                }
                return wrong;
            });
        }
        tasks.add(() -> {
            start.await();
            for (int i = 0; i < 20; i++) {
                aside.run();
            }
            return 0L;
        });
        long wrong = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            for (Future<Long> each : threads.invokeAll(tasks)) {
                wrong += each.get();
            }
        }
        return wrong;
    }

    private static boolean isRight(Object expected, Question question, int row) {
        try {
            return expected.equals(question.ask(row));
        } catch (Exception e) {
            return false;
        }
    }
}
