package org.hindsight.core.retraining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hindsight.core.dataset.Split;
import org.hindsight.core.dataset.TrainingData;
import org.hindsight.core.dataset.TrainingData.Case;
import org.hindsight.core.evaluation.Basis;
import org.hindsight.core.evaluation.Evaluation;
import org.hindsight.core.evaluation.GroupedFolds;
import org.hindsight.core.evaluation.Holdout;
import org.hindsight.core.evaluation.Scores;
import org.hindsight.core.message.Message;
import org.hindsight.core.promotion.PromotionGate;
import org.hindsight.core.recalibration.Recalibration;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.TrainedModel;
import org.hindsight.plugin.Trainer;
import org.hindsight.plugin.TrainingContext;
import org.jspecify.annotations.Nullable;

/**
 * Measures challenger, champion and anchor on the same rows: today's holdout, on which none of them ever trained; or, where that is too
 * small to tell anything, the out-of-fold predictions of models trained as they were. A champion's <em>procedure</em> then is today's
 * trainer on the rows that were known when the champion was trained.
 */
final class Evaluator {

    private static final int PROGRESS_ROWS = 1000;

    private final TrainingData data;
    private final Trainer trainer;
    private final RunProgress progress;
    private final TrainingContext context;
    private final long stratumEnd;
    private final int rowsOfOneRepeat;

    /**
     * @param stratumEnd      the newest outcome that belongs to the frozen baseline stratum, 0 for the baseline alone
     * @param rowsOfOneRepeat with more rows than this cross-validation is not repeated
     */
    Evaluator(
            TrainingData data, Trainer trainer, RunProgress progress, TrainingContext context, long stratumEnd, int rowsOfOneRepeat) {
        this.data = data;
        this.trainer = trainer;
        this.progress = progress;
        this.context = context;
        this.stratumEnd = stratumEnd;
        this.rowsOfOneRepeat = rowsOfOneRepeat;
    }

    /**
     * A version that the challenger faces.
     *
     * @param version     its name
     * @param model       its model
     * @param lastOutcome the newest outcome that it may have learnt from
     * @param baseline    the fingerprint of the baseline that it learnt from
     */
    record Rival(String version, TrainedModel model, long lastOutcome, String baseline) {}

    /** A shadow candidate and those it faces, scored on the same rows. */
    record Hearing(Scores champion, Scores anchor, Scores candidate) {}

    TrainingData data() {
        return data;
    }

    Measured measure(TrainedModel challenger, Optional<Rival> champion, Optional<Rival> anchor) {
        Holdout holdout = holdout(data.on(Split.Side.HOLDOUT));
        return restsOnHoldout(holdout)
                ? onHoldout(holdout, challenger, champion, anchor)
                : byCrossValidation(champion, anchor);
    }

    /** Where the gate could not judge on the holdout but could on all rows, it would be silent for months for no reason. */
    private boolean restsOnHoldout(Holdout holdout) {
        return holdout.rows() > 0
                && Basis.of(holdout) == Basis.HOLDOUT
                && (PromotionGate.canJudgeOn(holdout) || !PromotionGate.canJudgeOn(holdout(data.cases())));
    }

    private Measured onHoldout(Holdout holdout, TrainedModel challenger, Optional<Rival> champion, Optional<Rival> anchor) {
        List<Case> rows = data.on(Split.Side.HOLDOUT);
        Scores own = score(holdout, rows, challenger, progress.part(0, 0.2));
        Scores champions = champion.map(rival -> score(holdout, rows, rival.model(), progress.part(0.2, 0.4))).orElse(null);
        Scores anchors = anchor.filter(rival -> !rival.version().equals(champion.map(Rival::version).orElse(null)))
                .map(rival -> score(holdout, rows, rival.model(), progress.part(0.4, 0.6)))
                .orElse(champions);
        return measured(Basis.HOLDOUT, own, champion, champions, anchors, progress.part(0.6, 1));
    }

    private static Scores score(Holdout holdout, List<Case> rows, TrainedModel model, DoubleConsumer progress) {
        return Scores.of(holdout, position -> predict(rows, position, model, progress));
    }

    private static Prediction predict(List<Case> rows, int position, TrainedModel model, DoubleConsumer progress) {
        if (position % PROGRESS_ROWS == 0) {
            progress.accept((double) position / rows.size());
        }
        return model.predict(rows.get(position).row().features());
    }

    /**
     * Scores a shadow candidate and those it faces on the holdout and on later rows, which none of them ever trained on.
     *
     * @param measured what is known on the holdout already
     */
    Hearing hear(Rival champion, Rival anchor, Rival candidate, Measured measured, List<Case> later) {
        List<Case> rows = data.on(Split.Side.HOLDOUT);
        Holdout all = holdout(Stream.concat(rows.stream(), later.stream()).toList());
        DoubleConsumer check = share -> progress.check();
        Scores own = score(measured.challenger().holdout(), rows, candidate.model(), check);
        return new Hearing(
                Objects.requireNonNull(measured.champion()).followedBy(all, row -> predict(later, row, champion.model(), check)),
                Objects.requireNonNull(measured.anchor()).followedBy(all, row -> predict(later, row, anchor.model(), check)),
                own.followedBy(all, row -> predict(later, row, candidate.model(), check)));
    }

    private Measured byCrossValidation(Optional<Rival> champion, Optional<Rival> anchor) {
        Holdout all = holdout(data.cases());
        int repeats = all.rows() > rowsOfOneRepeat ? 1 : GroupedFolds.REPEATS;
        progress.log(Message.of("run.byCrossValidation", repeats, GroupedFolds.FOLDS));
        GroupedFolds folds = GroupedFolds.of(all, repeats, GroupedFolds.FOLDS, context.seed());
        // What two procedures knew is nested, so who knew of as many rows knew the same ones, and would be fitted to the same models once more.
        Map<Long, Scores> byRowsKnown = new HashMap<>();
        Scores own = outOfFold(all, folds, known -> true, Message.of("run.the.challenger"), byRowsKnown);
        Scores champions = champion.map(rival -> outOfFold(all, folds, knownTo(rival), Message.of("run.the.champion"), byRowsKnown)).orElse(null);
        Scores anchors = anchor.map(rival -> outOfFold(all, folds, knownTo(rival), Message.of("run.the.anchor"), byRowsKnown)).orElse(champions);
        return measured(Basis.CROSS_VALIDATION, own, champion, champions, anchors, share -> progress.check());
    }

    private static Predicate<Case> knownTo(Rival rival) {
        return one -> one.outcome() <= rival.lastOutcome();
    }

    private Scores outOfFold(Holdout all, GroupedFolds folds, Predicate<Case> known, Message who, Map<Long, Scores> byRowsKnown) {
        return byRowsKnown.computeIfAbsent(data.cases().stream().filter(known).count(), _ -> outOfFold(all, folds, known, who));
    }

    private Scores outOfFold(Holdout all, GroupedFolds folds, Predicate<Case> known, Message who) {
        List<Scores> repeats = new ArrayList<>();
        for (int repeat = 0; repeat < folds.repeats(); repeat++) {
            Prediction[] predictions = new Prediction[all.rows()];
            for (int fold = 0; fold < folds.folds(); fold++) {
                progress.check();
                progress.at(
                        (repeat * folds.folds() + fold) / (double) (folds.repeats() * folds.folds()),
                        Message.of("run.crossValidating", who, repeat + 1, folds.repeats()));
                predictFold(folds, repeat, fold, known, predictions);
            }
            repeats.add(Scores.of(all, List.of(predictions)));
        }
        return Scores.repeated(repeats);
    }

    private void predictFold(GroupedFolds folds, int repeat, int fold, Predicate<Case> known, Prediction[] predictions) {
        List<Case> cases = data.cases();
        List<Case> training = new ArrayList<>();
        List<FeatureVector> asked = new ArrayList<>();
        for (int row = 0; row < cases.size(); row++) {
            if (folds.fold(repeat, row) == fold) {
                asked.add(cases.get(row).row().features());
            } else if (known.test(cases.get(row))) {
                training.add(cases.get(row));
            }
        }
        List<Case> all = cases.stream().filter(known).toList();
        TrainedModel model = Recalibration.train(trainer, data.schema(), data.target(), all, training, ofFold(asked));
        for (int row = 0; row < cases.size(); row++) {
            if (folds.fold(repeat, row) == fold) {
                predictions[row] = model.predict(cases.get(row).row().features());
            }
        }
    }

    /** The same context for the fit of a fold: without progress of its own, and for a model that is asked about the fold alone. */
    private TrainingContext ofFold(List<FeatureVector> asked) {
        return new TrainingContext() {
            @Override
            public long seed() {
                return context.seed();
            }

            @Override
            public int threads() {
                return context.threads();
            }

            @Override
            public void progress(double fraction, String message) {
                // the folds tell how far it is
            }

            @Override
            public Optional<List<FeatureVector>> askedOnly() {
                return Optional.of(asked);
            }

            @Override
            public boolean cancelled() {
                return context.cancelled();
            }
        };
    }

    private Holdout holdout(List<Case> rows) {
        return Holdout.of(
                data.target(), rows.stream().map(Case::row).toList(), position -> rows.get(position).outcome() <= stratumEnd);
    }

    private static Measured measured(
            Basis basis, Scores challenger, Optional<Rival> champion, @Nullable Scores champions, @Nullable Scores anchors,
            DoubleConsumer progress) {
        return new Measured(
                basis, challenger, Evaluation.of(challenger, progress), champions, champion.map(Rival::version).orElse(null), anchors);
    }
}
