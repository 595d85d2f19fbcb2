package org.hindsight.ui.platform;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import org.hindsight.core.comparison.HoldoutFigures;
import org.hindsight.core.evaluation.Comparison;
import org.hindsight.core.evaluation.Evaluation;
import org.hindsight.core.evaluation.Holdout;
import org.hindsight.core.evaluation.Scores;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.StoredEvaluation;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.Target;

/** Real comparisons of versions whose scores are made up: the older a version, the more noise is in what it says. */
@Singleton
@Replaces(CoreComparisons.class)
public final class FakeComparisons implements Comparisons {

    private static final int ROWS = 400;

    private final FakeAssessments assessments;
    private final FakeModels models;

    FakeComparisons(FakeAssessments assessments, FakeModels models) {
        this.assessments = assessments;
        this.models = models;
    }

    @Override
    public Optional<Comparison> compare(String model, List<String> versions) {
        Target target = assessments.find(model, Locale.ENGLISH).orElseThrow().target();
        return Optional.of(comparison(target, versions, models.versions(model).stream().map(ModelVersion::version).toList()));
    }

    @Override
    public Map<String, HoldoutFigures> history(String model) {
        Target target = assessments.find(model, Locale.ENGLISH).orElseThrow().target();
        List<String> names = models.versions(model).stream().filter(ModelVersion::retained).map(ModelVersion::version).toList();
        Map<String, HoldoutFigures> figures = new LinkedHashMap<>();
        if (!names.isEmpty()) {
            comparison(target, names, names).versions().forEach(version -> figures.put(version.version(), figures(version.evaluation())));
        }
        return figures;
    }

    /** The figures of an evaluation, as the core keeps them. */
    public static HoldoutFigures figures(Evaluation evaluation) {
        return new HoldoutFigures(evaluation.rows(), evaluation.groups(), Instant.parse("2026-11-20T08:12:00Z"), StoredEvaluation.of(evaluation));
    }

    /** A comparison of versions, by their age in a list of which the newest comes first. */
    public static Comparison comparison(Target target, List<String> versions, List<String> newestFirst) {
        SequencedMap<String, Scores> scores = new LinkedHashMap<>();
        double[] actual = actual(target);
        Holdout.Builder builder = Holdout.builder(target, ROWS);
        for (double outcome : actual) {
            builder.add(outcome, null, true);
        }
        Holdout holdout = builder.build();
        for (String version : versions) {
            double noise = 1.1 + 0.25 * newestFirst.indexOf(version);
            Random random = new Random(version.hashCode());
            scores.put(version, Scores.of(holdout, row -> prediction(target, actual[row], noise, random)));
        }
        return Comparison.of(scores);
    }

    private static double[] actual(Target target) {
        Random random = new Random(1);
        return random.doubles(ROWS).map(u -> target instanceof ClassTarget classes
                ? (u < 0.65 ? classes.labels().size() - 1 : u < 0.9 ? 0 : classes.labels().size() / 2)
                : Math.rint(5 + 40 * u * u)).toArray();
    }

    private static Prediction prediction(Target target, double actual, double noise, Random random) {
        if (!(target instanceof ClassTarget classes)) {
            double value = Math.max(0, actual + 6 * noise * random.nextGaussian());
            return new Prediction.NumericPrediction(value, Math.max(0, value - 12), value + 14, 0.9);
        }
        double[] odds = new double[classes.labels().size()];
        double sum = 0;
        for (int label = 0; label < odds.length; label++) {
            odds[label] = Math.exp((label == actual ? 1.6 : 0) + noise * random.nextGaussian());
            sum += odds[label];
        }
        for (int label = 0; label < odds.length; label++) {
            odds[label] /= sum;
        }
        return new Prediction.ClassPrediction(odds);
    }
}
