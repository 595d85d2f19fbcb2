package org.hindsight.core.retraining;

import java.util.Optional;
import org.hindsight.core.evaluation.Basis;
import org.hindsight.core.model.DecisionSummary;
import org.hindsight.core.model.DecisionSummary.ShadowRuling;
import org.hindsight.core.promotion.Ruling;
import org.hindsight.core.promotion.SecondHearing;

/**
 * What was decided in a run, and what the gate must remember.
 *
 * @param decision  as it is stored and shown
 * @param ruling    what the gate alone said of the challenger
 * @param startSize the number of independent rows today, which is the frozen one where the model starts
 */
record Verdict(DecisionSummary decision, Ruling.Result ruling, long startSize) {

    private static final String OVERTAKEN =
            "The version in service changed while this run was measuring, so what was measured is out of date. Retrain, or decide by hand.";

    private static final String LEARNT = "The challenger learnt from it.";
    private static final String MEASURED = "The shadow candidate was measured on it.";
    private static final String DECIDE = " Approve it if the source is right, else exclude the source and retrain.";

    boolean promoted() {
        return decision.result().equals(Run.Status.PROMOTED.name());
    }

    /** The ruling on the shadow candidate, if there was one to judge. */
    Optional<ShadowRuling> shadow() {
        return Optional.ofNullable(decision.shadow());
    }

    /** The ruling on the shadow candidate that takes over now. */
    Optional<ShadowRuling> promotedShadow() {
        return shadow().filter(ruling -> ruling.result().equals(Run.Status.PROMOTED.name()));
    }

    /** Whether the challenger deserves to be judged again. */
    boolean opensHearings() {
        return SecondHearing.isDueAfter(ruling) && decision.basis().equals(Basis.HOLDOUT.id());
    }

    Verdict with(Optional<ShadowRuling> told) {
        return told.map(candidate -> new Verdict(decision.with(candidate), ruling, startSize)).orElse(this);
    }

    /** Nothing takes over, because it was measured against a version that does not serve any more. */
    Verdict overtaken() {
        return new Verdict(decision.waiting(OVERTAKEN), ruling, startSize);
    }

    /**
     * The same, unless there is a reason to doubt a source of which the version in service knows nothing: then nothing takes over by itself. The
     * challenger has learnt from it, and a shadow candidate was measured on it.
     */
    Verdict unless(Optional<String> doubt) {
        return doubt.map(why -> new Verdict(
                        decision.waiting(why + " " + (promoted() ? LEARNT : MEASURED) + DECIDE), ruling, startSize))
                .orElse(this);
    }
}
