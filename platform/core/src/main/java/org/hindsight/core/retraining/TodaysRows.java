package org.hindsight.core.retraining;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.hindsight.core.anonymisation.AnonymousOutcome;
import org.hindsight.core.anonymisation.Anonymity;
import org.hindsight.core.dataset.Baselines;
import org.hindsight.core.dataset.GoneAnswers;
import org.hindsight.core.dataset.LoadedBaseline;
import org.hindsight.core.dataset.Merge;
import org.hindsight.core.dataset.Split;
import org.hindsight.core.dataset.TrainingData;
import org.hindsight.core.model.Sha256;
import org.hindsight.core.plugin.ActivePlugin;

/** Stages one to four, each callable alone: what there is to learn from today, merged and split. */
@Singleton
public class TodaysRows {

    private final OutcomeCollection collection;
    private final Baselines baselines;
    private final Split split;
    private final GoneAnswers gone;
    private final RetrainingSettings settings;

    TodaysRows(OutcomeCollection collection, Baselines baselines, Split split, GoneAnswers gone, RetrainingSettings settings) {
        this.collection = collection;
        this.baselines = baselines;
        this.split = split;
        this.gone = gone;
        this.settings = settings;
    }

    /** The rules of today. */
    RowRules rules() {
        return RowRules.of(settings);
    }

    /**
     * Reads baseline and outcomes; what names a person stays behind.
     *
     * @param progress is told now and then which share is done; it may throw to stop
     */
    Collected collect(ActivePlugin plugin, DoubleConsumer progress) {
        return collect(plugin, baselines.load(plugin), collection.now(plugin.id()), progress);
    }

    /** The same in some state of things. */
    Collected collect(ActivePlugin plugin, LoadedBaseline baseline, Collected.AsOf asOf, DoubleConsumer progress) {
        OutcomeCollection.Found found = collection.collect(plugin.id(), asOf, progress);
        return new Collected(baseline, found.outcomes(), found.excluded(), asOf);
    }

    /** Measures how well the outcomes hide people. */
    Anonymity anonymity(ActivePlugin plugin, List<AnonymousOutcome> outcomes, RowRules rules, DoubleConsumer progress) {
        return Anonymity.of(plugin.schema(), plugin.plugin().quasiIdentifiers(), outcomes, rules.kMin(), progress);
    }

    /** The numbers of the outcomes that are not learnt from because they do not hide well enough: none, unless the setting says so. */
    Set<Long> suppressed(Set<Long> rare, RowRules rules) {
        return rules.suppressInTraining() ? rare : Set.of();
    }

    /** Puts baseline and outcomes together, every row on its side. */
    Merge.Merged merge(ActivePlugin plugin, Collected collected, Set<Long> suppressed, RowRules rules, DoubleConsumer progress) {
        List<AnonymousOutcome> outcomes = collected.outcomes();
        List<AnonymousOutcome> used =
                suppressed.isEmpty() ? outcomes : outcomes.stream().filter(one -> !suppressed.contains(one.number())).toList();
        List<AnonymousOutcome> aside = Stream.concat(
                        collected.excluded().stream(), outcomes.stream().filter(one -> suppressed.contains(one.number())))
                .sorted(Comparator.comparingLong(AnonymousOutcome::number))
                .toList();
        return Merge.merge(
                plugin.id(), plugin.schema(), plugin.target(), collected.baseline().content().rows(), used, aside, split,
                rules.addressShare(), gone.of(plugin.id()), progress);
    }

    /**
     * The rows of today, for those who want to measure and not to train.
     *
     * @param data                all rows, merged and split
     * @param baselineFingerprint of the baseline's file
     */
    public record Today(TrainingData data, String baselineFingerprint) {}

    /**
     * All four stages at once; the caller holds a lease of the plugin.
     *
     * @param progress is told now and then that it goes on; it may throw to stop
     */
    public Today today(ActivePlugin plugin, DoubleConsumer progress) {
        Collected collected = collect(plugin, progress);
        return new Today(merged(plugin, collected, rules(), progress).data(), collected.baseline().fingerprint());
    }

    /** What was collected, merged and split by some rules. */
    Merge.Merged merged(ActivePlugin plugin, Collected collected, RowRules rules, DoubleConsumer progress) {
        Set<Long> rare = rules.suppressInTraining() ? anonymity(plugin, collected.outcomes(), rules, progress).rare() : Set.of();
        return merge(plugin, collected, rare, rules, progress);
    }

    /** What today's rows depend on, read without reading them: another stamp means that they may have changed. */
    public String stamp(ActivePlugin plugin) {
        return Sha256.hex(String.join("\n",
                        plugin.sha256(),
                        baselines.fingerprint(plugin),
                        collection.state(plugin.id()),
                        settings.isSuppressInTraining() + " " + settings.getKMin() + " " + settings.getAddressShare())
                .getBytes(StandardCharsets.UTF_8));
    }
}
