package org.hindsight.bench.gate;

import java.util.List;
import org.hindsight.core.promotion.Ruling;
import org.hindsight.core.promotion.SecondHearing;

/** Lets a gatekeeper decide through a history. */
final class Replay {

    private static final int NONE = -1;

    private final History history;
    private final Gatekeeper gatekeeper;
    private final int casesAtStart;
    private int champion;
    private int anchor;
    private int shadow = NONE;
    private double largestStepDown;
    private boolean askedSomeone;

    private Replay(History history, Gatekeeper gatekeeper) {
        this.history = history;
        this.gatekeeper = gatekeeper;
        this.casesAtStart = (int)
                history.cases().stream().filter(one -> one.aside() && one.arrived() == 0).count();
    }

    static Course of(History history, Gatekeeper gatekeeper) {
        return new Replay(history, gatekeeper).run();
    }

    private Course run() {
        double[] served = new double[History.LOOKS + 1];
        served[0] = history.areas()[0];
        for (int look = 1; look <= History.LOOKS; look++) {
            int heard = shadow;
            Ruling.Result result = judge(look, look, NONE);
            if (result == Ruling.Result.PROMOTED) {
                shadow = NONE;
            } else if (heard != NONE) {
                judgeShadow(look);
            } else if (gatekeeper.keepsShadows() && SecondHearing.isDueAfter(result)) {
                shadow = look;
            }
            served[look] = history.areas()[champion];
        }
        return Course.of(history.areas(), served, largestStepDown, askedSomeone);
    }

    private void judgeShadow(int look) {
        Ruling.Result result = judge(shadow, look, Math.max(shadow, Math.max(champion, anchor)));
        if (!SecondHearing.isDueAfter(result, look - shadow)) {
            shadow = NONE;
        }
    }

    /**
     * Judges a model on the cases kept aside and on those that arrived after a look.
     *
     * @param after the look, {@link #NONE} for the cases kept aside alone
     * @return how it ends
     */
    private Ruling.Result judge(int candidate, int look, int after) {
        List<Case> cases = history.cases().stream()
                .filter(one -> one.arrived() <= look && (one.aside() || after != NONE && one.arrived() > after))
                .toList();
        List<Model> models = history.models();
        Bout bout = new Bout(
                cases, models.get(champion), models.get(candidate), models.get(anchor), look, casesAtStart);
        Ruling ruling = gatekeeper.judge(bout);
        if (ruling.result() == Ruling.Result.PROMOTED) {
            promote(candidate, ruling.newAnchor());
        }
        askedSomeone |= ruling.result() == Ruling.Result.NEEDS_REVIEW;
        return ruling.result();
    }

    private void promote(int candidate, boolean newAnchor) {
        largestStepDown = Math.max(largestStepDown, history.areas()[champion] - history.areas()[candidate]);
        champion = candidate;
        anchor = newAnchor ? candidate : anchor;
    }
}
