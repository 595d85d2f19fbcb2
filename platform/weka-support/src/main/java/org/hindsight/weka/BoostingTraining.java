package org.hindsight.weka;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.Target;
import weka.classifiers.trees.REPTree;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/**
 * Boosts regression trees. For labels each tree is fitted to the working response of LogitBoost with its weights, so that a leaf's mean is
 * a Newton step (Friedman, Hastie and Tibshirani 2000, algorithms 3 and 6).
 */
final class BoostingTraining {

    /** Working responses beyond this come from rows that are almost certain to be outliers (same paper, section 4.2). */
    private static final double GREATEST_RESPONSE = 4;

    private static final double LEAST_WEIGHT = 1e-6;

    /** More rows do not improve a small tree, but cost time and memory. */
    private static final double ROWS_PER_ROUND = 20_000;

    private final Learner.Boosting settings;
    private final List<LabelledRow> rows;
    private final Groups groups;
    private final int width;
    private final double[][] inputs; // each row's inputs and a place for its response
    private final int outputs;
    private final long seed;

    BoostingTraining(Learner.Boosting settings, Encoder encoder, Target target, List<LabelledRow> rows, long seed) {
        this.settings = settings;
        this.rows = rows;
        this.groups = Groups.of(rows);
        this.width = encoder.width();
        this.inputs = new double[rows.size()][];
        for (int row = 0; row < inputs.length; row++) {
            inputs[row] = encoder.encode(rows.get(row).features(), 1);
        }
        this.outputs = target instanceof ClassTarget classes ? classes.labels().size() : 1;
        this.seed = seed;
    }

    BoostedScorer train() throws Exception {
        int predictors = BoostedScorer.predictors(outputs);
        double[] start = start(predictors);
        double[][] current = new double[rows.size()][];
        for (int row = 0; row < current.length; row++) {
            current[row] = start.clone();
        }
        List<REPTree> trees = new ArrayList<>();
        for (int round = 0; round < settings.rounds(); round++) {
            BitSet bag = bag(round);
            REPTree[] ofRound = new REPTree[predictors];
            for (int predictor = 0; predictor < predictors; predictor++) {
                ofRound[predictor] = fit(current, predictor, bag, round);
                trees.add(ofRound[predictor]);
            }
            add(ofRound, current);
        }
        TreeScorer.Builder builder = new TreeScorer.Builder(1, trees.size(), 1024, 1024);
        trees.forEach(tree -> WekaTree.flatten(tree, settings.step(), builder));
        return new BoostedScorer(outputs, start, builder.build());
    }

    private double[] start(int predictors) {
        double[] start = new double[predictors];
        if (outputs == 1) {
            start[0] = rows.stream().mapToDouble(LabelledRow::target).average().orElse(0);
            return start;
        }
        double[] counts = new double[outputs];
        java.util.Arrays.fill(counts, 1);
        rows.forEach(row -> counts[(int) row.target()]++);
        for (int i = 0; i < predictors; i++) {
            start[i] = outputs == 2 ? Math.log(counts[1] / counts[0]) : Math.log(counts[i] / (rows.size() + outputs));
        }
        return start;
    }

    private BitSet bag(int round) {
        BitSet bag = new BitSet(groups.count());
        Random random = new Random(Training.mix(seed, round));
        double share = Math.min(settings.bagShare(), ROWS_PER_ROUND / rows.size());
        for (int group = 0; group < groups.count(); group++) {
            bag.set(group, random.nextDouble() < share);
        }
        if (bag.isEmpty()) {
            bag.set(random.nextInt(groups.count()));
        }
        return bag;
    }

    private REPTree fit(double[][] current, int predictor, BitSet bag, int round) throws Exception {
        Instances data = new Instances("round", attributes(), rows.size());
        data.setClassIndex(width);
        double total = 0;
        for (int row = 0; row < inputs.length; row++) {
            if (bag.get(groups.of(row))) {
                DenseInstance instance = instance(row, current[row], predictor);
                total += instance.weight();
                data.add(instance);
            }
        }
        double scale = data.size() / total; // so that the least rows of a leaf are about rows
        data.forEach(instance -> instance.setWeight(instance.weight() * scale));
        REPTree tree = new REPTree();
        tree.setNoPruning(true);
        tree.setMaxDepth(settings.depth());
        tree.setMinNum(settings.minimumLeaf());
        tree.setMinVarianceProp(1e-6);
        tree.setSeed((int) Training.mix(seed, round));
        tree.buildClassifier(data);
        return tree;
    }

    private ArrayList<Attribute> attributes() {
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i <= width; i++) {
            attributes.add(new Attribute("x" + i));
        }
        return attributes;
    }

    private DenseInstance instance(int row, double[] current, int predictor) {
        double[] values = inputs[row].clone();
        double outcome = rows.get(row).target();
        if (outputs == 1) {
            values[width] = outcome - current[0];
            return new DenseInstance(1, values);
        }
        int label = outputs == 2 ? 1 : predictor;
        double p = BoostedScorer.probabilities(outputs, current)[label];
        double weight = Math.max(p * (1 - p), LEAST_WEIGHT);
        values[width] = Math.clamp(((outcome == label ? 1 : 0) - p) / weight, -GREATEST_RESPONSE, GREATEST_RESPONSE);
        return new DenseInstance(weight, values);
    }

    private void add(REPTree[] ofRound, double[][] current) {
        TreeScorer.Builder builder = new TreeScorer.Builder(1, ofRound.length, 64, 64);
        for (REPTree tree : ofRound) {
            WekaTree.flatten(tree, settings.step(), builder);
        }
        TreeScorer scorer = builder.build();
        for (int row = 0; row < current.length; row++) {
            for (int predictor = 0; predictor < ofRound.length; predictor++) {
                double[] answer = new double[1];
                scorer.addTree(predictor, inputs[row], answer);
                current[row][predictor] += answer[0];
            }
        }
    }
}
