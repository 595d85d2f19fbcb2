package org.hindsight.core.retraining;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.hindsight.core.anonymisation.AnonymousOutcome;
import org.hindsight.core.anonymisation.Anonymity;
import org.hindsight.core.dataset.Baselines;
import org.hindsight.core.dataset.LoadedBaseline;
import org.hindsight.core.dataset.Merge;
import org.hindsight.core.dataset.Split;
import org.hindsight.core.plugin.ActivePlugin;

/** Stages one to four, each callable alone: what there is to learn from today, merged and split. */
@Singleton
public class TodaysRows {

    private final OutcomeCollection collection;
    private final Baselines baselines;
    private final Split split;
    private final RetrainingSettings settings;

    TodaysRows(OutcomeCollection collection, Baselines baselines, Split split, RetrainingSettings settings) {
        this.collection = collection;
        this.baselines = baselines;
        this.split = split;
        this.settings = settings;
    }

    /**
     * Reads baseline and outcomes; what names a person stays behind.
     *
     * @param check called between pages of outcomes; it may throw to stop
     */
    Collected collect(ActivePlugin plugin, Runnable check) {
        LoadedBaseline baseline = baselines.load(plugin);
        return new Collected(baseline, collection.collect(plugin.id(), check));
    }

    /** Measures how well the outcomes hide people. */
    Anonymity anonymity(ActivePlugin plugin, List<AnonymousOutcome> outcomes) {
        return Anonymity.of(plugin.schema(), plugin.plugin().quasiIdentifiers(), outcomes, settings.getKMin());
    }

    /** The outcomes that are learnt from: all of them, or by setting only those that hide well enough. */
    List<AnonymousOutcome> kept(List<AnonymousOutcome> outcomes, Set<Long> rare) {
        return settings.isSuppressInTraining()
                ? outcomes.stream().filter(outcome -> !rare.contains(outcome.number())).toList()
                : outcomes;
    }

    /** Puts baseline and outcomes together, every row on its side. */
    Merge.Merged merge(ActivePlugin plugin, LoadedBaseline baseline, List<AnonymousOutcome> outcomes) {
        return Merge.merge(
                plugin.id(), plugin.schema(), plugin.target(), baseline.content().rows(), outcomes, split, settings.getAddressShare());
    }

    /** All four stages at once, for those who want to measure and not to train. */
    public Merge.Merged merged(ActivePlugin plugin) {
        Collected collected = collect(plugin, () -> {});
        return merge(plugin, collected.baseline(), kept(collected.outcomes(), anonymity(plugin, collected.outcomes()).rare()));
    }
}
