package org.hindsight.core.recalibration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hindsight.core.dataset.Split;
import org.hindsight.core.dataset.TrainingData;
import org.hindsight.core.dataset.TrainingData.Case;
import org.hindsight.core.evaluation.GroupedFolds;
import org.hindsight.core.evaluation.Holdout;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.Target;
import org.hindsight.plugin.TrainedModel;
import org.hindsight.plugin.Trainer;
import org.hindsight.plugin.TrainingContext;
import org.jspecify.annotations.Nullable;

/**
 * How a version is made of rows: by the plugin's trainer, and from 100 confirmed events on with the intercept recalibrated on the confirmed
 * outcomes. The shift is estimated on out-of-fold predictions, because a model's predictions of its own training rows are too good.
 *
 * <p>It costs five further fits while events are few, down to one where a single fold of five holds enough of them, and none once nearly all training
 * rows are outcomes, since the intercept is theirs then.
 */
public final class Recalibration {

    /**
     * Fewer events say too little about an intercept (Vergouwe, Steyerberg, Eijkemans &amp; Habbema 2005; Collins, Ogundimu &amp; Altman 2016:
     * at least 100).
     */
    public static final int FEWEST_EVENTS = 100;

    /** With fewer of another label on the training side the shift would be a guess; it is what the gate asks for as well. */
    private static final int FEWEST_OF_A_LABEL = 12;

    /** From so many on, which give the shift a standard error of about 0.06, further folds are not worth their fits. */
    private static final int ENOUGH_EVENTS = 400;

    /** With a smaller share of baseline rows the model's own intercept is that of the outcomes. */
    private static final double BASELINE_THAT_COUNTS = 0.05;

    private static final int FOLDS = 5;

    private final Trainer trainer;
    private final FeatureSchema schema;
    private final ClassTarget target;
    private final List<Case> cases;
    private final TrainingContext context;

    private Recalibration(Trainer trainer, FeatureSchema schema, ClassTarget target, List<Case> cases, TrainingContext context) {
        this.trainer = trainer;
        this.schema = schema;
        this.target = target;
        this.cases = cases;
        this.context = context;
    }

    /** Makes a version of the training side of these data. */
    public static TrainedModel train(Trainer trainer, TrainingData data, TrainingContext context) {
        return train(trainer, data.schema(), data.target(), data.cases(), data.on(Split.Side.TRAINING), context);
    }

    /**
     * Makes a model of some rows.
     *
     * @param known    all rows that are known; of those that are not learnt from only the events are counted
     * @param training the rows that are learnt from
     * @param context  told how far all fits are
     */
    public static TrainedModel train(
            Trainer trainer, FeatureSchema schema, Target target, List<Case> known, List<Case> training, TrainingContext context) {
        if (target instanceof ClassTarget classes && holds(FEWEST_EVENTS, classes, known) && holds(FEWEST_OF_A_LABEL, classes, training)) {
            return new Recalibration(trainer, schema, classes, training, context).train();
        }
        return fit(trainer, schema, target, training, context);
    }

    /** Whether outcomes hold so many events (of the positive label, or without one of the rarest label) and enough of every other label. */
    private static boolean holds(int events, ClassTarget target, List<Case> cases) {
        for (int label = 0; label < target.labels().size(); label++) {
            boolean isEvent = target.positiveIndex() < 0 || target.positiveIndex() == label;
            if (groups(cases, label) < (isEvent ? events : FEWEST_OF_A_LABEL)) {
                return false;
            }
        }
        return true;
    }

    /** How many groups of outcomes have the label: recordings of one person are one event. */
    private static int groups(List<Case> cases, int label) {
        Set<Object> groups = new HashSet<>();
        for (Case one : cases) {
            if (!one.fromBaseline() && one.row().target() == label) {
                @Nullable String group = one.row().group();
                groups.add(group == null ? one : group);
            }
        }
        return groups.size();
    }

    private static TrainedModel fit(
            Trainer trainer, FeatureSchema schema, Target target, List<Case> cases, TrainingContext context) {
        return trainer.train(new Dataset(schema, target, cases.stream().map(Case::row).toList()), context);
    }

    private TrainedModel train() {
        long fromBaseline = cases.stream().filter(Case::fromBaseline).count();
        if (fromBaseline < BASELINE_THAT_COUNTS * cases.size()) {
            return new RecalibratedModel(fit(trainer, schema, target, cases, context), new double[target.labels().size()]);
        }
        TrainedModel model = fit(trainer, schema, target, cases, new PartOfTraining(context, 0, FOLDS + 1, context.askedOnly()));
        return Intercepts.fit(outOfFold(), target.labels().size())
                .<TrainedModel>map(shifts -> new RecalibratedModel(model, shifts))
                .orElse(model);
    }

    /** Predictions of outcomes by models that did not learn from them, fold after fold until there are enough events. */
    private List<Intercepts.Outcome> outOfFold() {
        List<LabelledRow> rows = cases.stream().map(Case::row).toList();
        GroupedFolds folds = GroupedFolds.of(Holdout.of(target, rows, row -> false), 1, FOLDS, context.seed());
        List<Intercepts.Outcome> outcomes = new ArrayList<>();
        List<Case> predicted = new ArrayList<>();
        for (int fold = 0; fold < FOLDS && !holds(ENOUGH_EVENTS, target, predicted); fold++) {
            List<Case> others = new ArrayList<>();
            List<Case> ofFold = new ArrayList<>();
            for (int row = 0; row < cases.size(); row++) {
                (folds.fold(0, row) == fold ? ofFold : others).add(cases.get(row));
            }
            List<Case> asked = ofFold.stream().filter(one -> !one.fromBaseline()).toList();
            List<FeatureVector> askedOnly = asked.stream().map(one -> one.row().features()).toList();
            TrainedModel model =
                    fit(trainer, schema, target, others, new PartOfTraining(context, 1 + fold, FOLDS + 1, Optional.of(askedOnly)));
            asked.forEach(one -> outcomes.add(outcome(model, one)));
            predicted.addAll(asked);
        }
        return outcomes;
    }

    private static Intercepts.Outcome outcome(TrainedModel model, Case one) {
        Prediction.ClassPrediction prediction = (Prediction.ClassPrediction) model.predict(one.row().features());
        return new Intercepts.Outcome(prediction.probabilities(), (int) one.row().target());
    }
}
