package org.hindsight.weka;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.LabelledRow;

/** Fits a learner to all rows, and to parts of them for answers about rows that it has not seen. */
final class Training {

    static final int FOLDS = 5;
    private static final int NO_FOLD = -1;
    private static final int ENOUGH_HELD_OUT_ROWS = 50_000;

    private Training() {}

    /** A fitted learner, and answers about rows that the learner which gave them had not seen. */
    record Result(Fitted fitted, HeldOut heldOut) {}

    /**
     * Fits and measures.
     *
     * @param measured    by row whether it is measured, that is counts for the calibration; all are learned from
     * @param forestBytes what the trees of a forest may take when stored
     */
    static Result train(
            Preparation preparation, Learner learner, Dataset data, Groups groups, BitSet measured, long seed, Workers workers,
            int forestBytes) {
        if (learner instanceof Learner.Forest forest) {
            return ForestTraining.train(preparation, forest, data, groups, measured, seed, workers, forestBytes);
        }
        List<LabelledRow> rows = data.rows();
        int folds = Math.min(FOLDS, groups.count());
        int[] foldOfRow = groups.folds(folds, rows, data.target(), mix(seed, -2));
        List<Callable<Result>> tasks = new ArrayList<>();
        tasks.add(() -> without(preparation, learner, rows, foldOfRow, measured, NO_FOLD, mix(seed, -3)));
        for (int fold = 0; fold < foldsNeeded(folds, rows.size()); fold++) {
            int number = fold;
            tasks.add(() -> without(preparation, learner, rows, foldOfRow, measured, number, mix(seed, number)));
        }
        List<Result> parts = workers.run(Workers.doing("folds"), 0, 0.98, tasks);
        HeldOut.Builder all = new HeldOut.Builder(rows.size());
        for (Result part : parts) {
            for (int i = 0; i < part.heldOut().size(); i++) {
                all.add(part.heldOut().scores()[i], part.heldOut().targets()[i]);
            }
        }
        return new Result(parts.getFirst().fitted(), all.build());
    }

    /** With very many rows some folds give all the held-out rows that a calibration can use. */
    private static int foldsNeeded(int folds, int rows) {
        return (int) Math.clamp(Math.ceil((double) ENOUGH_HELD_OUT_ROWS * folds / rows), 1, folds);
    }

    /** The learner fitted to all rows but those of a fold, and its answers about these. */
    private static Result without(
            Preparation preparation, Learner learner, List<LabelledRow> rows, int[] foldOfRow, BitSet measured, int fold, long seed)
            throws Exception {
        List<LabelledRow> others = new ArrayList<>();
        List<LabelledRow> held = new ArrayList<>();
        for (int row = 0; row < foldOfRow.length; row++) {
            if (foldOfRow[row] != fold) {
                others.add(rows.get(row));
            } else if (measured.get(row)) {
                held.add(rows.get(row));
            }
        }
        Fitted fitted = Fitted.fit(preparation, learner, others, seed);
        HeldOut.Builder answers = new HeldOut.Builder(held.size());
        held.forEach(row -> answers.add(fitted.score(row.features()), row.target()));
        return new Result(fitted, answers.build());
    }

    /** A seed for one part of a training, so that parts can be done in any order (the finaliser of SplitMix64, Steele et al. 2014). */
    static long mix(long seed, long part) {
        long z = seed * 0x9E3779B97F4A7C15L + part * 0xD1B54A32D192ED03L + 0x632BE59BD9B4E019L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
