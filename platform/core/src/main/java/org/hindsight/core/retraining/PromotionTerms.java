package org.hindsight.core.retraining;

import java.util.Map;
import java.util.TreeMap;
import org.hindsight.core.model.DecisionSummary;
import org.hindsight.plugin.PromotionRules;
import org.hindsight.plugin.PromotionRules.Metric;
import org.hindsight.plugin.PromotionRules.Profile;

/**
 * What is in force for the promotions of a model.
 *
 * @param profile          how much evidence a promotion needs
 * @param mode             whether the gate alone lets a version serve
 * @param shadowCandidates whether an undecided challenger gets further hearings
 * @param floors           the worst acceptable value of figures
 */
public record PromotionTerms(Profile profile, Mode mode, boolean shadowCandidates, Map<Metric, Double> floors) {

    /** Who lets a version serve. */
    public enum Mode {
        /** The gate. */
        AUTOMATIC,
        /** An admin, after the gate would have. */
        APPROVAL;

        /** The name in the HTTP API. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Copies the floors. */
    public PromotionTerms {
        floors = Map.copyOf(floors);
    }

    /**
     * What a plugin's rules say where no admin chose otherwise. Shadow candidates are on wherever evidence is asked for, because they halve the
     * wait for a better model and what more they let through is within what the profile promises ({@code docs/promotion-gate.md}); a
     * responsive model does not wait.
     */
    static PromotionTerms defaults(PromotionRules rules) {
        return new PromotionTerms(rules.profile(), Mode.AUTOMATIC, rules.profile() != Profile.RESPONSIVE, rules.floors());
    }

    /** The plugin's rules as they are in force. */
    PromotionRules in(PromotionRules rules) {
        return new PromotionRules(rules.primary(), floors, profile);
    }

    DecisionSummary.Terms told() {
        Map<String, Double> byId = new TreeMap<>();
        floors.forEach((metric, floor) -> byId.put(metric.id(), floor));
        return new DecisionSummary.Terms(mode.id(), shadowCandidates, byId);
    }
}
