package org.hindsight.weka;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Dataset;
import weka.classifiers.trees.RandomTree;
import weka.core.DenseInstance;
import weka.core.Instances;

/**
 * Grows a forest tree by tree, so that it can be stopped, and measures it on the groups that a tree did not see. The out-of-bag
 * answers serve as the held-out ones of the calibration: they cost nothing and are as good as cross-validated ones (Breiman 1996,
 * "Out-of-bag estimation"; for intervals Johansson, Bostr&ouml;m, L&ouml;fstr&ouml;m and Linusson 2014).
 */
final class ForestTraining {

    static final int ROWS_PER_TREE = 50_000;
    private static final int HELD_OUT_ROWS = 50_000;

    /** What all trees of a model may take when stored. */
    static final int MAXIMUM_BYTES = 60_000_000;

    /** A split and the leaf that it adds, without the leaf's values. */
    private static final int BYTES_PER_SPLIT = 12;

    private final Learner.Forest settings;
    private final Dataset data;
    private final Groups groups;
    private final BitSet measured;
    private final Encoder encoder;
    private final Instances header;
    private final double[][] rows;
    private final long seed;
    private final int bytes;

    private ForestTraining(
            Learner.Forest settings, Dataset data, Groups groups, BitSet measured, Encoder encoder, long seed, int bytes) {
        this.settings = settings;
        this.data = data;
        this.groups = groups;
        this.measured = measured;
        this.encoder = encoder;
        this.header = WekaData.header(encoder, data.target(), 0);
        this.rows = new double[data.rows().size()][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = WekaData.values(encoder, data.rows().get(row));
        }
        this.seed = seed;
        this.bytes = bytes;
    }

    /** A tree and the groups that it saw. */
    private record Grown(TreeScorer tree, BitSet bag) {}

    static Training.Result train(
            Preparation preparation, Learner.Forest settings, Dataset data, Groups groups, BitSet measured, long seed,
            Workers workers, int bytes) {
        Encoder encoder = workers.run(Workers.doing("values"), 0, 0.05, () ->
                Encoder.fit(preparation, data.rows(), Learner.Choices.POSITION, false));
        return new ForestTraining(settings, data, groups, measured, encoder, seed, bytes).train(workers);
    }

    private Training.Result train(Workers workers) {
        List<Callable<Grown>> tasks = new ArrayList<>();
        for (int tree = 0; tree < settings.trees(); tree++) {
            int number = tree;
            tasks.add(() -> grow(number));
        }
        List<Grown> grown = workers.run(Workers.doing("trees", settings.trees()), 0.05, 0.9, tasks);
        TreeScorer.Builder builder = new TreeScorer.Builder(outputs(), grown.size(), 1024, 1024);
        grown.forEach(each -> builder.add(each.tree()));
        TreeScorer scorer = builder.build();
        HeldOut heldOut = workers.run(Workers.doing("bag"), 0.9, 0.98, () -> outOfBag(scorer, grown));
        return new Training.Result(new Fitted(encoder, scorer), heldOut);
    }

    private Grown grow(int number) throws Exception {
        Random random = new Random(Training.mix(seed, number));
        int[] drawn = new int[groups.count()];
        BitSet bag = new BitSet(drawn.length);
        long draws = Math.max(1, Math.round(settings.bagShare() * drawn.length));
        for (long i = 0; i < draws; i++) {
            int group = random.nextInt(drawn.length);
            drawn[group]++;
            bag.set(group);
        }
        RandomTree tree = new RandomTree();
        tree.setSeed(random.nextInt());
        tree.setMinNum(settings.minimumLeaf());
        tree.setMaxDepth(settings.maximumDepth());
        tree.setKValue(featuresPerSplit());
        tree.buildClassifier(sample(drawn, random));
        int leaves = (int) Math.max(2, bytes / (BYTES_PER_SPLIT + 4L * outputs()) / settings.trees());
        return new Grown(WekaTree.flatten(tree, labels(), outputs(), leaves), bag);
    }

    /** The rows of the drawn groups, each with the number of draws as weight; thinned where they are very many. */
    private Instances sample(int[] drawn, Random random) {
        int[] chosen = new int[rows.length];
        int count = 0;
        for (int row = 0; row < rows.length; row++) {
            if (drawn[groups.of(row)] > 0) {
                chosen[count++] = row;
            }
        }
        int kept = Math.min(count, ROWS_PER_TREE);
        Instances sample = new Instances(header, kept);
        for (int i = 0; i < count && kept > 0; i++) {
            if (random.nextInt(count - i) < kept) { // selection sampling (Knuth, volume 2, algorithm S)
                sample.add(new DenseInstance(drawn[groups.of(chosen[i])], rows[chosen[i]]));
                kept--;
            }
        }
        return sample;
    }

    private boolean labels() {
        return data.target() instanceof ClassTarget;
    }

    private int outputs() {
        return labels() ? header.numClasses() : 1;
    }

    /** Half of the inputs for numbers, the square root of their number for labels; a third, as often advised, did worse on the waits. */
    private int featuresPerSplit() {
        int width = encoder.width();
        int usual = labels() ? (int) Math.ceil(Math.sqrt(width)) : (width + 1) / 2;
        return Math.clamp(settings.featuresPerSplit() > 0 ? settings.featuresPerSplit() : usual, 1, Math.max(1, width));
    }

    private HeldOut outOfBag(TreeScorer scorer, List<Grown> grown) {
        Random random = new Random(Training.mix(seed, -1));
        int kept = Math.min(rows.length, HELD_OUT_ROWS);
        HeldOut.Builder heldOut = new HeldOut.Builder(kept);
        for (int row = 0; row < rows.length && kept > 0; row++) {
            if (random.nextInt(rows.length - row) >= kept) {
                continue;
            }
            kept--;
            if (!measured.get(row)) {
                continue;
            }
            double[] sums = new double[outputs()];
            int trees = 0;
            for (int tree = 0; tree < grown.size(); tree++) {
                if (!grown.get(tree).bag().get(groups.of(row))) {
                    scorer.addTree(tree, rows[row], sums);
                    trees++;
                }
            }
            if (trees > 0) {
                for (int i = 0; i < sums.length; i++) {
                    sums[i] /= trees;
                }
                heldOut.add(sums, data.rows().get(row).target());
            }
        }
        return heldOut.build();
    }
}
