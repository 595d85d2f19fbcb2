package org.hindsight.core.retraining;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hindsight.core.dataset.TrainingData.Case;
import org.hindsight.core.evaluation.Basis;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.DecisionSummary;
import org.hindsight.core.model.DecisionSummary.ShadowRuling;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.promotion.Ruling;
import org.hindsight.core.promotion.SecondHearing;
import org.hindsight.core.retraining.Evaluator.Rival;
import org.jspecify.annotations.Nullable;

/**
 * The undecided challenger that is judged again when more outcomes are in. Against it count the holdout and all rows that arrived after
 * champion, anchor and candidate were trained, so it is decided about sooner than a fresh challenger; never without the frozen baseline,
 * which alone can contradict wrong outcomes.
 */
@Singleton
class ShadowCandidates {

    private final ShadowCandidateRepository candidates;
    private final Rivals rivals;
    private final Judgement judgement;
    private final TodaysRows rows;

    ShadowCandidates(ShadowCandidateRepository candidates, Rivals rivals, Judgement judgement, TodaysRows rows) {
        this.candidates = candidates;
        this.rivals = rivals;
        this.judgement = judgement;
        this.rows = rows;
    }

    Optional<ShadowCandidateRow> of(String assessment) {
        return candidates.findById(assessment);
    }

    /** Judges the candidate again; empty when there is none, or none that can be judged on today's rows. */
    Optional<ShadowRuling> hear(
            ActivePlugin plugin, PromotionTerms terms, Evaluator evaluator, Collected collected, Rivals.Lineup lineup, Measured measured) {
        boolean possible = terms.shadowCandidates() && measured.basis() == Basis.HOLDOUT && measured.holdsBaseline();
        return possible
                ? lineup.champion().flatMap(champion -> lineup.anchor().flatMap(anchor -> candidate(plugin, collected, champion, anchor)
                        .map(candidate -> hear(plugin, terms, evaluator, collected, measured, champion, anchor, candidate))))
                : Optional.empty();
    }

    /** The candidate, if it and those it faces learnt from the baseline in use: only then are the rows known that none of them knows. */
    private Optional<Rival> candidate(ActivePlugin plugin, Collected collected, Rival champion, Rival anchor) {
        String baseline = collected.baseline().fingerprint();
        return of(plugin.id())
                .flatMap(row -> rivals.read(plugin, row.version()))
                .filter(candidate -> !candidate.version().equals(champion.version()))
                .filter(candidate -> Stream.of(candidate, champion, anchor).allMatch(rival -> rival.baseline().equals(baseline)));
    }

    private ShadowRuling hear(
            ActivePlugin plugin,
            PromotionTerms terms,
            Evaluator evaluator,
            Collected collected,
            Measured measured,
            Rival champion,
            Rival anchor,
            Rival candidate) {
        long lastKnown = Math.max(candidate.lastOutcome(), Math.max(champion.lastOutcome(), anchor.lastOutcome()));
        List<Case> later = rows.later(plugin, evaluator.data(), collected, lastKnown);
        Evaluator.Hearing hearing = evaluator.hear(champion, anchor, candidate, measured, later);
        Ruling ruling = judgement.rule(plugin.id(), terms.in(plugin.promotion()), hearing);
        return told(candidate.version(), terms, ruling, hearing.candidate().holdout().rows(), later.size());
    }

    private static ShadowRuling told(String version, PromotionTerms terms, Ruling ruling, int rows, int later) {
        boolean passes = ruling.result() == Ruling.Result.PROMOTED;
        boolean waits = passes && terms.mode() == PromotionTerms.Mode.APPROVAL;
        Message reason = waits
                ? Message.of("decision.shadow.waits", version, later, ruling.reason())
                : passes
                        ? Message.of("decision.shadow.passes", version, later, ruling.reason())
                        : Message.of("decision.shadow", version, later, ruling.reason());
        return new ShadowRuling(
                version,
                waits ? Ruling.Result.NEEDS_REVIEW.name() : ruling.result().name(),
                reason,
                ruling.result().name(),
                ruling.newAnchor(),
                rows,
                later,
                ruling.needed());
    }

    /** Writes down, in the caller's transaction, who is the candidate after a run that made a version. */
    void settle(String assessment, String version, Verdict verdict) {
        Optional<ShadowCandidateRow> row = of(assessment);
        Optional<ShadowCandidateRow> next = verdict.promoted() || !isOn(verdict)
                ? Optional.empty()
                : row.isPresent()
                        ? verdict.shadow().map(ruling -> heard(row.get(), ruling)).filter(ShadowCandidates::isHeardAgain)
                        : Optional.of(opening(assessment, version, verdict)).filter(fresh -> verdict.opensHearings());
        if (next.isEmpty()) {
            row.ifPresent(candidates::delete);
        } else if (row.isPresent()) {
            candidates.update(next.get());
        } else {
            candidates.save(next.get());
        }
    }

    /** A version serves or was declined, by whoever's decision; it is no candidate any more. */
    void decided(String assessment, String version) {
        of(assessment).filter(row -> row.version().equals(version)).ifPresent(candidates::delete);
    }

    private static boolean isOn(Verdict verdict) {
        DecisionSummary.@Nullable Terms terms = verdict.decision().terms();
        return terms != null && terms.shadowCandidates();
    }

    private static ShadowCandidateRow heard(ShadowCandidateRow row, ShadowRuling ruling) {
        return new ShadowCandidateRow(
                row.assessment(), row.version(), row.looks() + 1, ruling.result(), ruling.ruling(), ruling.newAnchor());
    }

    private static ShadowCandidateRow opening(String assessment, String version, Verdict verdict) {
        DecisionSummary decision = verdict.decision();
        return new ShadowCandidateRow(assessment, version, 0, decision.result(), verdict.ruling().name(), decision.newAnchor());
    }

    private static boolean isHeardAgain(ShadowCandidateRow row) {
        return SecondHearing.isDueAfter(Ruling.Result.valueOf(row.result()), row.looks());
    }
}
