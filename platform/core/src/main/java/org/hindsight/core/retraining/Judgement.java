package org.hindsight.core.retraining;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.hindsight.core.evaluation.Basis;
import org.hindsight.core.evaluation.Scores;
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

    private final GateMemoryRepository memory;

    Judgement(GateMemoryRepository memory) {
        this.memory = memory;
    }

    Verdict judge(String assessment, PromotionRules rules, Measured measured) {
        Optional<GateMemory> remembered = memory.findById(assessment);
        PromotionRules.Profile profile = remembered.map(GateMemory::profile).map(PromotionRules.Profile::valueOf).orElse(rules.profile());
        int units = measured.challenger().holdout().groups();
        @Nullable Scores champion = measured.champion();
        @Nullable Scores anchor = measured.anchor();
        Decision decision = champion == null || anchor == null
                ? PromotionGate.first(rules, profile, measured.basis(), measured.challenger())
                : PromotionGate.decide(new Contest(
                        rules,
                        profile,
                        measured.basis(),
                        remembered.map(GateMemory::startSize).map(Math::toIntExact).filter(size -> size > 0).orElse(units),
                        measured.basis() == Basis.HOLDOUT ? HOLDOUT_SHARE : 1,
                        champion,
                        measured.challenger(),
                        anchor));
        return new Verdict(summary(decision), decision.newAnchor(), units);
    }

    private static DecisionSummary summary(Decision decision) {
        boolean passed = decision.result() == Ruling.Result.PROMOTED;
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
                passed ? null : decision.needed());
    }
}
