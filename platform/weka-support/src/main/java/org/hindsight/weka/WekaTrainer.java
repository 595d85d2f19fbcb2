package org.hindsight.weka;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Target;
import org.hindsight.plugin.TrainedModel;
import org.hindsight.plugin.Trainer;
import org.hindsight.plugin.TrainingContext;
import weka.core.Version;

/**
 * A trainer that fits a learner of Weka. Immutable; a plugin makes one and returns it from {@code AssessmentPlugin.trainer()}:
 *
 * <pre>{@code
 * WekaTrainer.of(SCHEMA, TARGET, Learner.forest()).without("DDP", "DDA")
 * }</pre>
 *
 * <p>Missing values are taken for the median or the most frequent choice of the training rows, unless {@link #withOptional} gives the
 * answers that people leave open a submodel; choices that no training row holds are scored like "none of the known ones". Everything is
 * chosen on the rows given to {@link #train} alone.
 *
 * <p>Probabilities are calibrated on answers about training rows that the answering model had not seen: five folds of whole groups, or
 * for a forest the trees that did not see the group. Platt scaling serves below 1,000 rows, isotonic regression from 1,000 on (where
 * at least 100 rows have the label). Logistic regression and boosted trees always get Platt scaling: they fit the odds themselves, so only
 * their spread needs correction. Numbers get an interval that is meant to hold 90 of 100 true values, from the errors on such unseen rows.
 *
 * <p>A training asks ten times a second whether it should stop.
 */
public final class WekaTrainer implements Trainer {

    static {
        WekaRuntime.prepare();
    }

    private static final int LEAST_ROWS = 10;

    private final Preparation preparation;
    private final Learner learner;
    private final boolean median;
    private final OptionalBlocks blocks;

    private WekaTrainer(Preparation preparation, Learner learner, boolean median, OptionalBlocks blocks) {
        this.preparation = preparation;
        this.learner = learner;
        this.median = median;
        this.blocks = blocks;
    }

    /**
     * A trainer of a learner that sees every feature.
     *
     * @throws IllegalArgumentException when the learner cannot predict such a target
     */
    public static WekaTrainer of(FeatureSchema schema, Target target, Learner learner) {
        boolean numeric = target instanceof NumericTarget;
        if (numeric && learner instanceof Learner.Logistic || !numeric && learner instanceof Learner.Linear) {
            throw new IllegalArgumentException(
                    learner.name() + " cannot predict " + (numeric ? "a number: use Learner.linear()." : "labels: use Learner.logistic()."));
        }
        return new WekaTrainer(Preparation.of(schema, target), learner, false, OptionalBlocks.NONE);
    }

    /**
     * The same trainer without some features, such as exact multiples of others. They are still asked and stored.
     *
     * @param features names of features or of derived inputs
     * @throws IllegalArgumentException when the schema has no feature of such a name, or none is left
     */
    public WekaTrainer without(String... features) {
        Set<String> excluded = new HashSet<>(preparation.excluded());
        excluded.addAll(Arrays.asList(features));
        return with(new Preparation(
                preparation.schema(), preparation.target(), excluded, preparation.derived(), preparation.missingIndicators()));
    }

    /**
     * The same trainer with an input more that is computed from the others, such as a product or a logarithm.
     *
     * @param name  a name that no feature has; another function of the same meaning may take its place later, another meaning needs
     *              another name, because stored models are recognised by it
     * @param value computes the input; called from many threads; missing features are {@code NaN}, and a result that is not finite counts
     *              as missing
     */
    public WekaTrainer withDerived(String name, ToDoubleFunction<FeatureVector> value) {
        Map<String, ToDoubleFunction<FeatureVector>> derived = new LinkedHashMap<>(preparation.derived());
        derived.put(name, value);
        return with(new Preparation(
                preparation.schema(), preparation.target(), preparation.excluded(), derived, preparation.missingIndicators()));
    }

    /** The same trainer with an input more for every feature that training rows lack: 1 where it is missing, else 0. */
    public WekaTrainer withMissingIndicators() {
        return with(new Preparation(
                preparation.schema(), preparation.target(), preparation.excluded(), preparation.derived(), true));
    }

    /**
     * The same trainer, predicting the median instead of the mean: what is best by absolute error where numbers are skewed, such as
     * waits. It changes nothing for labels.
     */
    public WekaTrainer predictingMedian() {
        return new WekaTrainer(preparation, learner, true, blocks);
    }

    /**
     * The same trainer with a submodel of its own for every combination of answers that may be left open, each fitted and calibrated
     * without them. Name answers that people often lack although the training rows have them: filling them with the usual value
     * would say of a test that was never made that it found nothing. Call it last: the names may be those of derived inputs, which
     * then are open where they are missing.
     *
     * @param answers names of features or of derived inputs, at most 6; each doubles the time of a training
     * @throws IllegalArgumentException when there is no such name
     */
    public WekaTrainer withOptional(String... answers) {
        return withOptionalBlocks(Arrays.stream(answers).map(List::of).toList());
    }

    /**
     * The same as {@link #withOptional}, for answers that are known or open together, such as the results of one examination: a block
     * counts as open when any of its answers is missing.
     *
     * @param names the blocks, at most 6; each doubles the time of a training
     * @throws IllegalArgumentException when there is no such name, a name comes twice or a block is empty
     */
    public WekaTrainer withOptionalBlocks(List<? extends Collection<String>> names) {
        return new WekaTrainer(preparation, learner, median, OptionalBlocks.of(preparation, names));
    }

    private WekaTrainer with(Preparation changed) {
        return new WekaTrainer(changed, learner, median, blocks);
    }

    /** The learner. */
    public Learner learner() {
        return learner;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when there are fewer than 10 rows, fewer than two groups or only one label
     */
    @Override
    public TrainedModel train(Dataset data, TrainingContext context) {
        Groups groups = check(data);
        try (Workers workers = new Workers(context)) {
            SubmodelTraining training = new SubmodelTraining(preparation, blocks, learner, median, data, groups, context.seed());
            Optional<List<FeatureVector>> askedOnly = context.askedOnly();
            if (askedOnly.isPresent()) {
                return new PartialModel(preparation, blocks, training.train(workers, askedOnly.get()));
            }
            List<WekaModel.Submodel> submodels = training.train(workers);
            Map<String, String> description = new LinkedHashMap<>();
            description.put("Algorithm", learner.name());
            description.put("Settings", learner.settings());
            description.putAll(training.describe(submodels));
            description.put("Training rows", data.rows().size() + " in " + groups.count() + " groups");
            description.put("Weka", Version.VERSION);
            context.progress(1, Workers.doing("done"));
            return new WekaModel(preparation, blocks, submodels, description);
        }
    }

    private Groups check(Dataset data) {
        if (!data.schema().equals(preparation.schema()) || !data.target().equals(preparation.target())) {
            throw new IllegalArgumentException("The rows belong to another schema or target than this trainer's.");
        }
        int rows = data.rows().size();
        if (rows < LEAST_ROWS) {
            throw new IllegalArgumentException("There are " + rows + " rows to learn from: at least " + LEAST_ROWS + " are needed.");
        }
        Groups groups = Groups.of(data.rows());
        if (groups.count() < 2) {
            throw new IllegalArgumentException("All " + rows + " rows belong to one group: at least two groups are needed.");
        }
        if (data.target() instanceof ClassTarget classes
                && data.rows().stream().mapToDouble(LabelledRow::target).distinct().limit(2).count() < 2) {
            String label = classes.labels().get((int) data.rows().getFirst().target());
            throw new IllegalArgumentException("All " + rows + " rows have the label '" + label + "': at least two labels are needed.");
        }
        return groups;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Built-in learners are read as plain numbers; a custom one as objects of Weka's classes alone. A model of another learner or
     * with other features left out can be read too, so a plugin may change its mind and still read its older models.
     */
    @Override
    public TrainedModel read(InputStream in) throws IOException {
        return Artefact.read(preparation, in);
    }
}
