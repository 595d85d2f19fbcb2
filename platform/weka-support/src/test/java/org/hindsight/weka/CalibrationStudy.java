package org.hindsight.weka;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Prediction.ClassPrediction;
import org.hindsight.plugin.TrainedModel;

/**
 * Trains a learner on several samples of a world whose truth is known, and measures each model on 5,000 fresh rows of it. The intervals are
 * Student's over the samples, so they hold for the learner and not for one lucky model.
 */
final class CalibrationStudy {

    /** Numbers whose range cuts nothing off, so that 0.9 is what the intervals must cover. */
    static final NumericTarget WIDE = new NumericTarget("minutes", -500, 500, 5);

    private static final int FRESH_ROWS = 5000;

    /** Student's t for 95 % with one degree of freedom less than there are samples. */
    private static final Map<Integer, Double> STUDENT = Map.of(4, 3.182, 10, 2.262);

    private final int samples;
    private final Map<String, double[]> figures = new LinkedHashMap<>();

    private CalibrationStudy(int samples) {
        this.samples = samples;
    }

    /** A world of yes and no. */
    record World(String name, Sampler sampler, ToDoubleFunction<FeatureVector> truth) {
        interface Sampler {
            Dataset draw(int rows, long seed);
        }

        static final World STRAIGHT = new World("straight", Worlds::binary, Worlds::probability);
        static final World CURVED = new World("curved", Worlds::curved, Worlds::curvedProbability);
    }

    /** A mean and its 95 % interval. */
    record Mean(double value, double low, double high) {
        String text() {
            return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", value, low, high);
        }
    }

    /** Calibration before and after, and how far the chances are from the true ones. */
    static CalibrationStudy ofChances(World world, Learner learner, int rows, int samples) {
        CalibrationStudy study = new CalibrationStudy(samples);
        for (int sample = 0; sample < samples; sample++) {
            Dataset training = world.sampler().draw(rows, sample);
            Dataset fresh = world.sampler().draw(FRESH_ROWS, 1000 + sample);
            WekaModel model = (WekaModel)
                    WekaTrainer.of(training.schema(), training.target(), learner).train(training, new Context(sample, 2));
            Scores raw = new Scores();
            Scores calibrated = new Scores();
            double off = 0;
            for (LabelledRow row : fresh.rows()) {
                raw.add(new ClassPrediction(model.submodels().getFirst().fitted().score(row.features())), row.target());
                ClassPrediction chance = (ClassPrediction) model.predict(row.features());
                calibrated.add(chance, row.target());
                off += Math.abs(chance.probability(1) - world.truth().applyAsDouble(row.features())) / FRESH_ROWS;
            }
            study.note(sample, "raw slope", raw.figures(fresh.target()).get("Slope"));
            study.note(sample, "slope", calibrated.figures(fresh.target()).get("Slope"));
            study.note(sample, "intercept", calibrated.figures(fresh.target()).get("Intercept"));
            study.note(sample, "off", off);
        }
        return study;
    }

    /** How many true numbers the 90 % intervals hold: of all rows, of easy and of difficult ones. */
    static CalibrationStudy ofIntervals(Learner learner, int rows, int samples) {
        CalibrationStudy study = new CalibrationStudy(samples);
        for (int sample = 0; sample < samples; sample++) {
            Dataset training = Worlds.scattered(WIDE, rows, sample);
            TrainedModel model = WekaTrainer.of(training.schema(), WIDE, learner).train(training, new Context(sample, 2));
            List<LabelledRow> fresh = Worlds.scattered(WIDE, FRESH_ROWS, 1000 + sample).rows();
            study.note(sample, "coverage", coverage(model, fresh));
            study.note(sample, "easy", coverage(model, fresh.stream().filter(row -> row.features().get(0) < 0).toList()));
            study.note(sample, "difficult", coverage(model, fresh.stream().filter(row -> row.features().get(0) >= 0).toList()));
        }
        return study;
    }

    private static double coverage(TrainedModel model, List<LabelledRow> rows) {
        Scores scores = new Scores();
        rows.forEach(row -> scores.add(model.predict(row.features()), row.target()));
        return scores.figures(WIDE).get("Coverage");
    }

    /** For complete cases, when so many training rows are complete and so many lack two tests. */
    static CalibrationStudy ofCompleteCases(Treatment treatment, int complete, int open, int samples) {
        CalibrationStudy study = new CalibrationStudy(samples);
        for (int sample = 0; sample < samples; sample++) {
            Dataset training = Worlds.examined(complete, treatment == Treatment.LEFT_OUT ? 0 : open, sample);
            WekaTrainer trainer = WekaTrainer.of(training.schema(), training.target(), Learner.logistic());
            TrainedModel model = (treatment == Treatment.SUBMODELS ? trainer.withOptional("c", "colour") : trainer)
                    .train(training, new Context(sample, 2));
            Scores scores = new Scores();
            Dataset fresh = Worlds.examined(FRESH_ROWS, 0, 1000 + sample);
            fresh.rows().forEach(row -> scores.add(model.predict(row.features()), row.target()));
            Map<String, Double> found = scores.figures(fresh.target());
            study.note(sample, "intercept", found.get("Intercept"));
            study.note(sample, "slope", found.get("Slope"));
            study.note(sample, "log loss", found.get("Log loss"));
        }
        return study;
    }

    /** What becomes of training rows that lack answers. */
    enum Treatment {
        FILLED,
        LEFT_OUT,
        SUBMODELS
    }

    private void note(int sample, String figure, double value) {
        figures.computeIfAbsent(figure, any -> new double[samples])[sample] = value;
    }

    Mean mean(String figure) {
        double[] values = figures.get(figure);
        double mean = Arrays.stream(values).average().orElseThrow();
        double variance = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum() / (samples - 1);
        double half = STUDENT.get(samples) * Math.sqrt(variance / samples);
        return new Mean(mean, mean - half, mean + half);
    }
}
