package org.hindsight.core.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.hindsight.core.evaluation.LabelCurves.Reliability;

/**
 * The reliability curve: rows ordered by predicted probability, cut into ten parts of equal size (equal scores stay
 * together, so there may be fewer), each with its mean prediction, its observed share and that share's score interval.
 */
final class ReliabilityTenths {

    private static final int PARTS = 10;

    private final Ranking ranking;
    private final Holdout holdout;
    private final int repeats;
    private final List<Reliability> parts = new ArrayList<>();

    private ReliabilityTenths(Ranking ranking, Scores scores) {
        this.ranking = ranking;
        this.holdout = scores.holdout();
        this.repeats = scores.repeats();
    }

    static List<Reliability> of(Ranking ranking, Scores scores) {
        ReliabilityTenths tenths = new ReliabilityTenths(ranking, scores);
        int from = 0;
        for (int place = 0; place < ranking.rows(); place++) {
            boolean full = place + 1 >= (tenths.parts.size() + 1.0) * ranking.rows() / PARTS;
            if (ranking.isLastOfEquals(place) && (full || place == ranking.rows() - 1)) {
                tenths.parts.add(tenths.part(from, place + 1));
                from = place + 1;
            }
        }
        return tenths.parts.reversed();
    }

    private Reliability part(int from, int to) {
        double predicted = 0;
        double observed = 0;
        for (int place = from; place < to; place++) {
            predicted += ranking.score(place);
            observed += ranking.isPositive(place) ? 1 : 0;
        }
        int count = to - from;
        double[] interval = interval(from, to, observed / count);
        boolean known = Double.isFinite(interval[0]);
        return new Reliability(
                predicted / count,
                observed / count,
                known ? interval[0] : null,
                known ? interval[1] : null,
                Math.round((float) count / repeats));
    }

    private double[] interval(int from, int to, double observed) {
        if (!holdout.isGrouped() && repeats == 1) {
            return Proportion.of(observed, to - from).interval();
        }
        double[] hits = new double[holdout.groups()];
        double[] trials = new double[holdout.groups()];
        for (int place = from; place < to; place++) {
            hits[ranking.group(place)] += ranking.isPositive(place) ? 1.0 / repeats : 0;
            trials[ranking.group(place)] += 1.0 / repeats;
        }
        return Proportion.of(hits, trials, true).interval();
    }
}
