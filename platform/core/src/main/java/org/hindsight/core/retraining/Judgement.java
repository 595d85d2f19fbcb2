package org.hindsight.core.retraining;

import jakarta.inject.Singleton;
import java.util.function.DoubleConsumer;
import org.hindsight.core.evaluation.Basis;
import org.hindsight.core.evaluation.Scores;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.DecisionSummary;
import org.hindsight.core.promotion.Contest;
import org.hindsight.core.promotion.Decision;
import org.hindsight.core.promotion.PromotionGate;
import org.hindsight.core.promotion.Ruling;
import org.hindsight.plugin.PromotionRules;
import org.jspecify.annotations.Nullable;

/** Puts a measured challenger before the promotion gate, with what the gate remembers of the model. */
@Singleton
class Judgement {

    /** Which share of new outcomes comes to the rows that versions are measured on. */
    private static final double HOLDOUT_SHARE = 0.2;

    private final Anchors anchors;

    Judgement(Anchors anchors) {
        this.anchors = anchors;
    }

    /**
     * Decides about the challenger, under the terms in force.
     *
     * @param progress is told now and then which share is done; it may throw to stop
     */
    Verdict judge(
            String assessment, PromotionTerms terms, PromotionRules plugins, Measured measured, DoubleConsumer progress) {
        PromotionRules rules = terms.in(plugins);
        @Nullable Scores champion = measured.champion();
        @Nullable Scores anchor = measured.anchor();
        double share = measured.basis() == Basis.HOLDOUT ? HOLDOUT_SHARE : 1;
        Decision decision = champion == null || anchor == null
                ? PromotionGate.first(rules, rules.profile(), measured.basis(), measured.challenger())
                : PromotionGate.decide(contest(assessment, rules, measured.basis(), share, champion, measured.challenger(), anchor), progress);
        DecisionSummary summary = summary(decision, terms);
        return new Verdict(
                terms.mode() == PromotionTerms.Mode.APPROVAL ? summary.waiting(Message.of("decision.approval")) : summary,
                decision.result(),
                measured.challenger().holdout().groups());
    }

    /** Rules on a shadow candidate, to which every new outcome counts. */
    Ruling rule(String assessment, PromotionRules rules, Evaluator.Hearing hearing) {
        return PromotionGate.rule(contest(
                assessment, rules, Basis.HOLDOUT, 1, hearing.champion(), hearing.candidate(), hearing.anchor()));
    }

    private Contest contest(
            String assessment, PromotionRules rules, Basis basis, double share, Scores champion, Scores challenger, Scores anchor) {
        int startSize = anchors.of(assessment)
                .map(memory -> Math.toIntExact(memory.startSize()))
                .filter(size -> size > 0)
                .orElseGet(() -> challenger.holdout().groups());
        return new Contest(rules, rules.profile(), basis, startSize, share, champion, challenger, anchor);
    }

    private static DecisionSummary summary(Decision decision, PromotionTerms terms) {
        return new DecisionSummary(
                decision.result().name(),
                decision.reason(),
                decision.profile().name(),
                decision.basis().id(),
                decision.metric().id(),
                decision.champion(),
                decision.challenger(),
                decision.difference(),
                decision.low(),
                decision.high(),
                decision.pValue(),
                decision.n(),
                decision.groups(),
                decision.needed(),
                decision.result().name(),
                decision.newAnchor(),
                terms.told(),
                null);
    }
}
