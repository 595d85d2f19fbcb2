package org.hindsight.bench.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What happened in one world: the cases that came in and the models that retraining made of them, look by look. It does
 * not depend on which of the models served, so all gates can be tried on the same history.
 *
 * @param world   as it is after the baseline
 * @param cases   in the order of their arrival
 * @param models  the first one and one a look
 * @param areas   the true area of each model in that world
 */
record History(World world, List<Case> cases, List<Model> models, double[] areas) {

    /** How often the models are retrained. */
    static final int LOOKS = 50;

    /** How many outcomes arrive between two looks. */
    static final int OUTCOMES = 20;

    /** Every fifth case is kept aside. */
    private static final int FIFTH = 5;

    static History of(Scenario scenario, int baseline, SplittableRandom random) {
        World before = World.random(random);
        World after = scenario.world(before, random);
        List<Case> cases = new ArrayList<>();
        List<Model> models = new ArrayList<>();
        arrive(cases, baseline, 0, before, Scenario.IMPROVING, random);
        models.add(scenario.train(cases, 0, before, random));
        for (int look = 1; look <= LOOKS; look++) {
            arrive(cases, OUTCOMES, look, after, scenario, random);
            models.add(scenario.train(cases, look, after, random));
        }
        return new History(after, cases, models, models.stream().mapToDouble(after::areaOf).toArray());
    }

    /** Adds cases of a world, reported as the scenario has it. */
    static void arrive(
            List<Case> cases, int count, int look, World world, Scenario scenario, SplittableRandom random) {
        for (int i = 0; i < count; i++) {
            double[] features = world.features(random);
            int reported = scenario.report(world.outcome(features, random), features, random);
            cases.add(new Case(features, reported, look, i % FIFTH == 0));
        }
    }
}
