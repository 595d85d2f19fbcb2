package org.hindsight.bench.gate;

import java.util.List;
import org.hindsight.core.promotion.Ruling;

/** Lets a gatekeeper decide through a history. */
final class Replay {

    private static final int NONE = -1;

    /** A shadow candidate that is still undecided after so many looks makes room for a newer one. */
    private static final int OLDEST_SHADOW = 15;

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
            boolean undecided = !judge(look, look, NONE);
            if (undecided && shadow != NONE) {
                judgeShadow(look);
            }
            served[look] = history.areas()[champion];
        }
        return Course.of(history.areas(), served, largestStepDown, askedSomeone);
    }

    private void judgeShadow(int look) {
        int candidate = shadow;
        int trained = Math.max(candidate, Math.max(champion, anchor));
        shadow = NONE;
        judge(candidate, look, trained);
        if (look - candidate >= OLDEST_SHADOW) {
            shadow = NONE;
        }
    }

    /**
     * Judges a model on the cases kept aside and on those that arrived after a look.
     *
     * @param after the look, {@link #NONE} for the cases kept aside alone
     * @return whether it takes over
     */
    private boolean judge(int candidate, int look, int after) {
        List<Case> cases = history.cases().stream()
                .filter(one -> one.arrived() <= look && (one.aside() || after != NONE && one.arrived() > after))
                .toList();
        List<Model> models = history.models();
        Bout bout = new Bout(
                cases, models.get(champion), models.get(candidate), models.get(anchor), look, casesAtStart);
        Ruling ruling = gatekeeper.judge(bout);
        if (ruling.result() == Ruling.Result.PROMOTED) {
            promote(candidate, ruling.newAnchor());
        } else {
            remember(candidate, ruling.result());
        }
        return champion == candidate;
    }

    private void promote(int candidate, boolean newAnchor) {
        largestStepDown = Math.max(largestStepDown, history.areas()[champion] - history.areas()[candidate]);
        champion = candidate;
        anchor = newAnchor ? candidate : anchor;
        shadow = NONE;
    }

    private void remember(int candidate, Ruling.Result result) {
        boolean review = result == Ruling.Result.NEEDS_REVIEW;
        askedSomeone |= review;
        boolean open = review || result == Ruling.Result.INSUFFICIENT_EVIDENCE;
        if (open && gatekeeper.keepsShadows() && shadow == NONE) {
            shadow = candidate;
        }
    }
}
