package org.hindsight.bench.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hindsight.core.promotion.Ruling;

/**
 * Two models of which one is truly better by 0.02, looked at again after every batch of outcomes. Both were trained before the first outcome
 * arrived, so where shadow candidates are kept every outcome counts.
 *
 * @param cases all cases, in the order of their arrival
 */
record Pair(List<Case> cases, Model better, Model worse) {

    private static final double APART = 0.02;

    static Pair of(int baseline, SplittableRandom random) {
        World world = World.random(random);
        List<Case> cases = new ArrayList<>();
        History.arrive(cases, baseline, 0, world, Scenario.IMPROVING, random);
        Model better = world.calibrated(Model.fit(Scenario.training(cases)));
        Model worse = world.calibrated(Creep.worse(world, better, APART, random));
        for (int look = 1; look <= History.LOOKS; look++) {
            History.arrive(cases, History.OUTCOMES, look, world, Scenario.IMPROVING, random);
        }
        return new Pair(cases, better, worse);
    }

    /**
     * The look at which the challenger takes over, one more than there are looks for never.
     *
     * @param upwards whether the better model is the challenger
     */
    int look(Gatekeeper gatekeeper, boolean upwards) {
        Model champion = upwards ? worse : better;
        Model challenger = upwards ? better : worse;
        int atStart = (int) cases.stream().filter(one -> one.arrived() == 0 && one.aside()).count();
        for (int look = 1; look <= History.LOOKS; look++) {
            int now = look;
            List<Case> judged = cases.stream()
                    .filter(one -> one.arrived() <= now && (one.aside() || gatekeeper.keepsShadows() && one.arrived() > 0))
                    .toList();
            Bout bout = new Bout(judged, champion, challenger, champion, look, atStart);
            if (gatekeeper.judge(bout).result() == Ruling.Result.PROMOTED) {
                return look;
            }
        }
        return History.LOOKS + 1;
    }
}
