package org.hindsight.weka;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A linear predictor: the number itself, or for labels the softmax of one predictor a label but the last, whose predictor is 0. */
final class LinearScorer implements Scorer {

    static final byte FORM = 1;

    private final boolean softmax;
    private final double[][] coefficients; // [predictor][intercept, inputs...]

    private LinearScorer(boolean softmax, double[][] coefficients) {
        this.softmax = softmax;
        this.coefficients = coefficients;
    }

    static LinearScorer number(double[] interceptAndCoefficients) {
        return new LinearScorer(false, new double[][] {interceptAndCoefficients});
    }

    /** One row of intercept and coefficients a label, but none for the last label. */
    static LinearScorer labels(double[][] interceptsAndCoefficients) {
        return new LinearScorer(true, interceptsAndCoefficients);
    }

    @Override
    public double[] score(double[] inputs) {
        double[] predictors = new double[softmax ? coefficients.length + 1 : 1];
        double greatest = 0;
        for (int i = 0; i < coefficients.length; i++) {
            double[] row = coefficients[i];
            double sum = row[0];
            for (int j = 1; j < row.length; j++) {
                sum += row[j] * inputs[j - 1];
            }
            predictors[i] = sum;
            greatest = Math.max(greatest, sum);
        }
        return softmax ? softmax(predictors, greatest) : predictors;
    }

    /** Turns predictors, of which none exceeds the greatest, into probabilities in the same array. */
    static double[] softmax(double[] predictors, double greatest) {
        double total = 0;
        for (int i = 0; i < predictors.length; i++) {
            predictors[i] = StrictMath.exp(predictors[i] - greatest); // the same bits on every machine
            total += predictors[i];
        }
        for (int i = 0; i < predictors.length; i++) {
            predictors[i] /= total;
        }
        return predictors;
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        out.writeByte(FORM);
        for (double[] row : coefficients) {
            for (double coefficient : row) {
                out.writeDouble(coefficient);
            }
        }
    }

    static LinearScorer read(DataInputStream in, int width, int outputs) throws IOException {
        double[][] coefficients = new double[outputs == 1 ? 1 : outputs - 1][width + 1];
        for (double[] row : coefficients) {
            for (int i = 0; i < row.length; i++) {
                row[i] = in.readDouble();
            }
        }
        return new LinearScorer(outputs > 1, coefficients);
    }
}
