package org.hindsight.plugin.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.TrainedModel;

/** How the trainer makes, stores and stops models. */
final class TrainingChecks {

    private static final int MAXIMUM_MODEL_BYTES = 100_000_000;
    private static final int ROWS_FOR_REPETITION = 1000;
    /** A training that ends sooner need not ask whether to stop on its way. */
    private static final double LONG_TRAINING_SECONDS = 2;

    private final Subject subject;

    TrainingChecks(Subject subject) {
        this.subject = subject;
    }

    List<Check> all() {
        return List.of(
                Check.of("trainsTheSameModelFromTheSameSeed", this::trainsTheSameModelFromTheSameSeed),
                Check.of("predictsTheSameAfterWritingAndReading", this::predictsTheSameAfterWritingAndReading),
                Check.of("refusesDamagedModels", this::refusesDamagedModels),
                Check.of("stopsWhenCancelled", this::stopsWhenCancelled),
                Check.of("reportsProgressAsAgreed", this::reportsProgressAsAgreed),
                Check.of("describesItsModel", this::describesItsModel),
                Check.of("beatsTheTrivialPrediction", this::beatsTheTrivialPrediction));
    }

    private void trainsTheSameModelFromTheSameSeed() {
        List<LabelledRow> rows = new ArrayList<>();
        for (List<LabelledRow> part : subject.split().parts()) {
            // the rows of a part are sorted by outcome: a stride meets them all
            int stride = Math.max(1, part.size() * Split.PARTS / ROWS_FOR_REPETITION);
            for (int row = 0; row < part.size(); row += stride) {
                rows.add(part.get(row));
            }
        }
        List<FeatureVector> cases = subject.cases(500);
        List<Prediction> first = predict(subject.train(rows, new WatchedContext(7, 1, () -> false)), cases);
        Problems problems = new Problems();
        compare(
                problems,
                "trained again with the same data and seed",
                first,
                predict(subject.train(rows, new WatchedContext(7, 1, () -> false)), cases),
                cases);
        compare(
                problems,
                "trained with four threads instead of one",
                first,
                predict(subject.train(rows, new WatchedContext(7, 4, () -> false)), cases),
                cases);
        problems.throwIfAny();
    }

    private void predictsTheSameAfterWritingAndReading() throws IOException {
        TrainedModel model = subject.trained().model();
        byte[] bytes = write(model);
        if (bytes.length == 0 || bytes.length > MAXIMUM_MODEL_BYTES) {
            throw new AssertionError("The model has " + bytes.length + " bytes: from 1 to 100,000,000 are allowed.");
        }
        TrainedModel read = Problems.ask("trainer().read()", () -> subject.plugin.trainer().read(new ByteArrayInputStream(bytes)));
        List<FeatureVector> cases = subject.cases(Integer.MAX_VALUE);
        Problems problems = new Problems();
        compare(problems, "written and read", predict(model, cases), predict(read, cases), cases);
        problems.addUnless(
                read.description().equals(model.description()), "The description is another one after writing and reading.");
        problems.throwIfAny();
    }

    private void refusesDamagedModels() throws IOException {
        byte[] bytes = write(subject.trained().model());
        Problems problems = new Problems();
        mustRefuse(problems, "an empty file", new byte[0]);
        mustRefuse(problems, "half of a model", Arrays.copyOf(bytes, bytes.length / 2));
        mustRefuse(problems, "a text", "this is no model".repeat(100).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        problems.throwIfAny();
    }

    private void mustRefuse(Problems problems, String what, byte[] bytes) {
        try {
            subject.plugin.trainer().read(new ByteArrayInputStream(bytes));
            problems.add("trainer().read() took " + what + " for a model: throw an IOException.");
        } catch (IOException expected) {
            // as agreed
        } catch (Exception | LinkageError | StackOverflowError e) {
            problems.add("trainer().read() failed at " + what + " with " + Problems.describe(e) + " Throw an IOException.");
        }
    }

    private void stopsWhenCancelled() {
        Problems problems = new Problems();
        mustStop(problems, "from the start", new WatchedContext(Subject.SEED, 1, () -> true));
        if (subject.trained().seconds() > LONG_TRAINING_SECONDS) {
            int[] asked = {0};
            WatchedContext late = new WatchedContext(Subject.SEED, 1, () -> ++asked[0] > 2);
            mustStop(problems, "on its way", late);
        }
        problems.throwIfAny();
    }

    private void mustStop(Problems problems, String when, WatchedContext context) {
        try {
            subject.plugin.trainer().train(subject.data(subject.split().training()), context);
            problems.add("A training that was cancelled " + when + " went on to its end: call context.checkCancelled() between steps.");
        } catch (CancellationException expected) {
            // as agreed
        } catch (Exception | LinkageError | StackOverflowError e) {
            problems.add("A training that was cancelled " + when + " failed with " + Problems.describe(e)
                    + " It must end with a CancellationException.");
        }
    }

    private void reportsProgressAsAgreed() {
        Problems problems = new Problems();
        WatchedContext context = subject.trained().context();
        context.misuses().forEach(problems::add);
        problems.addUnless(
                subject.trained().seconds() < LONG_TRAINING_SECONDS || context.reports() > 0,
                "The training took " + Math.round(subject.trained().seconds()) + " seconds and reported no progress.");
        problems.throwIfAny();
    }

    private void describesItsModel() {
        Problems problems = new Problems();
        var description = Problems.ask("description()", () -> subject.trained().model().description());
        problems.addUnless(!description.isEmpty(), "The model's description is empty: name the algorithm and its settings.");
        description.forEach((key, value) -> problems.addUnless(
                !key.isBlank() && !value.isBlank(), "The model's description has a blank entry: '" + key + "' = '" + value + "'."));
        problems.throwIfAny();
    }

    private void beatsTheTrivialPrediction() {
        Split split = subject.split();
        if (split.groups() < 2 * Split.PARTS) {
            throw new AssertionError("The baseline has " + split.groups() + " groups: too few to measure a model on unseen ones.");
        }
        // few groups say little when one part is held out, so that all parts take their turn
        int turns = split.groups() < 1000 ? Split.PARTS : 1;
        Loss total = new Loss(0, 0, 0);
        for (int part = 0; part < turns; part++) {
            TrainedModel model = part == 0
                    ? subject.trained().model()
                    : subject.train(split.without(part), new WatchedContext(Subject.SEED, 1, () -> false));
            total = total.plus(Loss.of(subject.target(), model, split.without(part), split.parts().get(part)));
        }
        if (!(total.ofModel() < total.ofTrivial())) {
            throw new AssertionError(String.format(
                    Locale.ROOT,
                    "On %d unseen rows the model's %s is %.4f, that of the trivial prediction %.4f: it has learnt nothing.",
                    total.rows(),
                    Loss.name(subject.target()),
                    total.ofModel() / total.rows(),
                    total.ofTrivial() / total.rows()));
        }
    }

    static byte[] write(TrainedModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(bytes);
        return bytes.toByteArray();
    }

    static List<Prediction> predict(TrainedModel model, List<FeatureVector> cases) {
        List<Prediction> predictions = new ArrayList<>(cases.size());
        for (FeatureVector each : cases) {
            predictions.add(Problems.ask("predict(" + each + ")", () -> model.predict(each)));
        }
        return predictions;
    }

    static void compare(
            Problems problems, String what, List<Prediction> expected, List<Prediction> found, List<FeatureVector> cases) {
        int different = 0;
        String example = "";
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).equals(found.get(i)) && different++ == 0) {
                example = cases.get(i) + " gave " + expected.get(i) + " and then " + found.get(i);
            }
        }
        problems.addUnless(
                different == 0,
                "The model, " + what + ", answers " + different + " of " + expected.size() + " cases differently: " + example + ".");
    }
}
