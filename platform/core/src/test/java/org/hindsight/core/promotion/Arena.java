package org.hindsight.core.promotion;

import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.hindsight.core.evaluation.Basis;
import org.hindsight.core.evaluation.Holdout;
import org.hindsight.core.evaluation.Scores;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.PromotionRules;
import org.hindsight.plugin.PromotionRules.Metric;
import org.hindsight.plugin.PromotionRules.Profile;

/** Rows and versions of which the right ruling is known by construction. */
final class Arena {

    static final ClassTarget YES_NO = new ClassTarget(List.of("no", "yes"), "yes");
    static final NumericTarget MINUTES = new NumericTarget("minutes", 0, 1000, 5);

    private Arena() {}

    /** Rows whose outcomes alternate; those before {@code baseline} come from the baseline. */
    static Holdout rows(int rows, int baseline) {
        return rows(rows, baseline, rows);
    }

    /** The same, with {@code groups} groups of neighbouring pairs. */
    static Holdout rows(int rows, int baseline, int groups) {
        Holdout.Builder builder = Holdout.builder(YES_NO, rows);
        for (int row = 0; row < rows; row++) {
            builder.add(row % 2, groups == rows ? null : "g" + row / 2 % groups, row < baseline);
        }
        return builder.build();
    }

    /** A version that gives what happened on a row the probability told. */
    static Scores saying(Holdout holdout, IntToDoubleFunction probabilityOfTruth) {
        return Scores.of(holdout, row -> {
            double p = probabilityOfTruth.applyAsDouble(row);
            double yes = holdout.actual(row) == 1 ? p : 1 - p;
            return new Prediction.ClassPrediction(new double[] {1 - yes, yes});
        });
    }

    /** A version whose numbers are off by what is told. */
    static Scores off(Holdout holdout, IntToDoubleFunction error) {
        return Scores.of(holdout, row -> {
            double value = holdout.actual(row) + error.applyAsDouble(row);
            return new Prediction.NumericPrediction(value, value - 10, value + 10, 0.9);
        });
    }

    /** Judged by the Brier score, cautiously. */
    static final PromotionRules RULES = new PromotionRules(Metric.BRIER, Map.of(), Profile.CAUTIOUS);

    static Contest contest(Scores champion, Scores challenger, Scores anchor) {
        return contest(RULES, Profile.CAUTIOUS, champion, challenger, anchor);
    }

    static Contest contest(PromotionRules rules, Profile profile, Scores champion, Scores challenger, Scores anchor) {
        return new Contest(rules, profile, Basis.HOLDOUT, 60, 0.2, champion, challenger, anchor);
    }
}
