package org.hindsight.bench.gate;

import java.util.List;
import org.hindsight.core.evaluation.Holdout;
import org.hindsight.core.evaluation.Scores;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Prediction;

/**
 * A challenger against those it faces, on some cases.
 *
 * @param cases        on which none of the models was trained
 * @param champion     the model in service
 * @param challenger   the new model
 * @param anchor       the last model proven to be better
 * @param look         the number of the look, from 1
 * @param casesAtStart how many cases were kept aside at the start
 */
record Bout(List<Case> cases, Model champion, Model challenger, Model anchor, int look, int casesAtStart) {

    static final ClassTarget TARGET = new ClassTarget(List.of("no", "yes"), "yes");

    /**
     * The cases as the platform sees them.
     *
     * @param knowsBaseline whether it is told which cases come from the baseline
     */
    Holdout holdout(boolean knowsBaseline) {
        Holdout.Builder builder = Holdout.builder(TARGET, cases.size());
        for (Case one : cases) {
            builder.add(one.reported(), null, knowsBaseline && one.arrived() == 0);
        }
        return builder.build();
    }

    Scores scores(Holdout holdout, Model model) {
        return Scores.of(holdout, row -> {
            double yes = model.probability(cases.get(row).features());
            return new Prediction.ClassPrediction(new double[] {1 - yes, yes});
        });
    }
}
