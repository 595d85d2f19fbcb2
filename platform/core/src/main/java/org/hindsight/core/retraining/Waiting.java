package org.hindsight.core.retraining;

import java.util.List;
import java.util.Optional;
import org.hindsight.core.model.DecisionSummary;
import org.hindsight.core.model.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * A version that waits for a person's decision.
 *
 * @param version its name
 * @param kind    approval when the gate would let it serve, review when the gate cannot tell
 */
public record Waiting(String version, String kind) {

    private static final String WAITS = Run.Status.NEEDS_REVIEW.name();

    /**
     * What waits after a run: the version it made, else the shadow candidate it judged again. What a person has let serve or declined since
     * waits no longer.
     *
     * @param ledger the decisions about the run's model
     */
    public static Optional<Waiting> of(Run run, List<LedgerEntry> ledger) {
        return asked(run).filter(waiting -> ledger.stream().noneMatch(entry -> entry.decides(waiting.version())));
    }

    private static Optional<Waiting> asked(Run run) {
        DecisionSummary decision = run.decision();
        String made = run.version();
        if (run.status() == Run.Status.NEEDS_REVIEW && made != null) {
            return Optional.of(new Waiting(made, kind(decision == null ? null : decision.ruling())));
        }
        DecisionSummary.ShadowRuling shadow = decision == null ? null : decision.shadow();
        return shadow != null && shadow.result().equals(WAITS)
                ? Optional.of(new Waiting(shadow.version(), kind(shadow.ruling())))
                : Optional.empty();
    }

    private static String kind(@Nullable String ruling) {
        return Run.Status.PROMOTED.name().equals(ruling) ? "approval" : "review";
    }
}
