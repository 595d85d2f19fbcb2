package org.hindsight.bench.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hindsight.core.promotion.Ruling;

/** A chain of challengers, each truly a little worse than the model in service then. */
final class Creep {

    private static final double STEP = 0.004;
    private static final double FALL = 0.02;

    private Creep() {}

    /** Whether the model in service ends more than 0.02 below where it began. */
    static boolean endsLow(Gatekeeper gatekeeper, int baseline, SplittableRandom random) {
        World world = World.random(random);
        List<Case> cases = new ArrayList<>();
        History.arrive(cases, baseline, 0, world, Scenario.IMPROVING, random);
        Model champion = Model.fit(Scenario.training(cases));
        Model anchor = champion;
        double start = world.areaOf(champion);
        int casesAtStart = aside(cases).size();
        for (int look = 1; look <= History.LOOKS; look++) {
            Model challenger = worse(world, champion, STEP, random);
            History.arrive(cases, History.OUTCOMES, look, world, Scenario.IMPROVING, random);
            Bout bout = new Bout(aside(cases), champion, challenger, anchor, look, casesAtStart);
            Ruling ruling = gatekeeper.judge(bout);
            if (ruling.result() == Ruling.Result.PROMOTED) {
                champion = challenger;
                anchor = ruling.newAnchor() ? challenger : anchor;
            }
        }
        return world.areaOf(champion) < start - FALL;
    }

    private static List<Case> aside(List<Case> cases) {
        return cases.stream().filter(Case::aside).toList();
    }

    /** A model whose area is truly lower by this much, moved in a random direction. */
    static Model worse(World world, Model model, double by, SplittableRandom random) {
        double[] direction = World.gaussians(random);
        double target = world.areaOf(model) - by;
        double low = 0;
        double high = 5;
        for (int i = 0; i < 40; i++) {
            double middle = (low + high) / 2;
            boolean tooGood = world.areaOf(moved(model, direction, middle)) > target;
            low = tooGood ? middle : low;
            high = tooGood ? high : middle;
        }
        return moved(model, direction, high);
    }

    private static Model moved(Model model, double[] direction, double by) {
        double[] weights = IntStream.range(0, World.FEATURES)
                .mapToDouble(i -> model.weights()[i] + by * direction[i])
                .toArray();
        return new Model(weights, model.intercept());
    }
}
