package org.hindsight.core.retraining;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hindsight.core.anonymisation.AnonymousOutcome;
import org.hindsight.core.anonymisation.Anonymity;
import org.hindsight.core.dataset.Baselines;
import org.hindsight.core.dataset.LoadedBaseline;
import org.hindsight.core.dataset.Merge;
import org.hindsight.core.dataset.Split;
import org.hindsight.core.dataset.TrainingData;
import org.hindsight.core.model.Artefact;
import org.hindsight.core.model.Versions;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.plugin.TrainedModel;
import org.hindsight.plugin.TrainingContext;
import org.jspecify.annotations.Nullable;

/**
 * One retraining, the same for every plugin: collect, anonymise, merge, split, train, evaluate, decide, publish. Until the last step, which
 * is one transaction, nothing that serves is touched.
 */
@Singleton
class Pipeline {

    private final OutcomeCollection collection;
    private final Baselines baselines;
    private final Split split;
    private final Rivals rivals;
    private final Judgement judgement;
    private final Publication publication;
    private final Versions versions;
    private final RetrainingSettings settings;

    Pipeline(
            OutcomeCollection collection,
            Baselines baselines,
            Split split,
            Rivals rivals,
            Judgement judgement,
            Publication publication,
            Versions versions,
            RetrainingSettings settings) {
        this.collection = collection;
        this.baselines = baselines;
        this.split = split;
        this.rivals = rivals;
        this.judgement = judgement;
        this.publication = publication;
        this.versions = versions;
        this.settings = settings;
    }

    /**
     * Does a run from its first stage to its last; the caller holds a lease of the plugin.
     *
     * @throws java.util.concurrent.CancellationException when the run was cancelled or taken over
     */
    void run(RunRow run, ActivePlugin plugin, RunProgress progress) {
        TrainingContext context = progress.trainingContext(settings.getSeed(), settings.getThreads());

        progress.enter(Run.Stage.COLLECT, "Reading the baseline and the confirmed outcomes.");
        Collected collected = collect(plugin, progress);

        progress.enter(Run.Stage.ANONYMISE, "Checking how well the outcomes hide people.");
        Anonymity anonymity = anonymise(plugin, collected.outcomes(), progress);
        List<AnonymousOutcome> used = keep(collected.outcomes(), anonymity.rare());

        progress.enter(Run.Stage.MERGE, "Putting baseline and outcomes together.");
        Merge.Merged merged = Merge.merge(
                plugin.id(),
                plugin.schema(),
                plugin.target(),
                collected.baseline().content().rows(),
                used,
                split,
                settings.getAddressShare());
        merged.rejected().forEach((reason, rows) -> progress.log("Left out: " + rows + " " + reason + "."));

        progress.enter(Run.Stage.SPLIT, "Keeping a fifth of the groups aside.");
        TrainingData data = merged.data();
        Run.RunCounts counts = count(collected, used, merged);
        publication.counted(progress, counts, anonymity.k());
        progress.log("Training on " + counts.training() + " rows, measuring on " + counts.holdout() + " that no version ever trained on.");

        progress.enter(Run.Stage.TRAIN, "Training.");
        TrainedModel challenger = plugin.plugin().trainer().train(data.training(), context);

        progress.enter(Run.Stage.EVALUATE, "Measuring on the rows kept aside.");
        Optional<Evaluator.Rival> champion = rivals.champion(plugin);
        Optional<Evaluator.Rival> anchor = rivals.anchor(plugin, champion);
        Measured measured =
                new Evaluator(data, plugin.plugin().trainer(), progress, context, rivals.stratumEnd(plugin.id())).measure(challenger, champion, anchor);

        progress.enter(Run.Stage.DECIDE, "Deciding which version serves.");
        Verdict verdict = judgement.judge(plugin, data, measured);
        progress.log(verdict.decision().reason());

        progress.enter(Run.Stage.PUBLISH, "Writing the version and reading it back.");
        String version = versions.freshName(plugin.id());
        Artefact artefact = publication.store(plugin, version, challenger, data);
        publication.finish(
                run, progress, plugin, new Challenger(version, challenger, artefact, measured, verdict, data, collected, counts, anonymity));
    }

    private Collected collect(ActivePlugin plugin, RunProgress progress) {
        LoadedBaseline baseline = baselines.load(plugin);
        List<AnonymousOutcome> outcomes = collection.collect(plugin.id(), progress);
        progress.log("Collected " + baseline.content().rows().size() + " baseline rows (" + baseline.source() + ") and "
                + outcomes.size() + " confirmed outcomes.");
        if (!baseline.content().rejected().isEmpty()) {
            progress.log("Left out: " + baseline.content().rejected().size() + " lines of the baseline that do not fit, the first one: line "
                    + baseline.content().rejected().getFirst().line() + ".");
        }
        return new Collected(baseline, outcomes);
    }

    private Anonymity anonymise(ActivePlugin plugin, List<AnonymousOutcome> outcomes, RunProgress progress) {
        Anonymity anonymity =
                Anonymity.of(plugin.schema(), plugin.plugin().quasiIdentifiers(), outcomes, settings.getKMin());
        @Nullable Integer k = anonymity.k();
        if (k != null) {
            progress.log("k = " + k + ": the rarest of " + anonymity.classes() + " combinations of quasi-identifiers is shared by " + k
                    + (k == 1 ? " person; " : " people; ") + anonymity.homogeneous() + " combinations hold a single label; "
                    + anonymity.rare().size() + " rows are rarer than " + settings.getKMin()
                    + (settings.isSuppressInTraining() ? " and stay out of training." : " and stay out of every export."));
        }
        return anonymity;
    }

    private List<AnonymousOutcome> keep(List<AnonymousOutcome> outcomes, Set<Long> rare) {
        return settings.isSuppressInTraining()
                ? outcomes.stream().filter(outcome -> !rare.contains(outcome.number())).toList()
                : outcomes;
    }

    private static Run.RunCounts count(Collected collected, List<AnonymousOutcome> used, Merge.Merged merged) {
        return new Run.RunCounts(
                collected.baselineRows(),
                collected.outcomes().size(),
                collected.baseline().content().rejected().size() + merged.rejectedRows(),
                collected.outcomes().size() - used.size(),
                merged.data().on(Split.Side.TRAINING).size(),
                merged.data().on(Split.Side.HOLDOUT).size());
    }
}
