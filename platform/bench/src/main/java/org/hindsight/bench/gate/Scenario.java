package org.hindsight.bench.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What may happen to a model that is retrained again and again. */
enum Scenario {
    /** Nothing changes, and the trainer is unsteady: each model learns from a random half of its rows. */
    NOISE("harmless noise") {
        @Override
        Model train(List<Case> cases, int look, World world, SplittableRandom random) {
            return Model.fit(training(cases).stream().filter(one -> random.nextBoolean()).toList());
        }
    },
    /** After ten looks a fault in the pipeline makes every new model overlook a feature worth 0.02. */
    BUG("bug costing 0.02") {
        @Override
        Model train(List<Case> cases, int look, World world, SplittableRandom random) {
            Model model = Model.fit(training(cases));
            return look <= FAULTLESS ? model : model.without(world.featureWorth(COST_OF_BUG));
        }
    },
    /** Three in ten outcomes are reported wrongly, at random. */
    RANDOM_FLIPS("30 % random label flips") {
        @Override
        int report(int outcome, double[] features, SplittableRandom random) {
            return random.nextDouble() < 0.3 ? 1 - outcome : outcome;
        }
    },
    /** Those with a high value of the first feature are always reported as not having the outcome. */
    SYSTEMATIC_FLIPS("systematic flips") {
        @Override
        int report(int outcome, double[] features, SplittableRandom random) {
            return features[0] > 0.3 ? 0 : outcome;
        }
    },
    /** Nothing changes but that there is more to learn from at every look. */
    IMPROVING("improving"),
    /** The outcomes come from another population than the baseline. */
    SHIFT("shift") {
        @Override
        World world(World baseline, SplittableRandom random) {
            return baseline.shifted(0.6, random);
        }
    };

    private static final int FAULTLESS = 10;
    private static final double COST_OF_BUG = 0.02;

    private final String title;

    Scenario(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The world from which outcomes come. */
    World world(World baseline, SplittableRandom random) {
        return baseline;
    }

    /** What is reported of an outcome. */
    int report(int outcome, double[] features, SplittableRandom random) {
        return outcome;
    }

    /** The model that retraining makes. */
    Model train(List<Case> cases, int look, World world, SplittableRandom random) {
        return Model.fit(training(cases));
    }

    static List<Case> training(List<Case> cases) {
        List<Case> training = new ArrayList<>();
        for (Case one : cases) {
            if (!one.aside()) {
                training.add(one);
            }
        }
        return training;
    }
}
