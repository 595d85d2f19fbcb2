package org.hindsight.plugin;

import java.util.Arrays;

/** What a model says of one case. */
public sealed interface Prediction {

    /**
     * The probability of each label.
     *
     * @param probabilities one a label, in the order of {@link ClassTarget#labels()}; each from 0 to 1, together 1
     */
    record ClassPrediction(double[] probabilities) implements Prediction {
        private static final double ROUNDING = 1e-6;

        /** Copies and checks the probabilities. */
        public ClassPrediction {
            probabilities = probabilities.clone();
            double sum = 0;
            for (double probability : probabilities) {
                if (!(probability >= 0 && probability <= 1 + ROUNDING)) {
                    throw new IllegalArgumentException("Prediction: " + Arrays.toString(probabilities) + " holds a number that is no probability.");
                }
                sum += probability;
            }
            if (Math.abs(sum - 1) > ROUNDING) {
                throw new IllegalArgumentException(
                        "Prediction: the probabilities " + Arrays.toString(probabilities) + " add up to " + sum + ", not to 1.");
            }
        }

        /** A copy of the probabilities. */
        @Override
        public double[] probabilities() {
            return probabilities.clone();
        }

        /** The probability of the label at this position. */
        public double probability(int label) {
            return probabilities[label];
        }

        /** The position of the most probable label; the first one of equals. */
        public int mostProbable() {
            int best = 0;
            for (int i = 1; i < probabilities.length; i++) {
                if (probabilities[i] > probabilities[best]) {
                    best = i;
                }
            }
            return best;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ClassPrediction that && Arrays.equals(probabilities, that.probabilities);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(probabilities);
        }

        @Override
        public String toString() {
            return "ClassPrediction" + Arrays.toString(probabilities);
        }
    }

    /**
     * A number and how sure it is.
     *
     * @param value the predicted number, in the target's unit
     * @param low   the lower end of the prediction interval, at most {@code value}
     * @param high  the upper end of the prediction interval, at least {@code value}
     * @param level the share of true values that the interval is meant to hold, such as 0.9
     */
    record NumericPrediction(double value, double low, double high, double level) implements Prediction {
        /** Checks that the numbers are finite and in order. */
        public NumericPrediction {
            if (!(Double.isFinite(low) && Double.isFinite(high) && low <= value && value <= high)) {
                throw new IllegalArgumentException("Prediction: " + low + " <= " + value + " <= " + high + " must hold.");
            }
            if (!(level > 0 && level < 1)) {
                throw new IllegalArgumentException("Prediction: the level " + level + " must lie between 0 and 1.");
            }
        }
    }
}
