package org.hindsight.core.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.hindsight.core.evaluation.Basis;
import org.hindsight.core.evaluation.Holdout;
import org.hindsight.core.evaluation.Scores;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.PromotionRules;
import org.hindsight.plugin.PromotionRules.Profile;
import org.junit.jupiter.api.Test;

/** A small simulation; the long one is GateEvidence in platform/bench. */
class PromotionGateSimulationTest {

    private static final int RUNS = 150;

    @Test
    void aTrulyWorseChallengerRarelyPassesHoweverOftenItIsLookedAt() {
        assertThat(everPromoted(1.5, 2.0, Profile.CAUTIOUS)).isLessThan(0.04);
        assertThat(everPromoted(1.5, 2.0, Profile.RESPONSIVE)).isGreaterThan(0.20);
    }

    @Test
    void aClearlyBetterChallengerPasses() {
        assertThat(everPromoted(4.0, 0.0, Profile.CAUTIOUS)).isGreaterThan(0.9);
    }

    /**
     * The share of runs in which one challenger is promoted at one of 25 looks at 60 to 300 rows. The truth is logistic
     * in a signal of strength 2; a version of another strength knows less or boasts.
     */
    private static double everPromoted(double championNoise, double challengerNoise, Profile profile) {
        int promoted = 0;
        for (int run = 0; run < RUNS; run++) {
            SplittableRandom random = new SplittableRandom(run);
            double[] signal = random.doubles(300).map(x -> 2 * x - 1).toArray();
            double[] noise = random.doubles(600).map(x -> 2 * x - 1).toArray();
            int[] actual = new int[300];
            for (int row = 0; row < 300; row++) {
                actual[row] = random.nextDouble() < logistic(3 * signal[row]) ? 1 : 0;
            }
            boolean passes = false;
            for (int rows = 60; rows <= 300 && !passes; rows += 10) {
                Holdout holdout = holdout(actual, rows);
                Scores before = scores(holdout, row -> 3 * signal[row] + championNoise * noise[row]);
                Scores after = scores(holdout, row -> 3 * signal[row] + challengerNoise * noise[300 + row]);
                PromotionRules rules = PromotionRules.defaultsFor(Arena.YES_NO);
                Contest contest = new Contest(rules, profile, Basis.HOLDOUT, 60, 0.2, before, after, before);
                passes = PromotionGate.rule(contest).result() == Ruling.Result.PROMOTED;
            }
            promoted += passes ? 1 : 0;
        }
        return promoted / (double) RUNS;
    }

    private static Holdout holdout(int[] actual, int rows) {
        Holdout.Builder builder = Holdout.builder(Arena.YES_NO, rows);
        for (int row = 0; row < rows; row++) {
            builder.add(actual[row], null, true);
        }
        return builder.build();
    }

    private static Scores scores(Holdout holdout, IntToDoubleFunction logit) {
        return Scores.of(holdout, row -> {
            double yes = logistic(logit.applyAsDouble(row));
            return new Prediction.ClassPrediction(new double[] {1 - yes, yes});
        });
    }

    private static double logistic(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
