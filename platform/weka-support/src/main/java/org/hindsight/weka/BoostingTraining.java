package org.hindsight.weka;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.Target;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.Utils;

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

    /** With more rows a round sees so few of them that sorting these is quicker than picking them from all. */
    private static final int MOST_SORTED_AT_ONCE = 100_000;

    private static final int OUT_OF_BAG = -1;

    private final Learner.Boosting settings;
    private final List<LabelledRow> rows;
    private final Groups groups;
    private final int width;
    private final double[][] inputs; // by row
    private final int[][] order; // by input all rows in its ascending order, or none where a round sees few of them
    private final int outputs;
    private final long seed;

    BoostingTraining(Learner.Boosting settings, Encoder encoder, Target target, List<LabelledRow> rows, long seed) {
        this.settings = settings;
        this.rows = rows;
        this.groups = Groups.of(rows);
        this.width = encoder.width();
        this.inputs = new double[rows.size()][];
        for (int row = 0; row < inputs.length; row++) {
            inputs[row] = encoder.encode(rows.get(row).features(), 0);
        }
        this.order = inputs.length > MOST_SORTED_AT_ONCE ? new int[0][] : order(inputs, width);
        this.outputs = target instanceof ClassTarget classes ? classes.labels().size() : 1;
        this.seed = seed;
    }

    private static int[][] order(double[][] inputs, int width) {
        int[][] order = new int[width][];
        double[] values = new double[inputs.length];
        for (int input = 0; input < width; input++) {
            for (int row = 0; row < values.length; row++) {
                values[row] = inputs[row][input];
            }
            order[input] = Utils.sort(values);
        }
        return order;
    }

    BoostedScorer train() throws Exception {
        int predictors = BoostedScorer.predictors(outputs);
        double[] start = start(predictors);
        double[][] current = new double[rows.size()][];
        for (int row = 0; row < current.length; row++) {
            current[row] = start.clone();
        }
        TreeScorer.Builder trees = new TreeScorer.Builder(1, settings.rounds() * predictors, 1024, 1024);
        for (int round = 0; round < settings.rounds(); round++) {
            BitSet bag = bag(round);
            TreeScorer[] ofRound = new TreeScorer[predictors];
            for (int predictor = 0; predictor < predictors; predictor++) {
                ofRound[predictor] = fit(current, predictor, bag, round);
                trees.add(ofRound[predictor]);
            }
            add(ofRound, current);
        }
        return new BoostedScorer(outputs, start, trees.build());
    }

    private double[] start(int predictors) {
        double[] start = new double[predictors];
        if (outputs == 1) {
            start[0] = rows.stream().mapToDouble(LabelledRow::target).average().orElse(0);
            return start;
        }
        double[] counts = new double[outputs];
        Arrays.fill(counts, 1);
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

    private TreeScorer fit(double[][] current, int predictor, BitSet bag, int round) throws Exception {
        Instances data = new Instances("round", attributes(), rows.size());
        data.setClassIndex(width);
        double total = 0;
        int[] positions = new int[inputs.length];
        for (int row = 0; row < inputs.length; row++) {
            positions[row] = bag.get(groups.of(row)) ? data.size() : OUT_OF_BAG;
            if (positions[row] != OUT_OF_BAG) {
                DenseInstance instance = instance(row, current[row], predictor);
                total += instance.weight();
                data.add(instance);
            }
        }
        double scale = data.size() / total; // so that the least rows of a leaf are about rows
        data.forEach(instance -> instance.setWeight(instance.weight() * scale));
        PresortedTree tree = new PresortedTree();
        tree.setMaxDepth(settings.depth());
        tree.setMinNum(settings.minimumLeaf());
        tree.setMinVarianceProp(1e-6);
        tree.setSeed((int) Training.mix(seed, round));
        if (order.length == width) {
            tree.grow(data, order(positions, data.size()));
        } else {
            tree.buildClassifier(data);
        }
        return WekaTree.flatten(tree, settings.step());
    }

    /** By input the positions of the rows in the bag, in its ascending order. */
    private int[][] order(int[] positions, int size) {
        int[][] ofBag = new int[width][size];
        for (int input = 0; input < width; input++) {
            int next = 0;
            for (int row : order[input]) {
                if (positions[row] != OUT_OF_BAG) {
                    ofBag[input][next++] = positions[row];
                }
            }
        }
        return ofBag;
    }

    private ArrayList<Attribute> attributes() {
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i <= width; i++) {
            attributes.add(new Attribute("x" + i));
        }
        return attributes;
    }

    private DenseInstance instance(int row, double[] current, int predictor) {
        double[] values = Arrays.copyOf(inputs[row], width + 1);
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

    private void add(TreeScorer[] ofRound, double[][] current) {
        for (int row = 0; row < current.length; row++) {
            for (int predictor = 0; predictor < ofRound.length; predictor++) {
                current[row][predictor] += ofRound[predictor].score(inputs[row])[0];
            }
        }
    }
}
