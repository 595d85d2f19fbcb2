package org.hindsight.core.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.hindsight.core.evaluation.LabelCurves.Point;

/** Curves drawn from a ranking, thinned to what a screen can show. */
final class RankCurves {

    /** The distance, in units of the axes, that a curve must have gone before the next point is drawn. */
    private static final double STEP = 1.0 / 99;

    private RankCurves() {}

    /**
     * False and true positive rates; at most 2 / STEP + 2 = 200 points, because the curve only ever goes up and to the
     * right.
     */
    static List<Point> roc(Ranking ranking) {
        double positives = positives(ranking);
        double negatives = ranking.rows() - positives;
        List<Point> points = new ArrayList<>();
        if (positives == 0 || negatives == 0) {
            return points;
        }
        Point last = new Point(0, 0);
        points.add(last);
        int hits = 0;
        for (int place = 0; place < ranking.rows(); place++) {
            hits += ranking.isPositive(place) ? 1 : 0;
            Point point = new Point((place + 1 - hits) / negatives, hits / positives);
            boolean far = point.x() - last.x() + point.y() - last.y() >= STEP;
            if (ranking.isLastOfEquals(place) && (far || place == ranking.rows() - 1)) {
                points.add(point);
                last = point;
            }
        }
        return points;
    }

    /** Recall and precision; a point whenever recall has grown by half a step, at most 199. */
    static List<Point> precisionRecall(Ranking ranking) {
        double positives = positives(ranking);
        List<Point> points = new ArrayList<>();
        if (positives == 0) {
            return points;
        }
        points.add(new Point(0, 1));
        int hits = 0;
        double recall = 0;
        for (int place = 0; place < ranking.rows() && recall < 1; place++) {
            hits += ranking.isPositive(place) ? 1 : 0;
            boolean far = hits / positives - recall >= STEP / 2 || hits == positives;
            if (ranking.isLastOfEquals(place) && far) {
                recall = hits / positives;
                points.add(new Point(recall, hits / (place + 1.0)));
            }
        }
        return points;
    }

    private static int positives(Ranking ranking) {
        int count = 0;
        for (int place = 0; place < ranking.rows(); place++) {
            count += ranking.isPositive(place) ? 1 : 0;
        }
        return count;
    }
}
