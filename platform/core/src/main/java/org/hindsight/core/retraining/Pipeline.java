package org.hindsight.core.retraining;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.hindsight.core.anonymisation.Anonymity;
import org.hindsight.core.dataset.Merge;
import org.hindsight.core.dataset.Split;
import org.hindsight.core.dataset.TrainingData;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.recalibration.Population;
import org.hindsight.core.recalibration.Recalibration;
import org.hindsight.core.source.SourceLook;
import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.TrainedModel;
import org.hindsight.plugin.TrainingContext;
import org.jspecify.annotations.Nullable;

/**
 * One retraining, the same for every plugin: collect, anonymise, merge, split, train, evaluate, decide, publish. Until the last step, which
 * is one transaction, nothing that serves is touched.
 */
@Singleton
class Pipeline {

    private final TodaysRows rows;
    private final Rivals rivals;
    private final PromotionSettings promotion;
    private final Judgement judgement;
    private final ShadowCandidates shadows;
    private final Publication publication;
    private final NewSources newSources;
    private final RetrainingSettings settings;

    Pipeline(
            TodaysRows rows,
            Rivals rivals,
            PromotionSettings promotion,
            Judgement judgement,
            ShadowCandidates shadows,
            Publication publication,
            NewSources newSources,
            RetrainingSettings settings) {
        this.rows = rows;
        this.rivals = rivals;
        this.promotion = promotion;
        this.judgement = judgement;
        this.shadows = shadows;
        this.publication = publication;
        this.newSources = newSources;
        this.settings = settings;
    }

    /**
     * Does a run from its first stage to its last; the caller holds a lease of the plugin.
     *
     * @throws java.util.concurrent.CancellationException when the run was cancelled or taken over
     */
    void run(RunRow run, ActivePlugin active, RunProgress progress) {
        AssessmentPlugin plugin = active.plugin();
        RowRules rules = rows.rules();
        TrainingContext context = progress.trainingContext(rules.seed(), settings.getThreads());

        progress.enter(Run.Stage.COLLECT, Message.of("run.stage.collect"));
        Collected collected = rows.collect(active, progress::at);
        tell(collected, progress);

        progress.enter(Run.Stage.ANONYMISE, Message.of("run.stage.anonymise"));
        Anonymity anonymity = rows.anonymity(active, collected.outcomes(), rules, progress::at);
        Set<Long> suppressed = rows.suppressed(anonymity.rare(), rules);
        tell(anonymity, progress);

        progress.enter(Run.Stage.MERGE, Message.of("run.stage.merge"));
        Merge.Merged merged = rows.merge(active, collected, suppressed, rules, progress::at);
        merged.rejected().forEach((reason, count) -> progress.log(Message.of("run.leftOut", count, reason)));

        progress.enter(Run.Stage.SPLIT, Message.of("run.stage.split"));
        TrainingData data = merged.data();
        Run.RunCounts counts = count(collected, suppressed.size(), merged);
        publication.counted(progress, counts, anonymity.k());
        progress.log(Message.of("run.counted", counts.training(), counts.holdout()));
        publication.unchangedSince(active.id(), data).ifPresent(version -> progress.log(Message.of("run.unchanged", version)));

        progress.enter(Run.Stage.TRAIN, Message.of("run.stage.train"));
        TrainedModel challenger = Recalibration.train(plugin.trainer(), data, context);

        if (Population.of(challenger) == Population.OUTCOMES) {
            progress.log(Message.of("run.recalibrated", Recalibration.FEWEST_EVENTS));
        }

        progress.enter(Run.Stage.EVALUATE, Message.of("run.stage.evaluate"));
        Rivals.Lineup lineup = rivals.lineUp(active);
        Evaluator evaluator =
                new Evaluator(data, plugin.trainer(), progress, context, lineup.stratumEnd(), settings.getRowsOfOneRepeat());
        Measured measured = evaluator.measure(challenger, lineup.champion(), lineup.anchor());

        progress.enter(Run.Stage.DECIDE, Message.of("run.stage.decide"));
        PromotionTerms terms = promotion.inForce(active.id(), active.promotion());
        Verdict ruled = judgement.judge(active.id(), terms, active.promotion(), measured, progress.part(0, 0.5));
        Verdict verdict = ruled.promoted() ? ruled : ruled.with(shadows.hear(active, terms, evaluator, collected, lineup, measured));
        List<SourceLook> looks = newSources.look(active, data, lineup, progress.part(0.5, 1));
        NewSources.told(looks).forEach(progress::log);
        verdict = verdict.unless(NewSources.reasonToAsk(looks));
        progress.log(Message.of("run.decided", result(verdict), verdict.decision().reason()));

        progress.enter(Run.Stage.PUBLISH, Message.of("run.stage.publish"));
        String version = publication.open(progress, active.id());
        Challenger made = new Challenger(version, challenger, measured, lineup, verdict, data, collected, counts, anonymity, rules, looks);
        ModelVersion stored = publication.store(run, active, made, progress);
        Verdict published = publication.finish(progress, active, made, stored);
        progress.log(published.promoted() ? Message.of("run.versionServes", version) : Message.of("run.versionKept", version));
        published.promotedShadow().ifPresent(candidate -> progress.log(Message.of("run.versionServes", candidate.version())));
    }

    private static Message result(Verdict verdict) {
        return switch (Run.Status.valueOf(verdict.decision().result())) {
            case PROMOTED -> Message.of("run.result.promoted");
            case KEPT -> Message.of("run.result.kept");
            case INSUFFICIENT_EVIDENCE -> Message.of("run.result.insufficientEvidence");
            default -> Message.of("run.result.needsReview");
        };
    }

    private static void tell(Collected collected, RunProgress progress) {
        progress.log(Message.of(
                "run.collected", collected.baseline().content().rows().size(), collected.baseline().origin(), collected.outcomes().size()));
        if (!collected.excluded().isEmpty()) {
            progress.log(Message.of(
                    "run.excluded", collected.excluded().size(), collected.asOf().exclusions().size(),
                    String.valueOf(collected.asOf().exclusions())));
        }
        if (!collected.baseline().content().rejected().isEmpty()) {
            progress.log(Message.of(
                    "run.linesLeftOut", collected.baseline().content().rejected().size(),
                    collected.baseline().content().rejected().getFirst().line()));
        }
    }

    private void tell(Anonymity anonymity, RunProgress progress) {
        @Nullable Integer k = anonymity.k();
        if (k != null) {
            progress.log(Message.of(
                            "run.anonymity", k, anonymity.classes(), anonymity.homogeneous(), anonymity.rare().size(), settings.getKMin(),
                            settings.isSuppressInTraining() ? Message.of("run.outOfTraining") : Message.of("run.outOfExports")));
        }
    }

    private static Run.RunCounts count(Collected collected, int suppressed, Merge.Merged merged) {
        return new Run.RunCounts(
                collected.baselineRows(),
                collected.outcomes().size() + collected.excluded().size(),
                collected.baseline().content().rejected().size() + merged.rejectedRows() + collected.excluded().size(),
                suppressed,
                merged.data().on(Split.Side.TRAINING).size(),
                merged.data().on(Split.Side.HOLDOUT).size());
    }
}
