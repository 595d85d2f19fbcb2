package org.hindsight.weka;

import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.Deque;
import weka.classifiers.trees.RandomTree;

/**
 * Reads the nodes of a {@link RandomTree}. Weka shows them as text with rounded numbers only, so its fields are read; a test compares
 * the result with Weka's own answers.
 */
final class WekaTree {

    private static final Field ROOT = field(RandomTree.class, "m_Tree");
    private static final Class<?> NODE = ROOT.getType();
    private static final Field SUCCESSORS = field(NODE, "m_Successors");
    private static final Field ATTRIBUTE = field(NODE, "m_Attribute");
    private static final Field SPLIT_POINT = field(NODE, "m_SplitPoint");
    private static final Field DISTRIBUTION = field(NODE, "m_ClassDistribution");

    private WekaTree() {}

    private static Field field(Class<?> owner, String name) {
        try {
            Field field = owner.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("This version of Weka has no " + owner.getName() + "." + name + ".", e);
        }
    }

    /** Adds the tree to what a scorer is built of. Labels become shares, as Weka gives them. */
    static void flatten(RandomTree tree, boolean labels, TreeScorer.Builder builder) {
        builder.startTree();
        Deque<Object> open = new ArrayDeque<>();
        try {
            open.push(ROOT.get(tree));
            while (!open.isEmpty()) {
                Object node = open.pop();
                int attribute = ATTRIBUTE.getInt(node);
                if (attribute < 0) {
                    builder.leaf(leaf((double[]) DISTRIBUTION.get(node), labels));
                } else {
                    Object[] successors = (Object[]) SUCCESSORS.get(node);
                    builder.split(attribute, SPLIT_POINT.getDouble(node));
                    open.push(successors[1]);
                    open.push(successors[0]);
                }
            }
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static double[] leaf(double[] distribution, boolean labels) {
        double total = 0;
        for (double each : distribution) {
            total += each;
        }
        double[] leaf = distribution.clone();
        if (labels) {
            for (int i = 0; i < leaf.length; i++) {
                leaf[i] /= total;
            }
        }
        return leaf;
    }
}
