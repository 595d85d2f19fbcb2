package org.hindsight.weka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.TrainedModel;
import org.hindsight.plugin.Trainer;
import org.hindsight.plugin.TrainingContext;

/**
 * Helps the author of a plugin to choose a trainer: every candidate is trained on four fifths of the groups and measured on the rest, five
 * times, calibration included. Rows without a group stay with those that are alike in every feature. All candidates see the same folds.
 *
 * <pre>{@code
 * System.out.println(LearnerComparison.of(dataset)
 *         .add("logistic", WekaTrainer.of(schema, target, Learner.logistic()))
 *         .add("forest", WekaTrainer.of(schema, target, Learner.forest()))
 *         .run().markdown());
 * }</pre>
 *
 * <p>Every figure has an interval, and the first one (AUC or MAE) also its difference from the first candidate's: see {@link Resamples}.
 *
 * <p>The best of many candidates looks better than it is, the more so the less data there is: prefer the simpler of two that are about
 * equal, and leave the judgement of the result to the platform, which has rows that were never looked at.
 */
public final class LearnerComparison {

    static {
        WekaRuntime.prepare();
    }

    private static final int FOLDS = 5;

    private final Dataset data;
    private final Map<String, Trainer> candidates = new LinkedHashMap<>();
    private final Map<String, View> views = new LinkedHashMap<>();
    private int repetitions = 1;
    private long seed = 1;

    private LearnerComparison(Dataset data) {
        this.data = data;
        views.put("", new View(features -> features, features -> true));
    }

    /** What candidates are shown of a case at prediction, and which cases count. */
    private record View(UnaryOperator<FeatureVector> shown, Predicate<FeatureVector> counts) {}

    /** A comparison on these rows. */
    public static LearnerComparison of(Dataset data) {
        return new LearnerComparison(data);
    }

    /**
     * A comparison on baseline data of a plugin.
     *
     * @param csv the file, which is closed
     * @throws IOException when it cannot be read
     */
    public static LearnerComparison of(AssessmentPlugin plugin, InputStream csv) throws IOException {
        try (csv) {
            return of(new Dataset(plugin.features(), plugin.target(), plugin.baseline().load(csv).rows()));
        }
    }

    /** Adds a candidate; any trainer will do. */
    public LearnerComparison add(String name, Trainer trainer) {
        candidates.put(name, trainer);
        return this;
    }

    /**
     * Also measures all candidates on people who leave these answers open: training rows keep them, at prediction they are missing.
     *
     * @param features names of features
     */
    public LearnerComparison withholding(String... features) {
        int[] positions = Arrays.stream(features).mapToInt(data.schema()::indexOf).toArray();
        views.put("without " + String.join(", ", features), new View(complete -> without(complete, positions), any -> true));
        return this;
    }

    private static FeatureVector without(FeatureVector complete, int[] positions) {
        FeatureVector rest = complete;
        for (int position : positions) {
            rest = rest.with(position, Double.NaN);
        }
        return rest;
    }

    /** Also measures all candidates on a part of the rows alone; training rows remain all. */
    public LearnerComparison among(String name, Predicate<FeatureVector> rows) {
        views.put(name, new View(complete -> complete, rows));
        return this;
    }

    /** Deals the folds anew so many times and gives the means; 1 by default. With few rows more are needed. */
    public LearnerComparison repeated(int times) {
        repetitions = times;
        return this;
    }

    /** Another deal of the folds and another seed of the trainings; 1 by default. */
    public LearnerComparison withSeed(long other) {
        seed = other;
        return this;
    }

    /**
     * What came of a candidate in one view.
     *
     * @param name                   the candidate, and the view where it is not that of all answers and all rows
     * @param figures                the figures by name, in the order in which they are shown
     * @param intervals              the 95 % intervals of the figures
     * @param lead                   the 95 % interval of how much the first figure is above the first candidate's, on the same rows
     * @param trainingSeconds        the mean time of a training on four fifths of the rows, with one thread
     * @param microsecondsPrediction the mean time of a prediction, with one thread
     * @param bytes                  the size of the last model
     */
    public record Result(
            String name,
            Map<String, Double> figures,
            Map<String, Interval> intervals,
            Interval lead,
            double trainingSeconds,
            double microsecondsPrediction,
            long bytes) {

        /** The 95 % interval of the first figure. */
        public Interval interval() {
            return intervals.get(figures.keySet().iterator().next());
        }
    }

    /**
     * From where to where a figure may lie.
     *
     * @param low  2.5 of 100 draws are below
     * @param high 2.5 of 100 draws are above
     */
    public record Interval(double low, double high) {}

    /**
     * The candidates side by side.
     *
     * @param rows    how many rows there are
     * @param groups  in how many groups
     * @param results view by view, in the order in which the candidates were added
     */
    public record Table(int rows, int groups, List<Result> results) {

        /** Copies the results. */
        public Table {
            results = List.copyOf(results);
        }

        /** The table as Markdown. */
        public String markdown() {
            StringBuilder text = new StringBuilder();
            List<String> names = List.copyOf(results.getFirst().figures().keySet());
            text.append("| ").append(rows).append(" rows, ").append(groups).append(" groups | ");
            names.forEach(name -> text.append(name).append(" | "));
            text.append(names.getFirst()).append(" above the first | ");
            text.append("Training s | Prediction us | Model kB |\n|").append(" --- |".repeat(names.size() + 5)).append('\n');
            results.forEach(result -> append(result, names, text));
            return text.toString();
        }

        private static void append(Result result, List<String> names, StringBuilder text) {
            text.append("| ").append(result.name()).append(" | ");
            for (String name : names) {
                Interval interval = result.intervals().get(name);
                text.append(number("%.3f", result.figures().get(name)));
                text.append(number(" (%.3f to %.3f) | ", interval.low(), interval.high()));
            }
            text.append(number("%+.3f to %+.3f | ", result.lead().low(), result.lead().high()));
            text.append(number("%.2f", result.trainingSeconds())).append(" | ");
            text.append(number("%.1f", result.microsecondsPrediction())).append(" | ");
            text.append(number("%.0f", result.bytes() / 1000.0)).append(" |\n");
        }

        private static String number(String format, Object... values) {
            return String.format(Locale.ROOT, format, values);
        }
    }

    /** Trains and measures all candidates; it may take minutes. */
    public Table run() {
        Groups groups = Groups.of(data.rows());
        Map<String, Run> runs = new LinkedHashMap<>();
        candidates.forEach((name, trainer) -> runs.put(name, run(trainer, groups)));
        Resamples resamples = Resamples.of(groups.count(), seed);
        List<Result> results = new ArrayList<>();
        for (Map.Entry<String, View> view : views.entrySet()) {
            List<Integer> rows = rowsOf(view.getValue());
            double[] first = new double[0];
            for (Map.Entry<String, Run> run : runs.entrySet()) {
                List<Scores> scores = scores(run.getValue().predictions.get(view.getKey()), rows, groups);
                double[] resampled = resamples.figures(scores.stream().map(each -> each.first(data.target())).toList());
                first = first.length == 0 ? resampled : first;
                String name = view.getKey().isEmpty() ? run.getKey() : run.getKey() + ", " + view.getKey();
                results.add(result(name, run.getValue(), scores, resamples, resampled, first));
            }
        }
        return new Table(data.rows().size(), groups.count(), results);
    }

    private List<Integer> rowsOf(View view) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < data.rows().size(); row++) {
            if (view.counts().test(data.rows().get(row).features())) {
                rows.add(row);
            }
        }
        return rows;
    }

    private List<Scores> scores(List<Prediction[]> predictions, List<Integer> rows, Groups groups) {
        return predictions.stream()
                .map(ofRepetition -> {
                    Scores scores = new Scores();
                    rows.forEach(row -> scores.add(ofRepetition[row], data.rows().get(row).target(), groups.of(row)));
                    return scores;
                })
                .toList();
    }

    private Result result(
            String name, Run run, List<Scores> scores, Resamples resamples, double[] resampled, double[] first) {
        Map<String, Double> figures = Scores.means(scores, data.target());
        Map<String, Interval> intervals = resamples.intervals(scores, data.target());
        intervals.put(figures.keySet().iterator().next(), Resamples.interval(resampled));
        return new Result(
                name,
                figures,
                intervals,
                Resamples.interval(resampled, first),
                run.training / 1e9 / run.trainings,
                run.predicting / 1e3 / run.predicted,
                run.bytes);
    }

    /** What a candidate did: in each view and repetition a prediction for every row, and how long it took. */
    private static final class Run {
        private final Map<String, List<Prediction[]>> predictions = new LinkedHashMap<>();
        private long training;
        private int trainings;
        private long predicting;
        private long predicted;
        private long bytes;
    }

    private Run run(Trainer trainer, Groups groups) {
        Run run = new Run();
        int folds = Math.min(FOLDS, groups.count());
        for (int repetition = 0; repetition < repetitions; repetition++) {
            int[] foldOfRow = groups.folds(folds, data.rows(), data.target(), seed + repetition);
            views.keySet().forEach(view -> run.predictions
                    .computeIfAbsent(view, any -> new ArrayList<>())
                    .add(new Prediction[data.rows().size()]));
            for (int fold = 0; fold < folds; fold++) {
                long start = System.nanoTime();
                TrainedModel model = trainer.train(allBut(foldOfRow, fold), TrainingContext.of(seed + repetition));
                run.training += System.nanoTime() - start;
                run.trainings++;
                run.bytes = size(model);
                predict(model, foldOfRow, fold, run);
            }
        }
        return run;
    }

    private void predict(TrainedModel model, int[] foldOfRow, int fold, Run run) {
        long start = System.nanoTime();
        views.forEach((name, view) -> {
            Prediction[] predictions = run.predictions.get(name).getLast();
            for (int row = 0; row < foldOfRow.length; row++) {
                if (foldOfRow[row] == fold) {
                    predictions[row] = model.predict(view.shown().apply(data.rows().get(row).features()));
                    run.predicted++;
                }
            }
        });
        run.predicting += System.nanoTime() - start;
    }

    private Dataset allBut(int[] foldOfRow, int fold) {
        List<LabelledRow> rows = new ArrayList<>();
        for (int row = 0; row < foldOfRow.length; row++) {
            if (foldOfRow[row] != fold) {
                rows.add(data.rows().get(row));
            }
        }
        return new Dataset(data.schema(), data.target(), rows);
    }

    private static long size(TrainedModel model) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            model.write(bytes);
            return bytes.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
