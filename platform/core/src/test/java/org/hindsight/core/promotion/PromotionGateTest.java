package org.hindsight.core.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.hindsight.core.promotion.Arena.contest;
import static org.hindsight.core.promotion.Arena.rows;
import static org.hindsight.core.promotion.Arena.saying;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hindsight.core.evaluation.Basis;
import org.hindsight.core.evaluation.Holdout;
import org.hindsight.core.evaluation.Scores;
import org.hindsight.core.promotion.Ruling.Result;
import org.hindsight.plugin.PromotionRules;
import org.hindsight.plugin.PromotionRules.Metric;
import org.hindsight.plugin.PromotionRules.Profile;
import org.junit.jupiter.api.Test;

class PromotionGateTest {

    private final Holdout hundred = rows(100, 60);
    private final Scores champion = saying(hundred, row -> 0.6);

    /**
     * Better by 0.1 in probability on three quarters of the rows, much worse on the others: a mean gain within its
     * noise.
     */
    private static double wavering(int row) {
        return row % 8 < 6 ? 0.7 : 0.42;
    }

    // Step 1

    @Test
    void needsFiftyRows() {
        Holdout few = rows(49, 49);
        Scores same = saying(few, row -> 0.6);

        Ruling ruling = PromotionGate.rule(contest(same, saying(few, row -> 0.9), same));

        assertThat(ruling.result()).isEqualTo(Result.INSUFFICIENT_EVIDENCE);
        assertThat(ruling.reason().toString()).contains("49 rows").contains("at least 50 rows");
        assertThat(ruling.needed()).isEqualTo(5);
        Holdout enough = rows(50, 50);
        Scores before = saying(enough, row -> 0.6);
        assertThat(PromotionGate.rule(contest(before, saying(enough, row -> 0.9), before)).result())
                .isEqualTo(Result.PROMOTED);
    }

    @Test
    void countsGroupsWhereRowsAreGrouped() {
        Holdout grouped = rows(200, 200, 49);
        Scores before = saying(grouped, row -> 0.6);

        Ruling ruling = PromotionGate.rule(contest(before, saying(grouped, row -> 0.9), before));

        assertThat(ruling.result()).isEqualTo(Result.INSUFFICIENT_EVIDENCE);
        assertThat(ruling.reason().toString()).contains("200 rows in 49 groups").contains("50 groups");
        // one more group of 200/49 rows, of which a fifth of the outcomes form holdout groups: 20.4, shown as 21
        assertThat(ruling.needed()).isEqualTo(21);
    }

    @Test
    void aGroupCountsOnceHoweverManyRowsItHas() {
        // Sixty groups of one row each gain 0.12, and one of 600 rows loses 0.04 on each: more than they gain.
        Holdout.Builder builder = Holdout.builder(Arena.YES_NO, 660);
        for (int row = 0; row < 660; row++) {
            builder.add(row % 2, row < 60 ? "g" + row : "many", true);
        }
        Holdout holdout = builder.build();
        Scores before = saying(holdout, row -> 0.6);
        Scores challenger = saying(holdout, row -> row < 60 ? 0.8 : 0.55);
        PromotionRules byAccuracy = new PromotionRules(Metric.ACCURACY, Map.of(), Profile.CAUTIOUS);

        Gains gains = Gains.of(new double[] {1, 2, 6}, grouped("a", "b", "b"), row -> true);
        assertThat(gains.mean()).isEqualTo(2.5);
        assertThat(gains.deviation()).isCloseTo(1.5 * Math.sqrt(2), within(1e-12));
        assertThat(gains.units()).isEqualTo(2);
        assertThat(PromotionGate.rule(contest(byAccuracy, Profile.CAUTIOUS, before, challenger, before)).result())
                .isEqualTo(Result.PROMOTED);
    }

    private static Holdout grouped(String... groups) {
        Holdout.Builder builder = Holdout.builder(Arena.YES_NO, groups.length);
        for (String group : groups) {
            builder.add(1, group, true);
        }
        return builder.build();
    }

    @Test
    void needsTwelveRowsOfEveryLabel() {
        Ruling eleven = withRareLabel(11);

        assertThat(eleven.result()).isEqualTo(Result.INSUFFICIENT_EVIDENCE);
        assertThat(eleven.reason().toString()).contains("Only 11").contains("'yes'");
        assertThat(eleven.needed()).isEqualTo(46);
        assertThat(withRareLabel(12).result()).isEqualTo(Result.PROMOTED);
    }

    private static Ruling withRareLabel(int positives) {
        Holdout.Builder builder = Holdout.builder(Arena.YES_NO, 100);
        for (int row = 0; row < 100; row++) {
            builder.add(row < positives ? 1 : 0, null, true);
        }
        Holdout holdout = builder.build();
        Scores before = saying(holdout, row -> 0.7);
        return PromotionGate.rule(contest(before, saying(holdout, row -> 0.9), before));
    }

    // Step 2

    @Test
    void keepsChampionWhenChallengerScoresLower() {
        Ruling ruling = PromotionGate.rule(contest(champion, saying(hundred, row -> 0.59), champion));

        assertThat(ruling.result()).isEqualTo(Result.KEPT);
        assertThat(ruling.reason().toString()).contains("mean loss of 0.1681 against 0.1600");
        assertThat(ruling.needed()).isNull();
    }

    @Test
    void keepsChampionWhenOnlyThePrimaryFigureIsLower() {
        PromotionRules byRecall = new PromotionRules(Metric.RECALL, Map.of(), Profile.CAUTIOUS);
        Scores missesOne = saying(hundred, row -> row == 1 ? 0.4 : 0.9);

        Ruling ruling = PromotionGate.rule(contest(byRecall, Profile.CAUTIOUS, champion, missesOne, champion));

        assertThat(ruling.result()).isEqualTo(Result.KEPT);
        assertThat(ruling.reason().toString()).contains("Recall is 0.980").contains("1.000");
    }

    @Test
    void keepsChampionWhenChallengerFallsBehindTheAnchor() {
        PromotionRules byRecall = new PromotionRules(Metric.RECALL, Map.of(), Profile.CAUTIOUS);
        Scores weak = saying(hundred, row -> row == 1 || row == 3 ? 0.4 : 0.6);
        Scores challenger = saying(hundred, row -> row == 1 ? 0.4 : 0.9);

        Ruling behind = PromotionGate.rule(contest(byRecall, Profile.CAUTIOUS, weak, challenger, champion));
        Ruling level = PromotionGate.rule(contest(byRecall, Profile.CAUTIOUS, weak, challenger, challenger));

        assertThat(behind.result()).isEqualTo(Result.KEPT);
        assertThat(behind.reason().toString()).contains("of the anchor");
        assertThat(level.result()).isEqualTo(Result.PROMOTED);
    }

    @Test
    void keepsChampionWhoseFigureIsHigherThoughTheAnchorsIsLower() {
        PromotionRules byRecall = new PromotionRules(Metric.RECALL, Map.of(), Profile.CAUTIOUS);
        Scores anchor = saying(hundred, row -> row == 1 || row == 3 ? 0.4 : 0.6);
        Scores challenger = saying(hundred, row -> row == 1 ? 0.4 : 0.9);

        assertThat(PromotionGate.rule(contest(byRecall, Profile.CAUTIOUS, champion, challenger, anchor)).result())
                .isEqualTo(Result.KEPT);
        assertThat(PromotionGate.rule(contest(byRecall, Profile.CAUTIOUS, anchor, challenger, anchor)).result())
                .isEqualTo(Result.PROMOTED);
    }

    @Test
    void keepsChampionWhenAFloorFails() {
        PromotionRules floors = new PromotionRules(
                Metric.BRIER,
                Map.of(Metric.BRIER, 0.02, Metric.ACCURACY, 0.9, Metric.PRECISION, 0.5),
                Profile.CAUTIOUS);

        Scores challenger = saying(hundred, row -> row % 10 < 2 ? 0.44 : 0.95);

        Ruling ruling = PromotionGate.rule(contest(floors, Profile.CAUTIOUS, champion, challenger, champion));

        assertThat(ruling.result()).isEqualTo(Result.KEPT);
        assertThat(ruling.reason().toString())
                .contains("Accuracy is 0.800, its floor is 0.900")
                .contains("The Brier score is 0.065, its floor is 0.020")
                .doesNotContain("Precision");
    }

    @Test
    void aFloorOfAFigureThatCannotBeMeasuredDoesNotHold() {
        PromotionRules floors =
                new PromotionRules(Metric.BRIER, Map.of(Metric.PRECISION, 0.5), Profile.CAUTIOUS);
        Scores neverSaysYes = saying(hundred, row -> row % 2 == 0 ? 0.99 : 0.49);

        Ruling ruling = PromotionGate.rule(contest(floors, Profile.CAUTIOUS, champion, neverSaysYes, champion));

        assertThat(ruling.result()).isEqualTo(Result.KEPT);
        assertThat(ruling.reason().toString()).contains("Precision cannot be measured");
    }

    @Test
    void keepsChampionWhenNothingWouldChange() {
        Ruling ruling = PromotionGate.rule(contest(champion, saying(hundred, row -> 0.6), champion));

        assertThat(ruling.result()).isEqualTo(Result.KEPT);
        assertThat(ruling.reason().toString()).contains("says the same");
    }

    // Step 3

    @Test
    void aGainWithinItsNoiseIsNoEvidenceUntilThereAreAsManyRowsAsItSaid() {
        Ruling early = waveringOn(104);

        assertThat(early.result()).isEqualTo(Result.INSUFFICIENT_EVIDENCE);
        assertThat(early.reason().toString()).contains(String.format(Locale.ENGLISH, "About %,d more confirmed outcomes", early.needed()));
        int rows = 104 + (int) (0.2 * early.needed());
        assertThat(waveringOn(rows / 8 * 8 + 8).result()).isEqualTo(Result.PROMOTED);
        assertThat(waveringOn((int) (0.9 * rows) / 8 * 8).result()).isEqualTo(Result.INSUFFICIENT_EVIDENCE);
    }

    private static Ruling waveringOn(int rows) {
        Holdout holdout = rows(rows, rows);
        Scores before = saying(holdout, row -> 0.6);
        return PromotionGate.rule(contest(before, saying(holdout, PromotionGateTest::wavering), before));
    }

    @Test
    void beingBetterThanTheChampionDoesNotSufficeWhenTheAnchorIsAhead() {
        Scores poorChampion = saying(hundred, row -> 0.52);
        Scores challenger = saying(hundred, row -> 0.6);
        Scores anchor = saying(hundred, row -> row % 8 < 6 ? 0.68 : 0.42);

        assertThat(PromotionGate.rule(contest(poorChampion, challenger, poorChampion)).result())
                .isEqualTo(Result.PROMOTED);
        Ruling ruling = PromotionGate.rule(contest(poorChampion, challenger, anchor));
        assertThat(ruling.result()).isEqualTo(Result.INSUFFICIENT_EVIDENCE);
    }

    @Test
    void beingBetterThanTheAnchorDoesNotSufficeWhenTheChampionIsAhead() {
        Scores poorAnchor = saying(hundred, row -> 0.52);
        Scores challenger = saying(hundred, PromotionGateTest::wavering);

        assertThat(PromotionGate.rule(contest(poorAnchor, challenger, poorAnchor)).result()).isEqualTo(Result.PROMOTED);
        assertThat(PromotionGate.rule(contest(champion, challenger, poorAnchor)).result())
                .isEqualTo(Result.INSUFFICIENT_EVIDENCE);
    }

    @Test
    void aTinyLossOfSkillAgainstTheAnchorPassesAndALargeOneDoesNot() {
        // Skill of the anchor: 0.25 - 0.01 = 0.24, of which 0.024 is at stake; 0.83 loses 0.0189, 0.8 loses 0.03.
        Scores anchor = saying(hundred, row -> 0.9);
        Scores poor = saying(hundred, row -> 0.7);
        PromotionRules byAccuracy = new PromotionRules(Metric.ACCURACY, Map.of(), Profile.CAUTIOUS);

        Ruling small = PromotionGate.rule(
                contest(byAccuracy, Profile.CAUTIOUS, poor, saying(hundred, row -> 0.83), anchor));
        Ruling large = PromotionGate.rule(
                contest(byAccuracy, Profile.CAUTIOUS, poor, saying(hundred, row -> 0.8), anchor));

        assertThat(small.result()).isEqualTo(Result.PROMOTED);
        assertThat(small.newAnchor()).isFalse();
        assertThat(large.result()).isEqualTo(Result.INSUFFICIENT_EVIDENCE);
        assertThat(large.needed()).isNull();
        assertThat(large.reason().toString()).contains("more outcomes would not show it");
    }

    @Test
    void profilesAskForLessAndLess() {
        // Somewhere between the margins of the two alphas.
        Holdout holdout = rows(104, 104);
        Scores before = saying(holdout, row -> 0.6);
        Scores challenger = saying(holdout, row -> row % 8 < 6 ? 0.7 : 0.445);

        assertThat(result(Profile.CAUTIOUS, before, challenger)).isEqualTo(Result.INSUFFICIENT_EVIDENCE);
        assertThat(result(Profile.BALANCED, before, challenger)).isEqualTo(Result.PROMOTED);
        Scores fainter = saying(holdout, PromotionGateTest::wavering);
        assertThat(result(Profile.BALANCED, before, fainter)).isEqualTo(Result.INSUFFICIENT_EVIDENCE);
        assertThat(result(Profile.RESPONSIVE, before, fainter)).isEqualTo(Result.PROMOTED);
    }

    private static Result result(Profile profile, Scores champion, Scores challenger) {
        return PromotionGate.rule(contest(Arena.RULES, profile, champion, challenger, champion)).result();
    }

    // Step 4

    @Test
    void asksAPersonWhenOldDataContradict() {
        // Far better on the 40 new rows, worse on the 60 of the baseline.
        Scores challenger = saying(hundred, row -> row < 60 ? 0.57 : 0.99);

        for (Profile profile : Profile.values()) {
            Ruling ruling = PromotionGate.rule(contest(Arena.RULES, profile, champion, challenger, champion));

            assertThat(ruling.result()).isEqualTo(Result.NEEDS_REVIEW);
            assertThat(ruling.reason().toString()).contains("60 rows of the baseline");
        }
    }

    @Test
    void itIsTheAnchorWhomOldDataMustNotPrefer() {
        Scores challenger = saying(hundred, row -> row < 60 ? 0.57 : 0.99);
        Scores poor = saying(hundred, row -> 0.52);

        assertThat(PromotionGate.rule(contest(poor, challenger, champion)).result()).isEqualTo(Result.NEEDS_REVIEW);
        assertThat(PromotionGate.rule(contest(champion, challenger, poor)).result()).isEqualTo(Result.PROMOTED);
    }

    @Test
    void aLossWithinTheSkillAtStakeOnOldDataIsNoContradiction() {
        // D on the old rows: 0.16 - 0.41² + 0.1 (0.25 - 0.16) = 0.0009 > 0
        Scores challenger = saying(hundred, row -> row < 60 ? 0.59 : 0.99);

        assertThat(PromotionGate.rule(contest(champion, challenger, champion)).result()).isEqualTo(Result.PROMOTED);
    }

    @Test
    void withoutOldRowsThereIsNothingToContradict() {
        Holdout onlyNew = rows(100, 0);
        Scores before = saying(onlyNew, row -> 0.6);

        assertThat(PromotionGate.rule(contest(before, saying(onlyNew, row -> 0.9), before)).result())
                .isEqualTo(Result.PROMOTED);
    }

    // Step 5

    @Test
    void aProvenGainMovesTheAnchor() {
        Ruling ruling = PromotionGate.rule(contest(champion, saying(hundred, row -> 0.8), champion));

        assertThat(ruling.result()).isEqualTo(Result.PROMOTED);
        assertThat(ruling.newAnchor()).isTrue();
        assertThat(ruling.reason().toString()).contains("The Brier score is 0.040 against 0.160");
    }

    @Test
    void aGainThatIsNotProvenLeavesTheAnchorWhereItIs() {
        int enough = 104 + (int) (0.2 * waveringOn(104).needed());

        Ruling ruling = waveringOn(enough / 8 * 8 + 8);

        assertThat(ruling.result()).isEqualTo(Result.PROMOTED);
        assertThat(ruling.newAnchor()).as("most of the skill is proven to be kept, not that anything is gained").isFalse();
    }

    @Test
    void aBetterModelOnEveryRowNeverFaresWorse() {
        for (double worst = 0.42; worst < 0.7; worst += 0.01) {
            double low = worst;
            Scores better = saying(hundred, row -> row % 8 < 6 ? 0.7 : low);
            Result result = PromotionGate.rule(contest(champion, better, champion)).result();
            Result raised = PromotionGate.rule(
                            contest(champion, saying(hundred, row -> row % 8 < 6 ? 0.7 : low + 0.05), champion))
                    .result();
            if (result == Result.PROMOTED) {
                assertThat(raised).isEqualTo(Result.PROMOTED);
            }
        }
    }

    // Around the rule

    @Test
    void numbersAreJudgedByTheirAbsoluteErrors() {
        Holdout.Builder builder = Holdout.builder(Arena.MINUTES, 100);
        for (int row = 0; row < 100; row++) {
            builder.add(row, null, true);
        }
        Holdout holdout = builder.build();
        Scores before = Arena.off(holdout, row -> row % 2 == 0 ? 5 : -5);

        assertThat(byMae(Profile.CAUTIOUS, before, Arena.off(holdout, row -> 3), before)).isEqualTo(Result.PROMOTED);
        assertThat(byMae(Profile.CAUTIOUS, before, Arena.off(holdout, row -> 6), before)).isEqualTo(Result.KEPT);
        // 2 % behind the anchor's mean absolute error of 2.9 is 2.958
        Scores anchor = Arena.off(holdout, row -> 2.9);
        Scores within = Arena.off(holdout, row -> 2.95);
        Scores beyond = Arena.off(holdout, row -> 2.97);
        assertThat(byMae(Profile.RESPONSIVE, before, within, anchor)).isEqualTo(Result.PROMOTED);
        assertThat(byMae(Profile.RESPONSIVE, before, beyond, anchor)).isEqualTo(Result.KEPT);
    }

    private static Result byMae(Profile profile, Scores champion, Scores challenger, Scores anchor) {
        PromotionRules rules = PromotionRules.defaultsFor(Arena.MINUTES);
        return PromotionGate.rule(contest(rules, profile, champion, challenger, anchor)).result();
    }

    @Test
    void firstVersionNeedsItsFloorsOnly() {
        PromotionRules floors = new PromotionRules(Metric.ROC_AUC, Map.of(Metric.ACCURACY, 0.7), Profile.CAUTIOUS);

        Decision good = PromotionGate.first(floors, Profile.CAUTIOUS, Basis.HOLDOUT, saying(rows(20, 20), row -> 0.9));
        Decision poor = PromotionGate.first(floors, Profile.CAUTIOUS, Basis.HOLDOUT, saying(rows(20, 20), row -> 0.4));

        assertThat(good.result()).isEqualTo(Result.PROMOTED);
        assertThat(good.newAnchor()).isTrue();
        assertThat(good.challenger()).isEqualTo(1);
        assertThat(good.champion()).isNull();
        assertThat(poor.result()).isEqualTo(Result.KEPT);
        assertThat(poor.reason().toString()).contains("Accuracy is 0.000, its floor is 0.700");
        assertThat(poor.newAnchor()).isFalse();
    }

    @Test
    void decisionShowsFiguresBesideTheRuling() {
        Scores challenger = saying(hundred, row -> row % 4 == 0 ? 0.7 : 0.8);

        List<Double> told = new ArrayList<>();
        Decision decision = PromotionGate.decide(contest(champion, challenger, champion), told::add);

        assertThat(told).hasSizeGreaterThan(1000).isSorted();

        assertThat(decision.result()).isEqualTo(Result.PROMOTED);
        assertThat(decision.metric()).isEqualTo(Metric.BRIER);
        assertThat(decision.champion()).isCloseTo(0.16, within(1e-9));
        assertThat(decision.difference()).isCloseTo(0.0525 - 0.16, within(1e-9));
        assertThat(decision.low()).isLessThan(decision.difference());
        assertThat(decision.high()).isNegative();
        assertThat(decision.pValue()).isEqualTo(1);
        assertThat(decision.test()).isEqualTo("McNemar mid-p");
        assertThat(decision.n()).isEqualTo(100);
        assertThat(decision.groups()).isEqualTo(100);
        assertThat(decision.profile()).isEqualTo(Profile.CAUTIOUS);
        assertThat(decision.basis()).isEqualTo(Basis.HOLDOUT);
    }

    @Test
    void refusesScoresOfDifferentRows() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contest(champion, saying(rows(100, 50), row -> 0.5), champion))
                .withMessageContaining("same rows");
    }
}
