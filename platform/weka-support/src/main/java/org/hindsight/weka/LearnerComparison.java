package org.hindsight.weka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.TrainedModel;
import org.hindsight.plugin.Trainer;
import org.hindsight.plugin.TrainingContext;

/**
 * Helps the author of a plugin to choose a trainer: every candidate is trained on four fifths of the groups and measured on the rest, five
 * times, calibration included. Rows without a group stay with those that are alike in every feature. All candidates see the same folds.
 * The first figure (AUC or MAE) has an interval, and so has its difference from the first candidate's: see {@link Resamples}.
 *
 * <pre>{@code
 * System.out.println(LearnerComparison.of(dataset)
 *         .add("logistic", WekaTrainer.of(schema, target, Learner.logistic()))
 *         .add("forest", WekaTrainer.of(schema, target, Learner.forest()))
 *         .run().markdown());
 * }</pre>
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
    private int repetitions = 1;
    private long seed = 1;

    private LearnerComparison(Dataset data) {
        this.data = data;
    }

    /** A comparison on these rows. */
    public static LearnerComparison of(Dataset data) {
        return new LearnerComparison(data);
    }

    /** Adds a candidate; any trainer will do. */
    public LearnerComparison add(String name, Trainer trainer) {
        candidates.put(name, trainer);
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
     * What came of a candidate.
     *
     * @param name                   the candidate
     * @param figures                the figures by name, in the order in which they are shown
     * @param interval               the 95 % interval of the first figure
     * @param lead                   the 95 % interval of how much that figure is above the first candidate's, on the same rows
     * @param trainingSeconds        the mean time of a training on four fifths of the rows, with one thread
     * @param microsecondsPrediction the mean time of a prediction, with one thread
     * @param bytes                  the size of the last model
     */
    public record Result(
            String name,
            Map<String, Double> figures,
            Interval interval,
            Interval lead,
            double trainingSeconds,
            double microsecondsPrediction,
            long bytes) {}

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
     * @param results in the order in which the candidates were added
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
            for (Result result : results) {
                text.append("| ").append(result.name()).append(" | ");
                text.append(number("%.4f", result.figures().get(names.getFirst())));
                text.append(number(" (%.3f to %.3f) | ", result.interval().low(), result.interval().high()));
                names.stream().skip(1).forEach(name -> text.append(number("%.4f", result.figures().get(name))).append(" | "));
                text.append(number("%+.3f to %+.3f | ", result.lead().low(), result.lead().high()));
                text.append(number("%.2f", result.trainingSeconds())).append(" | ");
                text.append(number("%.1f", result.microsecondsPrediction())).append(" | ");
                text.append(number("%.0f", result.bytes() / 1000.0)).append(" |\n");
            }
            return text.toString();
        }

        private static String number(String format, Object... values) {
            return String.format(Locale.ROOT, format, values);
        }
    }

    /** Trains and measures all candidates; it may take minutes. */
    public Table run() {
        Groups groups = Groups.of(data.rows());
        Resamples resamples = Resamples.of(groups.count(), seed);
        List<Result> results = new ArrayList<>();
        double[] first = new double[0];
        for (Map.Entry<String, Trainer> candidate : candidates.entrySet()) {
            Measured measured = measure(candidate.getValue(), groups);
            double[] resampled = resamples.figures(measured.scores().stream().map(scores -> scores.first(data.target())).toList());
            first = results.isEmpty() ? resampled : first;
            results.add(result(candidate.getKey(), measured, Resamples.interval(resampled), Resamples.interval(resampled, first)));
        }
        return new Table(data.rows().size(), groups.count(), results);
    }

    /** What was measured of one candidate: its held-out predictions, for each deal of the folds. */
    private record Measured(List<Scores> scores, long trainingNanos, long predictingNanos, int trainings, long bytes) {}

    private Measured measure(Trainer trainer, Groups groups) {
        List<Scores> repeated = new ArrayList<>();
        long training = 0;
        long predicting = 0;
        long bytes = 0;
        int folds = Math.min(FOLDS, groups.count());
        for (int repetition = 0; repetition < repetitions; repetition++) {
            int[] foldOfRow = groups.folds(folds, data.rows(), data.target(), seed + repetition);
            Scores scores = new Scores();
            for (int fold = 0; fold < folds; fold++) {
                long start = System.nanoTime();
                TrainedModel model = trainer.train(others(foldOfRow, fold), TrainingContext.of(seed + repetition));
                training += System.nanoTime() - start;
                bytes = size(model);
                start = System.nanoTime();
                predict(model, foldOfRow, fold, groups, scores);
                predicting += System.nanoTime() - start;
            }
            repeated.add(scores);
        }
        return new Measured(repeated, training, predicting, folds * repetitions, bytes);
    }

    private Result result(String name, Measured measured, Interval interval, Interval lead) {
        Map<String, Double> means = new LinkedHashMap<>();
        measured.scores().forEach(scores -> scores.figures(data.target())
                .forEach((figure, value) -> means.merge(figure, value / repetitions, Double::sum)));
        double predictions = (double) data.rows().size() * repetitions;
        return new Result(
                name,
                means,
                interval,
                lead,
                measured.trainingNanos() / 1e9 / measured.trainings(),
                measured.predictingNanos() / 1e3 / predictions,
                measured.bytes());
    }

    private Dataset others(int[] foldOfRow, int fold) {
        List<LabelledRow> rows = new ArrayList<>();
        for (int row = 0; row < foldOfRow.length; row++) {
            if (foldOfRow[row] != fold) {
                rows.add(data.rows().get(row));
            }
        }
        return new Dataset(data.schema(), data.target(), rows);
    }

    private void predict(TrainedModel model, int[] foldOfRow, int fold, Groups groups, Scores scores) {
        for (int row = 0; row < foldOfRow.length; row++) {
            if (foldOfRow[row] == fold) {
                LabelledRow held = data.rows().get(row);
                scores.add(model.predict(held.features()), held.target(), groups.of(row));
            }
        }
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
