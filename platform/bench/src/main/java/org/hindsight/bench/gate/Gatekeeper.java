package org.hindsight.bench.gate;

import org.hindsight.core.evaluation.Basis;
import org.hindsight.core.evaluation.Holdout;
import org.hindsight.core.promotion.Contest;
import org.hindsight.core.promotion.PromotionGate;
import org.hindsight.core.message.Message;
import org.hindsight.core.promotion.Ruling;
import org.hindsight.plugin.PromotionRules;

/** Decides whether a challenger takes over. */
interface Gatekeeper {

    String title();

    Ruling judge(Bout bout);

    /** Whether undecided challengers are kept as shadow candidates. */
    default boolean keepsShadows() {
        return false;
    }

    /**
     * The gate of the platform.
     *
     * @param asksPeople   whether it is told which cases come from the baseline, without which step 4 has nothing to
     *                     say
     * @param keepsShadows whether undecided challengers are kept as shadow candidates
     */
    record Rule(String title, boolean asksPeople, boolean keepsShadows) implements Gatekeeper {
        private static final PromotionRules RULES = PromotionRules.defaultsFor(Bout.TARGET);

        @Override
        public Ruling judge(Bout bout) {
            Holdout holdout = bout.holdout(asksPeople);
            return PromotionGate.rule(new Contest(
                    RULES,
                    RULES.profile(),
                    Basis.HOLDOUT,
                    bout.casesAtStart(),
                    0.2, // says how many outcomes would decide, and nothing else
                    bout.scores(holdout, bout.champion()),
                    bout.scores(holdout, bout.challenger()),
                    bout.scores(holdout, bout.anchor())));
        }
    }

    /**
     * The difference of the ROC areas, less some standard errors, must lie above a bound.
     *
     * @param bound    what it must exceed, or equal
     * @param alpha    of the one-sided interval; 0.5 for the point estimate
     * @param spending whether alpha is divided by the square of the look's number, so that all looks together spend
     *                 1.64 alpha
     */
    record AreaBound(String title, double bound, double alpha, boolean spending) implements Gatekeeper {
        @Override
        public Ruling judge(Bout bout) {
            AreaDifference difference = AreaDifference.of(bout);
            double spent = spending ? alpha / ((double) bout.look() * bout.look()) : alpha;
            boolean passes = difference.lowerBound(spent) >= bound;
            return new Ruling(passes ? Ruling.Result.PROMOTED : Ruling.Result.KEPT, Message.plain(title), null, false);
        }
    }
}
