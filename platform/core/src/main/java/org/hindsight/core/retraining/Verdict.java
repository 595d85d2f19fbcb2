package org.hindsight.core.retraining;

import java.util.Optional;
import org.hindsight.core.evaluation.Basis;
import org.hindsight.core.message.Message;
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
        return new Verdict(decision.waiting(Message.of("decision.overtaken")), ruling, startSize);
    }

    /**
     * The same, unless there is a reason to doubt a source of which the version in service knows nothing: then nothing takes over by itself. The
     * challenger has learnt from it, and a shadow candidate was measured on it.
     */
    Verdict unless(Optional<Message> doubt) {
        Message why = promoted() ? Message.of("decision.suspicious") : Message.of("decision.suspicious.shadow");
        return doubt.map(found -> new Verdict(decision.waiting(found.then(why)), ruling, startSize)).orElse(this);
    }
}
