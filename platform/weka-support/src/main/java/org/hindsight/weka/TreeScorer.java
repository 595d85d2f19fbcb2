package org.hindsight.weka;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * The mean of binary trees, held as plain arrays: a tenth of the size and of the time of Weka's objects. Nodes stand in preorder,
 * so the left child of a split is the next node. Leaves hold one float a label, or one number.
 */
final class TreeScorer implements Scorer {

    static final byte FORM = 2;
    private static final int LEAF = -1;

    private final int outputs;
    private final int[] roots;
    private final short[] inputs; // LEAF or the input on which the node splits
    private final double[] thresholds; // smaller values go left
    private final int[] links; // a split's right child, a leaf's first place in values
    private final float[] values;

    private TreeScorer(int outputs, int[] roots, short[] inputs, double[] thresholds, int[] links, float[] values) {
        this.outputs = outputs;
        this.roots = roots;
        this.inputs = inputs;
        this.thresholds = thresholds;
        this.links = links;
        this.values = values;
    }

    @Override
    public double[] score(double[] of) {
        double[] sums = new double[outputs];
        for (int root : roots) {
            add(root, of, sums);
        }
        for (int i = 0; i < outputs; i++) {
            sums[i] /= roots.length;
        }
        return sums;
    }

    int trees() {
        return roots.length;
    }

    int leaves() {
        return values.length / outputs;
    }

    /** Adds what one tree says to the sums. */
    void addTree(int tree, double[] of, double[] sums) {
        add(roots[tree], of, sums);
    }

    private void add(int root, double[] of, double[] sums) {
        int node = root;
        while (inputs[node] != LEAF) {
            node = of[inputs[node]] < thresholds[node] ? node + 1 : links[node];
        }
        int first = links[node];
        for (int i = 0; i < outputs; i++) {
            sums[i] += values[first + i];
        }
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        out.writeByte(FORM);
        out.writeInt(roots.length);
        out.writeInt(inputs.length);
        out.writeInt(values.length);
        for (int node = 0; node < inputs.length; node++) {
            out.writeShort(inputs[node]);
            if (inputs[node] == LEAF) {
                for (int i = 0; i < outputs; i++) {
                    out.writeFloat(values[links[node] + i]);
                }
            } else {
                out.writeDouble(thresholds[node]);
            }
        }
    }

    static TreeScorer read(DataInputStream in, int width, int outputs) throws IOException {
        int trees = Artefact.count(in, 100_000, "trees");
        int nodes = Artefact.count(in, 50_000_000, "nodes");
        int leafValues = Artefact.count(in, 100_000_000, "leaf values");
        Builder builder = new Builder(outputs, trees, nodes, leafValues);
        for (int tree = 0; tree < trees; tree++) {
            builder.startTree();
            int open = 1; // subtrees still to come
            while (open > 0) {
                int input = Artefact.within(in.readShort(), LEAF, width - 1, "a split's input");
                if (input == LEAF) {
                    double[] leaf = new double[outputs];
                    for (int i = 0; i < outputs; i++) {
                        leaf[i] = in.readFloat();
                    }
                    builder.leaf(leaf);
                    open--;
                } else {
                    builder.split(input, in.readDouble());
                    open++;
                }
            }
        }
        return builder.build();
    }

    /** Takes nodes in preorder. */
    static final class Builder {

        private final int outputs;
        private final int[] roots;
        private short[] inputs;
        private double[] thresholds;
        private int[] links;
        private float[] values;
        private int[] waiting = new int[64]; // splits whose right child is still to come
        private int depth;
        private int trees;
        private int nodes;
        private int leafValues;

        Builder(int outputs, int trees, int nodes, int leafValues) {
            this.outputs = outputs;
            this.roots = new int[trees];
            this.inputs = new short[nodes];
            this.thresholds = new double[nodes];
            this.links = new int[nodes];
            this.values = new float[leafValues];
        }

        void startTree() {
            roots[trees++] = nodes;
        }

        /** Adds the trees of another scorer with as many outputs. */
        void add(TreeScorer other) {
            for (int node = 0, tree = 0; node < other.inputs.length; node++) {
                if (tree < other.roots.length && other.roots[tree] == node) {
                    startTree();
                    tree++;
                }
                if (other.inputs[node] == LEAF) {
                    double[] leaf = new double[outputs];
                    for (int i = 0; i < outputs; i++) {
                        leaf[i] = other.values[other.links[node] + i];
                    }
                    leaf(leaf);
                } else {
                    split(other.inputs[node], other.thresholds[node]);
                }
            }
        }

        void split(int input, double threshold) {
            grow();
            inputs[nodes] = (short) input;
            thresholds[nodes] = threshold;
            if (depth == waiting.length) {
                waiting = Arrays.copyOf(waiting, 2 * depth);
            }
            waiting[depth++] = nodes++;
        }

        void leaf(double[] leaf) {
            grow();
            inputs[nodes] = LEAF;
            links[nodes++] = leafValues;
            if (leafValues + outputs > values.length) {
                values = Arrays.copyOf(values, Math.max(2 * values.length, leafValues + outputs));
            }
            for (int i = 0; i < outputs; i++) {
                values[leafValues++] = (float) leaf[i];
            }
            if (depth > 0) {
                links[waiting[--depth]] = nodes; // what follows is the right child of the innermost open split
            }
        }

        private void grow() {
            if (nodes == inputs.length) {
                int size = Math.max(64, 2 * nodes);
                inputs = Arrays.copyOf(inputs, size);
                thresholds = Arrays.copyOf(thresholds, size);
                links = Arrays.copyOf(links, size);
            }
        }

        TreeScorer build() {
            return new TreeScorer(
                    outputs,
                    roots,
                    Arrays.copyOf(inputs, nodes),
                    Arrays.copyOf(thresholds, nodes),
                    Arrays.copyOf(links, nodes),
                    Arrays.copyOf(values, leafValues));
        }
    }
}
