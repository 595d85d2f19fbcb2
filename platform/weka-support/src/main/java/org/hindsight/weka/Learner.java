package org.hindsight.weka;

import java.util.function.Supplier;
import weka.classifiers.Classifier;

/**
 * An algorithm of Weka and its settings. The built-in ones are scored by code of this package on plain numbers, so their artefacts
 * are small, hold no Java objects and are scored by any number of threads without waiting; a {@link Custom} one is any other
 * classifier of Weka.
 */
public sealed interface Learner {

    /** The name in a model card. */
    String name();

    /** The settings in a model card. */
    String settings();

    /** Logistic regression with a ridge of 1, which suits some hundred rows and more. */
    static Logistic logistic() {
        return new Logistic(1.0);
    }

    /** Linear regression with a ridge of 1. */
    static Linear linear() {
        return new Linear(1.0);
    }

    /** A forest of 200 trees with at least 5 rows a leaf. */
    static Forest forest() {
        return new Forest(200, 5, 24, 1.0, 0);
    }

    /** Boosted trees of depth 3 in 100 rounds with a step of 0.1 and at least 10 rows a leaf, each on half of the groups, at most 20,000 rows. */
    static Boosting boosting() {
        return new Boosting(100, 0.1, 3, 10, 0.5);
    }

    /**
     * Logistic regression, for two and more labels ({@code weka.classifiers.functions.Logistic}: le Cessie and van Houwelingen
     * 1992).
     *
     * @param ridge the penalty on the squared coefficients of the scaled inputs, at least 0; twice the ridge is what scikit-learn
     *              calls 1/C
     */
    record Logistic(double ridge) implements Learner {
        /** Checks the ridge. */
        public Logistic {
            check(ridge >= 0 && Double.isFinite(ridge), "Logistic regression", "ridge", ridge, "at least 0");
        }

        @Override
        public String name() {
            return "Logistic regression";
        }

        @Override
        public String settings() {
            return "ridge " + ridge;
        }
    }

    /**
     * Linear regression by least squares with a penalty ({@code weka.classifiers.functions.LinearRegression}).
     *
     * @param ridge the penalty on the squared coefficients of the scaled inputs, above 0
     */
    record Linear(double ridge) implements Learner {
        /** Checks the ridge: without any, two inputs that tell the same have no solution. */
        public Linear {
            check(ridge > 0 && Double.isFinite(ridge), "Linear regression", "ridge", ridge, "above 0");
        }

        @Override
        public String name() {
            return "Linear regression";
        }

        @Override
        public String settings() {
            return "ridge " + ridge;
        }
    }

    /**
     * A random forest (Breiman 2001) of {@code weka.classifiers.trees.RandomTree}, for labels and numbers. Every tree sees a
     * bootstrap sample of groups, not rows, so that the cases of a group are in the bag or out of it together. A tree sees at
     * most 50,000 rows, and splits of the fewest rows are taken back where the forest would exceed 60 MB, so that time and size stay
     * bounded however many rows there are. Choices enter as positions, which did as well as one input a choice and is faster.
     *
     * @param trees            how many, 1 to 2,000
     * @param minimumLeaf      a node with less than twice so many rows is not split, at least 1
     * @param maximumDepth     how deep a tree grows, 1 to 64
     * @param bagShare         the share of the groups drawn for a tree, above 0 and at most 1
     * @param featuresPerSplit how many inputs are tried at a split; 0 for the square root of their number (labels) or half of
     *                         them (numbers)
     */
    record Forest(int trees, int minimumLeaf, int maximumDepth, double bagShare, int featuresPerSplit) implements Learner {
        /** Checks the settings. */
        public Forest {
            check(trees >= 1 && trees <= 2000, "Forest", "trees", trees, "from 1 to 2000");
            check(minimumLeaf >= 1, "Forest", "minimumLeaf", minimumLeaf, "at least 1");
            check(maximumDepth >= 1 && maximumDepth <= 64, "Forest", "maximumDepth", maximumDepth, "from 1 to 64");
            check(bagShare > 0 && bagShare <= 1, "Forest", "bagShare", bagShare, "above 0 and at most 1");
            check(featuresPerSplit >= 0, "Forest", "featuresPerSplit", featuresPerSplit, "at least 0");
        }

        /** The same forest with so many trees. */
        public Forest withTrees(int number) {
            return new Forest(number, minimumLeaf, maximumDepth, bagShare, featuresPerSplit);
        }

        /** The same forest with so many rows a leaf. */
        public Forest withMinimumLeaf(int rows) {
            return new Forest(trees, rows, maximumDepth, bagShare, featuresPerSplit);
        }

        /** The same forest with trees that are each grown from draws of such a share of the groups. */
        public Forest withBagShare(double share) {
            return new Forest(trees, minimumLeaf, maximumDepth, share, featuresPerSplit);
        }

        /** The same forest with so many inputs tried at a split; 0 for the default. */
        public Forest withFeaturesPerSplit(int number) {
            return new Forest(trees, minimumLeaf, maximumDepth, bagShare, number);
        }

        @Override
        public String name() {
            return "Random forest";
        }

        @Override
        public String settings() {
            return trees + " trees, minimum leaf " + minimumLeaf + ", depth at most " + maximumDepth + ", bag share " + bagShare
                    + (featuresPerSplit == 0 ? "" : ", " + featuresPerSplit + " features per split");
        }
    }

    /**
     * Boosted regression trees ({@code weka.classifiers.trees.REPTree}): LogitBoost for labels (Friedman, Hastie and Tibshirani 2000), least
     * squares for numbers, each with small steps (Friedman 2001) on a random part of the groups (Friedman 2002). It takes longer to
     * train than a forest, because it is measured by five folds.
     *
     * @param rounds      how many trees a label or for the number, 1 to 1,000
     * @param step        the share of a tree's answer that is added, above 0 and at most 1
     * @param depth       how deep a tree grows, 1 to 8
     * @param minimumLeaf the least rows of a leaf, at least 1
     * @param bagShare    the share of the groups that a round sees, above 0 and at most 1
     */
    record Boosting(int rounds, double step, int depth, int minimumLeaf, double bagShare) implements Learner {
        /** Checks the settings. */
        public Boosting {
            check(rounds >= 1 && rounds <= 1000, "Boosting", "rounds", rounds, "from 1 to 1000");
            check(step > 0 && step <= 1, "Boosting", "step", step, "above 0 and at most 1");
            check(depth >= 1 && depth <= 8, "Boosting", "depth", depth, "from 1 to 8");
            check(minimumLeaf >= 1, "Boosting", "minimumLeaf", minimumLeaf, "at least 1");
            check(bagShare > 0 && bagShare <= 1, "Boosting", "bagShare", bagShare, "above 0 and at most 1");
        }

        /** The same with so many rounds. */
        public Boosting withRounds(int number) {
            return new Boosting(number, step, depth, minimumLeaf, bagShare);
        }

        /** The same with trees of such a depth. */
        public Boosting withDepth(int levels) {
            return new Boosting(rounds, step, levels, minimumLeaf, bagShare);
        }

        @Override
        public String name() {
            return "Boosted trees";
        }

        @Override
        public String settings() {
            return rounds + " rounds, step " + step + ", depth " + depth + ", minimum leaf " + minimumLeaf + ", bag share " + bagShare;
        }
    }

    /**
     * Any classifier of Weka. It is stored as Java objects, which are read back through a filter that admits classes of Weka and plain
     * collections only, and scored from a pool of copies, because many classifiers of Weka give wrong answers when threads share them.
     * A training that is cancelled while the classifier is being built stops at once where Weka's code listens to interruption (trees
     * do) and otherwise when that classifier is built.
     *
     * @param name     the name in a model card
     * @param settings the settings in a model card
     * @param supplier makes an untrained classifier; it is seeded where it can be. The same settings must be made each time
     * @param choices  how choice features reach the classifier
     * @param scaled   whether numbers are scaled to mean 0 and standard deviation 1
     */
    record Custom(String name, String settings, Supplier<? extends Classifier> supplier, Choices choices, boolean scaled)
            implements Learner {}

    /** How a choice feature reaches a learner. */
    enum Choices {
        /** One input a choice, 1 where it was taken, else 0. A choice that no training row holds has none. */
        ONE_HOT,
        /** The choice's position as a number. */
        POSITION,
        /** As a nominal attribute of Weka. */
        NOMINAL
    }

    private static void check(boolean condition, String learner, String setting, Object value, String expected) {
        if (!condition) {
            throw new IllegalArgumentException(learner + ": " + setting + " must be " + expected + ", is " + value + ".");
        }
    }
}
