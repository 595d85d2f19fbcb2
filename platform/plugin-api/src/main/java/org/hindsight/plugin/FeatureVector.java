package org.hindsight.plugin;

import java.util.Arrays;

/**
 * One case as a model sees it: one value a feature, in the order of the schema. A numeric feature's value is the number in the
 * feature's unit, a choice feature's value is the position of the choice in its list, from 0. {@link Double#NaN} is a missing
 * value. Immutable.
 */
public final class FeatureVector {

    private final double[] values;

    private FeatureVector(double[] values) {
        this.values = values;
    }

    /** A vector of these values, which are copied. */
    public static FeatureVector of(double... values) {
        return new FeatureVector(values.clone());
    }

    /** The number of features. */
    public int size() {
        return values.length;
    }

    /** The value of the feature at this position of the schema; {@link Double#NaN} when it is missing. */
    public double get(int index) {
        return values[index];
    }

    /** Whether the feature at this position of the schema is missing. */
    public boolean isMissing(int index) {
        return Double.isNaN(values[index]);
    }

    /** A copy of all values. */
    public double[] toArray() {
        return values.clone();
    }

    /** The same case with one value replaced. */
    public FeatureVector with(int index, double value) {
        double[] copy = values.clone();
        copy[index] = value;
        return new FeatureVector(copy);
    }

    /** Two vectors are equal when all values are; missing equals missing. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FeatureVector vector && Arrays.equals(values, vector.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
