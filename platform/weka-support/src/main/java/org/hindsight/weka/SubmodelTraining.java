package org.hindsight.weka;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.NumericTarget;

/**
 * Trains a submodel for every combination of optional blocks that a case may leave open: fitted and calibrated without the answers of
 * the open blocks, so that an answer that is not there is not taken for the usual one. Such reduced models were the most accurate way to
 * predict with missing answers (Saar-Tsechansky and Provost 2007, "Handling missing values when applying classification models"; for
 * risk models Fletcher Mercaldo and Blume 2020, "Missing data and prediction: the pattern submodel"). Every submodel learns from all
 * rows: of those with more answers it does not see the further ones, and those with fewer are filled and marked. Filled and unmarked, as
 * before, they made the chances of the others wrong (docs/calibration.md). Where many lack answers that it uses, it is calibrated on the
 * others, if they are enough.
 */
final class SubmodelTraining {

    /** More rows do not make a submodel better that serves a part of the people, but cost time as often as there are submodels. */
    static final int ROWS = 50_000;

    /** With fewer complete rows a calibration on them alone is less sure than what the others spoil. */
    private static final int ENOUGH_TO_MEASURE = 500;

    /** So many rows with all answers that the others are worth more as further rows than they spoil. */
    private static final double FEW_LACK_ANSWERS = 0.8;

    private final Preparation preparation;
    private final OptionalBlocks blocks;
    private final Learner learner;
    private final boolean median;
    private final Dataset data;
    private final Groups groups;
    private final long seed;

    SubmodelTraining(
            Preparation preparation, OptionalBlocks blocks, Learner learner, boolean median, Dataset data, Groups groups, long seed) {
        this.preparation = preparation;
        this.blocks = blocks;
        this.learner = learner;
        this.median = median;
        this.data = data;
        this.groups = groups;
        this.seed = seed;
    }

    /** The submodels in the order of the numbers of their open blocks, that is the one for complete answers first. */
    List<WekaModel.Submodel> train(Workers workers) {
        List<WekaModel.Submodel> submodels = new ArrayList<>();
        for (int open = 0; open < blocks.combinations(); open++) {
            submodels.add(train(open, workers.part(open, blocks.combinations())));
        }
        return submodels;
    }

    /** The submodels that these cases need, each the same as among all. */
    Map<Integer, WekaModel.Submodel> train(Workers workers, List<FeatureVector> cases) {
        List<Integer> needed = cases.stream().map(one -> blocks.open(preparation, one)).distinct().sorted().toList();
        Map<Integer, WekaModel.Submodel> submodels = new HashMap<>();
        for (int i = 0; i < needed.size(); i++) {
            submodels.put(needed.get(i), train(needed.get(i), workers.part(i, needed.size())));
        }
        return submodels;
    }

    private WekaModel.Submodel train(int open, Workers workers) {
        List<LabelledRow> rows = rows(open);
        Training.Result result = Training.train(
                blocks.without(preparation, open),
                learner,
                new Dataset(data.schema(), data.target(), reduced(rows, open)),
                rows == data.rows() ? groups : Groups.of(rows),
                measured(rows, open),
                open == 0 ? seed : Training.mix(seed, -100 - open),
                workers,
                ForestTraining.MAXIMUM_BYTES / blocks.combinations());
        return new WekaModel.Submodel(result.fitted(), outcome(result.heldOut()));
    }

    /** All rows, unless many lack answers which the submodel uses and those that have them are enough for a calibration of their own. */
    private BitSet measured(List<LabelledRow> rows, int open) {
        BitSet complete = new BitSet(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            complete.set(row, (blocks.open(preparation, rows.get(row).features()) & ~open) == 0);
        }
        boolean fewLackAnswers = complete.cardinality() >= FEW_LACK_ANSWERS * rows.size();
        if (fewLackAnswers || complete.cardinality() < ENOUGH_TO_MEASURE) {
            complete.set(0, rows.size());
        }
        return complete;
    }

    private List<LabelledRow> reduced(List<LabelledRow> rows, int open) {
        return open == 0 ? rows : rows.stream()
                .map(row -> new LabelledRow(blocks.without(row.features(), open), row.target(), row.group()))
                .toList();
    }

    private List<LabelledRow> rows(int open) {
        return open == 0 ? data.rows() : thinned(data.rows(), new Random(Training.mix(seed, -200 - open)));
    }

    /** About so many rows as are of use, in whole groups. */
    private List<LabelledRow> thinned(List<LabelledRow> rows, Random random) {
        if (rows.size() <= ROWS) {
            return rows;
        }
        boolean[] kept = new boolean[groups.count()];
        for (int group = 0; group < kept.length; group++) {
            kept[group] = random.nextDouble() < (double) ROWS / rows.size();
        }
        List<LabelledRow> result = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (kept[groups.of(row)]) {
                result.add(rows.get(row));
            }
        }
        return result;
    }

    private WekaModel.Outcome outcome(HeldOut heldOut) {
        return switch (data.target()) {
            case ClassTarget classes -> new WekaModel.Labels(heldOut.size() == 0
                    ? Calibration.none("none: no row could be held out")
                    : Calibration.fit(heldOut, classes.labels().size(), givesStraightOdds()));
            case NumericTarget numeric -> new WekaModel.Number(Intervals.fit(heldOut, numeric, median), numeric);
        };
    }

    /** Both fit the logarithmic odds themselves; the additive trees too (Friedman, Hastie and Tibshirani 2000). */
    private boolean givesStraightOdds() {
        return learner instanceof Learner.Logistic || learner instanceof Learner.Boosting;
    }

    /** What a model card says of the submodels. */
    Map<String, String> describe(List<WekaModel.Submodel> submodels) {
        Map<String, String> description = new LinkedHashMap<>();
        WekaModel.Submodel complete = submodels.getFirst();
        if (complete.outcome() instanceof WekaModel.Labels labels) {
            description.put("Calibration", labels.calibration().description());
        } else {
            description.put("Predicted number", median ? "median" : "mean");
            description.put("Intervals", "90 %, from the errors on held-out training rows, by size of the prediction");
        }
        description.put("Inputs", inputs(complete));
        String missing = "median or most frequent choice" + (preparation.missingIndicators() ? ", marked" : "");
        description.put("Missing values", submodels.size() == 1 ? missing : submodels.size()
                + " submodels, each fitted and calibrated without the answers that it lacks (" + blocks.describe(preparation)
                + "); elsewhere " + missing);
        return description;
    }

    private String inputs(WekaModel.Submodel complete) {
        String inputs = String.valueOf(complete.fitted().encoder().width());
        if (!preparation.excluded().isEmpty()) {
            inputs += "; left out: " + String.join(", ", preparation.excluded().stream().sorted().toList());
        }
        if (!preparation.derived().isEmpty()) {
            inputs += "; derived: " + String.join(", ", preparation.derived().keySet());
        }
        return inputs;
    }
}
