package org.hindsight.weka;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The sum of small trees on top of a start: the number itself, the logarithmic odds of the second of two labels, or one predictor a
 * label of which the softmax is taken. Trees of several predictors take turns.
 */
final class BoostedScorer implements Scorer {

    static final byte FORM = 3;

    private final int outputs;
    private final double[] start;
    private final TreeScorer trees;

    BoostedScorer(int outputs, double[] start, TreeScorer trees) {
        this.outputs = outputs;
        this.start = start;
        this.trees = trees;
    }

    /** How many predictors there are for so many labels, or for 1 number. */
    static int predictors(int outputs) {
        return outputs <= 2 ? 1 : outputs;
    }

    @Override
    public double[] score(double[] inputs) {
        double[] predictors = start.clone();
        double[] answer = new double[1];
        for (int tree = 0; tree < trees.trees(); tree++) {
            answer[0] = 0;
            trees.addTree(tree, inputs, answer);
            predictors[tree % predictors.length] += answer[0];
        }
        return probabilities(outputs, predictors);
    }

    /** What the predictors mean. */
    static double[] probabilities(int outputs, double[] predictors) {
        if (outputs == 1) {
            return predictors;
        }
        if (outputs == 2) {
            double second = Curve.logistic(predictors[0]);
            return new double[] {1 - second, second};
        }
        double greatest = Double.NEGATIVE_INFINITY;
        for (double predictor : predictors) {
            greatest = Math.max(greatest, predictor);
        }
        return LinearScorer.softmax(predictors.clone(), greatest);
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        out.writeByte(FORM);
        for (double each : start) {
            out.writeDouble(each);
        }
        trees.write(out);
    }

    static BoostedScorer read(DataInputStream in, int width, int outputs) throws IOException {
        double[] start = new double[predictors(outputs)];
        for (int i = 0; i < start.length; i++) {
            start[i] = in.readDouble();
        }
        Artefact.within(in.readByte(), TreeScorer.FORM, TreeScorer.FORM, "the trees' form");
        return new BoostedScorer(outputs, start, TreeScorer.read(in, width, 1));
    }
}
