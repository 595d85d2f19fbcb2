package org.hindsight.plugin.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.TrainedModel;

/** What the model answers: sound, complete and the same for everybody. */
final class PredictionChecks {

    private static final int THREADS = 8;
    private static final int CASES = 300;
    private static final int ROUNDS = 8;

    private final Subject subject;

    PredictionChecks(Subject subject) {
        this.subject = subject;
    }

    List<Check> all() {
        return List.of(
                Check.of("givesSoundPredictionsForEveryRow", this::givesSoundPredictionsForEveryRow),
                Check.of("scoresCasesWithMissingAnswers", this::scoresCasesWithMissingAnswers),
                Check.of("scoresExtremesAndEveryChoice", this::scoresExtremesAndEveryChoice),
                Check.of("predictsTheSameFromManyThreads", this::predictsTheSameFromManyThreads));
    }

    private void givesSoundPredictionsForEveryRow() {
        mustBeSound(subject.rows().stream().map(row -> row.features()).toList());
    }

    private void scoresCasesWithMissingAnswers() {
        mustBeSound(Edges.missing(subject.schema(), subject.typical()));
    }

    private void scoresExtremesAndEveryChoice() {
        mustBeSound(Edges.extremes(subject.schema(), subject.typical()));
    }

    private void mustBeSound(List<FeatureVector> cases) {
        TrainedModel model = subject.trained().model();
        Problems problems = new Problems();
        for (FeatureVector each : cases) {
            problems.attempt("predict(" + each + ")", () -> {
                Prediction prediction = Problems.ask("It", () -> model.predict(each));
                String flaw = flaw(prediction);
                problems.addUnless(flaw.isEmpty(), "predict(" + each + "): " + flaw);
            });
        }
        problems.throwIfAny();
    }

    /** That probabilities add up and intervals are in order is seen to by the predictions' own constructors. */
    private String flaw(Prediction prediction) {
        return switch (subject.target()) {
            case ClassTarget classes -> {
                if (!(prediction instanceof Prediction.ClassPrediction given)) {
                    yield "the target has labels, but the prediction is a number.";
                }
                yield given.probabilities().length == classes.labels().size()
                        ? ""
                        : given.probabilities().length + " probabilities for " + classes.labels().size() + " labels.";
            }
            case NumericTarget number -> {
                if (!(prediction instanceof Prediction.NumericPrediction given)) {
                    yield "the target is a number, but the prediction has labels.";
                }
                yield given.low() >= number.min() && given.high() <= number.max()
                        ? ""
                        : "the interval " + given.low() + " to " + given.high() + " leaves the target's range " + number.min()
                                + " to " + number.max() + ".";
            }
        };
    }

    private void predictsTheSameFromManyThreads() throws InterruptedException {
        TrainedModel model = subject.trained().model();
        List<FeatureVector> cases = subject.cases(CASES);
        List<Prediction> expected = TrainingChecks.predict(model, cases);
        CyclicBarrier start = new CyclicBarrier(THREADS + 1);
        List<Callable<String>> tasks = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int offset = thread * cases.size() / THREADS;
            tasks.add(() -> {
                start.await();
                return differences(model, cases, expected, offset);
            });
        }
        tasks.add(() -> {
            start.await();
            TrainingChecks.write(model); // a model may be stored while it serves
            return "";
        });
        Problems problems = new Problems();
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            for (Future<String> answer : threads.invokeAll(tasks)) {
                try {
                    problems.addUnless(answer.get().isEmpty(), answer.get());
                } catch (ExecutionException e) {
                    problems.add("With " + THREADS + " threads the model failed with " + Problems.describe(e.getCause()));
                }
            }
        }
        problems.throwIfAny();
    }

    private static String differences(
            TrainedModel model, List<FeatureVector> cases, List<Prediction> expected, int offset) {
        int wrong = 0;
        String example = "";
        for (int i = 0; i < ROUNDS * cases.size(); i++) {
            int at = (i + offset) % cases.size();
            Prediction found = model.predict(cases.get(at));
            if (!expected.get(at).equals(found) && wrong++ == 0) {
                example = cases.get(at) + " gives " + expected.get(at) + " alone and " + found + " among others";
            }
        }
        return wrong == 0
                ? ""
                : wrong + " of " + ROUNDS * cases.size() + " answers are wrong when " + THREADS + " threads ask at once: " + example + ".";
    }
}
