package org.hindsight.core.promotion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.hindsight.core.evaluation.Basis;
import org.hindsight.core.evaluation.Comparison;
import org.hindsight.core.evaluation.Evaluation;
import org.hindsight.core.evaluation.Figure;
import org.hindsight.core.evaluation.Holdout;
import org.hindsight.core.evaluation.Losses;
import org.hindsight.core.evaluation.Scores;
import org.hindsight.core.message.Message;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.PromotionRules;
import org.hindsight.plugin.PromotionRules.Metric;
import org.hindsight.plugin.PromotionRules.Profile;
import org.jspecify.annotations.Nullable;

/**
 * The promotion gate. A challenger passes when it looks better than the champion and the evidence, looked at again and
 * again, says that it keeps at least 90 % of the skill of champion and anchor; the anchor stops many small steps down
 * ("biocreep", Feng, Emerson &amp; Simon 2021, Biometrics 77:31-44). The rule in words and what it was measured to do:
 * {@code docs/promotion-gate.md}.
 */
public final class PromotionGate {

    /** With fewer units the asymptotic bound is not to be trusted. */
    static final int FEWEST_UNITS = 50;

    /** With fewer units of a label the figures are not to be trusted. */
    static final int FEWEST_OF_A_LABEL = 12;

    /**
     * The part of a rival's skill (its loss below that of the trivial prediction) that a challenger may lose at most.
     */
    private static final double SKILL_AT_STAKE = 0.10;

    private static final double ANCHOR_SLACK = 0.01;
    private static final double ANCHOR_SLACK_OF_ERRORS = 0.02;

    private final Contest contest;
    private final Holdout holdout;
    private final Map<Metric, Double> champion;
    private final Map<Metric, Double> challenger;
    private final Map<Metric, Double> anchor;
    private final double[] challengerLosses;
    private final double[] trivialLosses;
    private final ConfidenceSequence sequence;
    private final Reasons reasons;

    private PromotionGate(Contest contest) {
        this.contest = contest;
        holdout = contest.challenger().holdout();
        champion = Evaluation.values(contest.champion());
        challenger = Evaluation.values(contest.challenger());
        anchor = Evaluation.values(contest.anchor());
        challengerLosses = Losses.of(contest.challenger());
        trivialLosses = Losses.ofTrivialPrediction(holdout);
        sequence = ConfidenceSequence.startingWith(alpha(contest.profile()), contest.unitsAtStart());
        reasons = new Reasons(holdout, contest.rules().primary());
    }

    private static double alpha(Profile profile) {
        return switch (profile) {
            case CAUTIOUS -> 0.05;
            case BALANCED -> 0.20;
            case RESPONSIVE -> 0.05; // decides about the anchor only
        };
    }

    /** Whether rows are enough to be judged on: what step 1 asks for. */
    public static boolean canJudgeOn(Holdout rows) {
        return rows.groups() >= FEWEST_UNITS
                && (!(rows.target() instanceof ClassTarget) || rows.groupsOfRarestLabel() >= FEWEST_OF_A_LABEL);
    }

    /**
     * Decides, with the figures to show beside the decision: a few seconds at 200,000 rows.
     *
     * @param progress is told now and then which share is done; it may throw to stop
     */
    public static Decision decide(Contest contest, DoubleConsumer progress) {
        PromotionGate gate = new PromotionGate(contest);
        Ruling ruling = gate.rule();
        Metric metric = contest.rules().primary();
        Comparison.Contrast contrast =
                Comparison.contrast("challenger", contest.challenger(), "champion", contest.champion(), progress);
        @Nullable Figure difference = contrast.differences().get(metric);
        return new Decision(
                ruling.result(),
                ruling.reason(),
                contest.profile(),
                contest.basis(),
                metric,
                gate.champion.get(metric),
                gate.challenger.get(metric),
                difference == null ? null : difference.value(),
                difference == null ? null : difference.low(),
                difference == null ? null : difference.high(),
                contrast.test().pValue(),
                contrast.test().name(),
                gate.holdout.rows(),
                gate.holdout.groups(),
                ruling.needed(),
                ruling.newAnchor());
    }

    /** The ruling alone: milliseconds. */
    public static Ruling rule(Contest contest) {
        return new PromotionGate(contest).rule();
    }

    /** Decides about the first version, which has nobody to face and needs its floors only. */
    public static Decision first(PromotionRules rules, Profile profile, Basis basis, Scores scores) {
        Map<Metric, Double> figures = Evaluation.values(scores);
        List<Message> problems = Floors.problems(rules.floors(), figures);
        boolean passes = problems.isEmpty();
        return new Decision(
                passes ? Ruling.Result.PROMOTED : Ruling.Result.KEPT,
                passes ? Message.of("gate.first") : Message.of("gate.first.refused").then(Message.join(problems)),
                profile,
                basis,
                rules.primary(),
                null,
                figures.get(rules.primary()),
                null,
                null,
                null,
                null,
                null,
                scores.holdout().rows(),
                scores.holdout().groups(),
                null,
                passes);
    }

    private Ruling rule() {
        return tooFewRows()
                .or(this::notBetter)
                .or(this::notProven)
                .or(this::oldDataDisagree)
                .orElseGet(this::promoted);
    }

    /** Step 1. */
    private Optional<Ruling> tooFewRows() {
        List<Message> problems = new ArrayList<>();
        double missing = Math.max(0, FEWEST_UNITS - holdout.groups());
        if (missing > 0) {
            problems.add(reasons.tooFewUnits(FEWEST_UNITS));
        }
        List<String> labels = holdout.target() instanceof ClassTarget classes ? classes.labels() : List.of();
        for (int label = 0; label < labels.size(); label++) {
            int units = holdout.groupsWith(label);
            if (units < FEWEST_OF_A_LABEL) {
                problems.add(reasons.tooFewOf(labels.get(label), units, FEWEST_OF_A_LABEL));
                double share = units / (double) Math.max(1, holdout.groups());
                missing = Math.max(missing, (FEWEST_OF_A_LABEL - units) / share);
            }
        }
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(insufficient(Message.join(problems), outcomes(missing)));
    }

    /** Step 2. */
    private Optional<Ruling> notBetter() {
        if (contest.challenger().saysTheSameAs(contest.champion())) {
            return Optional.of(kept(reasons.nothingChanges()));
        }
        List<Message> problems = new ArrayList<>();
        double[] championLosses = Losses.of(contest.champion());
        if (gains(difference(championLosses, challengerLosses)).mean() < 0) {
            problems.add(reasons.higherLoss(mean(challengerLosses), mean(championLosses)));
        }
        Metric primary = contest.rules().primary();
        if (Floors.isWorse(primary, challenger.get(primary), champion.get(primary), 0)) {
            problems.add(reasons.worseThanChampion(challenger.get(primary), champion.get(primary)));
        }
        if (Floors.isWorse(primary, challenger.get(primary), anchor.get(primary), slack(primary))) {
            problems.add(reasons.worseThanAnchor(challenger.get(primary), anchor.get(primary)));
        }
        problems.addAll(Floors.problems(contest.rules().floors(), challenger));
        return problems.isEmpty() ? Optional.empty() : Optional.of(kept(Message.join(problems)));
    }

    /** An absolute slack for shares and areas, a part of the anchor's figure for errors. */
    private double slack(Metric metric) {
        return metric.higherIsBetter() ? ANCHOR_SLACK : ANCHOR_SLACK_OF_ERRORS * anchor.getOrDefault(metric, 0.0);
    }

    /** Step 3. */
    private Optional<Ruling> notProven() {
        if (contest.profile() == Profile.RESPONSIVE) {
            return Optional.empty();
        }
        Gains overChampion = gains(keptSkill(contest.champion()));
        Gains overAnchor = gains(keptSkill(contest.anchor()));
        boolean proven = sequence.lowerBound(overChampion) > 0 && sequence.lowerBound(overAnchor) > 0;
        if (proven) {
            return Optional.empty();
        }
        double units = Math.max(sequence.unitsToProve(overChampion), sequence.unitsToProve(overAnchor));
        @Nullable Long needed = outcomes(units - holdout.groups());
        return Optional.of(insufficient(reasons.notProven(challenger, champion, needed), needed));
    }

    /** Step 4. */
    private Optional<Ruling> oldDataDisagree() {
        Gains onOldData = Gains.of(keptSkill(contest.anchor()), holdout, holdout::fromBaseline);
        return onOldData.units() > 0 && onOldData.mean() <= 0
                ? Optional.of(new Ruling(
                        Ruling.Result.NEEDS_REVIEW, reasons.oldDataDisagree(onOldData.units()), null, false))
                : Optional.empty();
    }

    /** Step 5. */
    private Ruling promoted() {
        Gains overAnchor = gains(difference(Losses.of(contest.anchor()), challengerLosses));
        boolean newAnchor = sequence.lowerBound(overAnchor) > 0;
        Message reason = reasons.promoted(challenger, champion, contest.profile() != Profile.RESPONSIVE);
        return new Ruling(Ruling.Result.PROMOTED, reason, null, newAnchor);
    }

    /** D: what the challenger gains on each row over a rival, plus the part of the rival's skill that may be lost. */
    private double[] keptSkill(Scores rival) {
        double[] losses = Losses.of(rival);
        double[] kept = difference(losses, challengerLosses);
        Arrays.setAll(kept, row -> kept[row] + SKILL_AT_STAKE * (trivialLosses[row] - losses[row]));
        return kept;
    }

    private static double[] difference(double[] losses, double[] minus) {
        double[] difference = losses.clone();
        Arrays.setAll(difference, row -> losses[row] - minus[row]);
        return difference;
    }

    private Gains gains(double[] ofRow) {
        return Gains.of(ofRow, holdout, row -> true);
    }

    private double mean(double[] losses) {
        return gains(losses).mean();
    }

    /** How many confirmed outcomes bring so many more units, to two digits; null when no number would. */
    private @Nullable Long outcomes(double units) {
        double rowsOfUnit = holdout.rows() / (double) Math.max(1, holdout.groups());
        double outcomes = Math.max(1, units) * Math.max(1, rowsOfUnit) / contest.shareOfOutcomes();
        if (!Double.isFinite(outcomes) || outcomes > Integer.MAX_VALUE) {
            return null;
        }
        double step = Math.pow(10, Math.max(0, Math.floor(Math.log10(outcomes)) - 1));
        return Math.round(Math.ceil(outcomes / step - 1e-9) * step);
    }

    private static Ruling insufficient(Message reason, @Nullable Long needed) {
        return new Ruling(Ruling.Result.INSUFFICIENT_EVIDENCE, reason, needed, false);
    }

    private static Ruling kept(Message reason) {
        return new Ruling(Ruling.Result.KEPT, reason, null, false);
    }
}
