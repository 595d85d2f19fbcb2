package org.hindsight.ui.run;

import java.util.Optional;
import org.hindsight.core.model.DecisionSummary;
import org.hindsight.core.model.ModelOverview;
import org.hindsight.core.retraining.Run;
import org.jspecify.annotations.Nullable;

/**
 * A version that waits for an admin's decision.
 *
 * @param version its name
 * @param kind    approval when the gate would let it serve, review when the gate cannot tell
 */
public record Waiting(String version, String kind) {

    private static final String WAITS = "NEEDS_REVIEW";

    /** What waits after a model's last run. */
    public static Optional<Waiting> of(ModelOverview model) {
        Run last = model.lastRun();
        String champion = model.champion() == null ? null : model.champion().version();
        return last == null ? Optional.empty() : of(last, champion);
    }

    /**
     * What waits after a run: the version it made, else the shadow candidate it judged again. What serves by now no longer waits.
     *
     * @param champion the version that serves; null for none
     */
    public static Optional<Waiting> of(Run run, @Nullable String champion) {
        DecisionSummary decision = run.decision();
        String made = run.version();
        if (run.status() == Run.Status.NEEDS_REVIEW && made != null && !made.equals(champion)) {
            return Optional.of(new Waiting(made, kind(decision == null ? null : decision.ruling())));
        }
        DecisionSummary.ShadowRuling shadow = decision == null ? null : decision.shadow();
        return shadow != null && shadow.result().equals(WAITS) && !shadow.version().equals(champion)
                ? Optional.of(new Waiting(shadow.version(), kind(shadow.ruling())))
                : Optional.empty();
    }

    private static String kind(@Nullable String ruling) {
        return "PROMOTED".equals(ruling) ? "approval" : "review";
    }
}
