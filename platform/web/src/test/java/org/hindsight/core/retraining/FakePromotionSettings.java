package org.hindsight.core.retraining;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.PromotionRules;
import org.hindsight.plugin.PromotionRules.Metric;
import org.hindsight.plugin.PromotionRules.Profile;
import org.jspecify.annotations.Nullable;

/** What was chosen for the one model there is, in memory. */
@Singleton
@Replaces(PromotionSettings.class)
public class FakePromotionSettings extends PromotionSettings {

    private static final PromotionRules RULES =
            new PromotionRules(Metric.ROC_AUC, Map.of(Metric.RECALL, 0.6), Profile.CAUTIOUS);
    private static final ClassTarget TARGET = new ClassTarget(java.util.List.of("no", "yes"), "yes");

    private PromotionChoice choice = PromotionChoice.NONE;
    private @Nullable String chosenBy;

    FakePromotionSettings(Clock clock) {
        super(null, null, null, null, clock);
    }

    @Override
    public Standing of(String assessment) {
        if (!assessment.equals("mood")) {
            throw new UnknownAssessmentException(assessment);
        }
        return new Standing(
                choice.over(RULES), PromotionTerms.defaults(RULES), chosenBy,
                chosenBy == null ? null : Instant.parse("2026-03-02T10:00:00Z"));
    }

    @Override
    public Standing choose(String assessment, PromotionChoice wanted, String actor) {
        if (!wanted.problems(TARGET).isEmpty()) {
            throw new InvalidAnswersException(wanted.problems(TARGET));
        }
        choice = wanted;
        chosenBy = actor;
        return of(assessment);
    }
}
