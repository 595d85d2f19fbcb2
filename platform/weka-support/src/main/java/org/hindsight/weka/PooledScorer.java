package org.hindsight.weka;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedQueue;
import weka.classifiers.Classifier;
import weka.core.DenseInstance;
import weka.core.Instances;

/**
 * Any classifier of Weka. Many of them keep state while they score, so each call has a copy for itself; copies are made when
 * needed and kept, at most as many as threads ever scored at once.
 */
final class PooledScorer implements Scorer {

    static final byte FORM = 4;

    private final byte[] stored;
    private final ConcurrentLinkedQueue<Stored> idle = new ConcurrentLinkedQueue<>();

    /** A classifier and the header of the data that it was trained on. */
    record Stored(Classifier classifier, Instances header) {}

    private PooledScorer(byte[] stored, Stored first) {
        this.stored = stored;
        idle.add(first);
    }

    static PooledScorer of(Classifier classifier, Instances header) {
        byte[] stored = JavaObjects.write(new Object[] {classifier, header});
        try {
            return new PooledScorer(stored, parse(stored)); // what serves is always what will be read
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The classifier could not be read back (" + e.getMessage() + "): use classifiers of Weka alone.", e);
        }
    }

    private static Stored copy(byte[] stored) {
        try {
            return parse(stored);
        } catch (IOException e) {
            throw new IllegalStateException("A classifier cannot be copied: " + e.getMessage(), e);
        }
    }

    private static Stored parse(byte[] stored) throws IOException {
        if (JavaObjects.read(stored) instanceof Object[] parts
                && parts.length == 2
                && parts[0] instanceof Classifier classifier
                && parts[1] instanceof Instances header) {
            return new Stored(classifier, header);
        }
        throw new IOException("The model's bytes hold something else than a classifier.");
    }

    @Override
    public double[] score(double[] inputs) {
        Stored taken = idle.poll();
        Stored mine = taken == null ? copy(stored) : taken;
        double[] values = java.util.Arrays.copyOf(inputs, mine.header().numAttributes());
        values[mine.header().classIndex()] = Double.NaN;
        DenseInstance instance = new DenseInstance(1, values);
        instance.setDataset(mine.header());
        double[] scores;
        try {
            scores = mine.header().classAttribute().isNominal()
                    ? probabilities(mine.classifier().distributionForInstance(instance))
                    : new double[] {mine.classifier().classifyInstance(instance)};
        } catch (Exception e) {
            // a copy that failed may be half-way through a change of its state: it is not used again
            throw new IllegalStateException("Weka could not score a case: " + e.getMessage(), e);
        }
        idle.add(mine);
        return scores;
    }

    /** Some classifiers answer "I cannot tell" with zeros, which stands for equal chances here. */
    private static double[] probabilities(double[] distribution) {
        double total = 0;
        for (double each : distribution) {
            total += each;
        }
        double[] result = new double[distribution.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = total > 0 ? distribution[i] / total : 1.0 / result.length;
        }
        return result;
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        out.writeByte(FORM);
        out.writeInt(stored.length);
        out.write(stored);
    }

    static PooledScorer read(DataInputStream in) throws IOException {
        int length = Artefact.count(in, Artefact.MAXIMUM_BYTES, "bytes");
        byte[] stored = in.readNBytes(length);
        if (stored.length < length) {
            throw new IOException("The model ends after " + stored.length + " of " + length + " bytes.");
        }
        return new PooledScorer(stored, parse(stored));
    }
}
