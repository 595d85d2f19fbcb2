package org.hindsight.weka;

import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import weka.classifiers.trees.REPTree;
import weka.classifiers.trees.RandomTree;

/**
 * Reads the nodes of Weka's trees. Weka shows them as text with rounded numbers only, so its fields are read; a test compares the result
 * with Weka's own answers.
 */
final class WekaTree {

    private static final WekaTree RANDOM = new WekaTree(RandomTree.class, "m_ClassDistribution");
    private static final WekaTree REGRESSION = new WekaTree(REPTree.class, "m_ClassProbs");

    private final Field root;
    private final Field successors;
    private final Field attribute;
    private final Field splitPoint;
    private final Field answer; // of a leaf: the weights of the labels, or the mean
    private final Field spread; // of a leaf for numbers: the squared errors and the weight

    private WekaTree(Class<?> tree, String answerField) {
        root = field(tree, "m_Tree");
        Class<?> node = root.getType();
        successors = field(node, "m_Successors");
        attribute = field(node, "m_Attribute");
        splitPoint = field(node, "m_SplitPoint");
        answer = field(node, answerField);
        spread = field(node, "m_Distribution");
    }

    private static Field field(Class<?> owner, String name) {
        try {
            Field field = owner.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("This version of Weka has no " + owner.getName() + "." + name + ".", e);
        }
    }

    /**
     * A tree of a forest. The weights of labels in a leaf become shares, as Weka gives them.
     *
     * @param leaves how many leaves it may have; splits of the fewest rows are taken back until it fits
     */
    static TreeScorer flatten(RandomTree tree, boolean labels, int outputs, int leaves) {
        TreeScorer.Builder builder = new TreeScorer.Builder(outputs, 1, 256, 256);
        try {
            RANDOM.flatten(RANDOM.root.get(tree), labels, leaves, builder);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return builder.build();
    }

    /** A regression tree whose answers are multiplied by a factor. */
    static TreeScorer flatten(REPTree tree, double factor) {
        TreeScorer.Builder builder = new TreeScorer.Builder(1, 1, 64, 64);
        try {
            builder.startTree();
            Deque<Object> open = new ArrayDeque<>();
            open.push(REGRESSION.root.get(tree));
            while (!open.isEmpty()) {
                Object node = open.pop();
                if (REGRESSION.isLeaf(node)) {
                    builder.leaf(new double[] {factor * ((double[]) REGRESSION.answer.get(node))[0]});
                } else {
                    REGRESSION.split(node, open, builder);
                }
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return builder.build();
    }

    private void flatten(Object top, boolean labels, int leaves, TreeScorer.Builder builder) throws IllegalAccessException {
        Map<Object, double[]> sums = sums(top, labels);
        Predicate<Object> cut = cut(sums, leaves);
        builder.startTree();
        Deque<Object> open = new ArrayDeque<>();
        open.push(top);
        while (!open.isEmpty()) {
            Object node = open.pop();
            if (isLeaf(node) || cut.test(node)) {
                builder.leaf(mean(sums.get(node)));
            } else {
                split(node, open, builder);
            }
        }
    }

    private boolean isLeaf(Object node) throws IllegalAccessException {
        return attribute.getInt(node) < 0;
    }

    private void split(Object node, Deque<Object> open, TreeScorer.Builder builder) throws IllegalAccessException {
        Object[] children = (Object[]) successors.get(node);
        builder.split(attribute.getInt(node), splitPoint.getDouble(node));
        open.push(children[1]);
        open.push(children[0]);
    }

    /** For each node the summed answers of the rows below it, and at the end their weight. */
    private Map<Object, double[]> sums(Object top, boolean labels) throws IllegalAccessException {
        List<Object> order = new ArrayList<>();
        Deque<Object> open = new ArrayDeque<>();
        open.push(top);
        while (!open.isEmpty()) {
            Object node = open.pop();
            order.add(node);
            if (!isLeaf(node)) {
                for (Object child : (Object[]) successors.get(node)) {
                    open.push(child);
                }
            }
        }
        Map<Object, double[]> sums = new IdentityHashMap<>();
        for (Object node : order.reversed()) { // children before parents
            sums.put(node, isLeaf(node) ? ofLeaf(node, labels) : ofChildren(node, sums));
        }
        return sums;
    }

    private double[] ofLeaf(Object node, boolean labels) throws IllegalAccessException {
        double[] answers = (double[]) answer.get(node);
        double[] sums = Arrays.copyOf(answers, answers.length + 1);
        if (labels) {
            sums[answers.length] = Arrays.stream(answers).sum();
        } else {
            double weight = ((double[]) spread.get(node))[1];
            sums[0] *= weight;
            sums[1] = weight;
        }
        return sums;
    }

    private double[] ofChildren(Object node, Map<Object, double[]> sums) throws IllegalAccessException {
        Object[] children = (Object[]) successors.get(node);
        double[] total = sums.get(children[0]).clone();
        double[] other = sums.get(children[1]);
        for (int i = 0; i < total.length; i++) {
            total[i] += other[i];
        }
        return total;
    }

    /** Which splits must become leaves: those with the least weight, parents never before their children. */
    private Predicate<Object> cut(Map<Object, double[]> sums, int leaves) throws IllegalAccessException {
        List<Double> weights = new ArrayList<>();
        for (Map.Entry<Object, double[]> each : sums.entrySet()) {
            if (!isLeaf(each.getKey())) {
                weights.add(weight(each.getValue()));
            }
        }
        if (weights.size() < leaves) {
            return node -> false;
        }
        weights.sort((a, b) -> Double.compare(b, a));
        double least = weights.get(leaves - 1);
        return node -> weight(sums.get(node)) <= least;
    }

    private static double weight(double[] sums) {
        return sums[sums.length - 1];
    }

    private static double[] mean(double[] sums) {
        double[] mean = Arrays.copyOf(sums, sums.length - 1);
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= weight(sums);
        }
        return mean;
    }
}
