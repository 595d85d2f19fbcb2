package org.hindsight.ui.platform;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.retraining.PromotionChoice;
import org.hindsight.core.retraining.PromotionSettings.Standing;
import org.hindsight.core.retraining.PromotionTerms;
import org.hindsight.plugin.PromotionRules.Metric;
import org.hindsight.plugin.PromotionRules.Profile;

/** Choices kept in memory; a floor above 1 is refused. */
@Singleton
@Replaces(CorePromotionRulings.class)
public final class FakePromotionRulings implements PromotionRulings {

    private static final PromotionTerms DEFAULTS =
            new PromotionTerms(Profile.CAUTIOUS, PromotionTerms.Mode.AUTOMATIC, true, Map.of(Metric.ROC_AUC, 0.6));

    private final Map<String, Standing> chosen = new HashMap<>();
    private final Clock clock;

    FakePromotionRulings(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Standing of(String model) {
        return chosen.getOrDefault(model, new Standing(DEFAULTS, DEFAULTS, null, null));
    }

    @Override
    public synchronized Standing choose(String model, PromotionChoice choice, String actor) {
        Map<Metric, Double> floors = choice.floors() == null ? DEFAULTS.floors() : choice.floors();
        if (floors.values().stream().anyMatch(floor -> floor > 1)) {
            throw new InvalidAnswersException(List.of(new FieldProblem("floors.recall", "7.0 is no value of recall. Give a number from 0 to 1.")));
        }
        PromotionTerms terms = new PromotionTerms(
                choice.profile() == null ? DEFAULTS.profile() : choice.profile(),
                choice.mode() == null ? DEFAULTS.mode() : choice.mode(),
                choice.shadowCandidates() == null ? DEFAULTS.shadowCandidates() : choice.shadowCandidates(),
                floors);
        Standing standing = new Standing(terms, DEFAULTS, actor, clock.instant());
        chosen.put(model, standing);
        return standing;
    }
}
