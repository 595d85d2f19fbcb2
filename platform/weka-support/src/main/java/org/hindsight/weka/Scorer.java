package org.hindsight.weka;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A fitted algorithm: inputs in, one number a label or one number out. Safe for any number of threads. */
sealed interface Scorer permits LinearScorer, TreeScorer, BoostedScorer, PooledScorer {

    /** Probabilities in the order of the labels, or the predicted number alone. May read more places than the encoder's width. */
    double[] score(double[] inputs);

    /** Writes what {@link #read} reads. */
    void write(DataOutputStream out) throws IOException;

    /** Reads a scorer that takes inputs of this encoder. */
    static Scorer read(DataInputStream in, Encoder encoder, int outputs) throws IOException {
        int form = in.readByte();
        return switch (form) {
            case LinearScorer.FORM -> LinearScorer.read(in, encoder.width(), outputs);
            case TreeScorer.FORM -> TreeScorer.read(in, encoder.width(), outputs);
            case BoostedScorer.FORM -> BoostedScorer.read(in, encoder.width(), outputs);
            case PooledScorer.FORM -> PooledScorer.read(in);
            default -> throw new IOException("The model's form " + form + " is unknown: it was written by a newer version.");
        };
    }
}
