package org.hindsight.weka;

import java.util.Arrays;
import weka.classifiers.trees.REPTree;
import weka.core.Instance;
import weka.core.Instances;

/**
 * Weka's regression tree without its pruning, for whoever grows many trees from the same rows and knows their order: sorting the rows anew by each
 * input is half of what a small tree takes.
 */
final class PresortedTree extends REPTree {

    private static final long serialVersionUID = 1;

    PresortedTree() {
        setNoPruning(true);
    }

    /**
     * Grows the tree that {@link #buildClassifier} would grow.
     *
     * @param data  rows whose last attribute is the number to be answered, all attributes numeric, no value missing
     * @param order by input the positions of the rows, in ascending order of that input
     */
    void grow(Instances data, int[][] order) throws Exception {
        double[] weights = new double[data.size()];
        double sum = 0;
        double squares = 0;
        double weight = 0;
        for (int i = 0; i < weights.length; i++) {
            Instance row = data.get(i);
            weights[i] = row.weight();
            sum += row.weight() * row.classValue();
            squares += row.weight() * row.classValue() * row.classValue();
            weight += row.weight();
        }
        Root root = new Root();
        m_Tree = root;
        root.grow(data, order, weights, weight, sum / weight, (squares - sum * sum / weight) / weight);
    }

    /** The top node; those below are Weka's own. */
    private final class Root extends Tree {

        private static final long serialVersionUID = 1;

        private void grow(
                Instances data, int[][] order, double[] weightOf, double weight, double mean, double variance) throws Exception {
            int attributes = data.numAttributes();
            int[][] sorted = new int[attributes][0];
            double[][] weights = new double[attributes][0];
            for (int input = 0; input < order.length; input++) {
                sorted[input] = order[input];
                weights[input] = Arrays.stream(order[input]).mapToDouble(row -> weightOf[row]).toArray();
            }
            buildTree(new int[][][] {sorted}, new double[][][] {weights}, data, weight, new double[] {mean},
                    new Instances(data, 0), m_MinNum, m_MinVarianceProp * variance, 0, m_MaxDepth);
        }
    }
}
