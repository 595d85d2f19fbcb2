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
import org.hindsight.core.dataset.BaselineSides;
import org.hindsight.core.dataset.Baselines;
import org.hindsight.core.dataset.GoneRows;
import org.hindsight.core.dataset.LoadedBaseline;
import org.hindsight.core.dataset.Merge;
import org.hindsight.core.dataset.PlacedBaseline;
import org.hindsight.core.dataset.Split;
import org.hindsight.core.dataset.Traces;
import org.hindsight.core.dataset.TrainingData;
import org.hindsight.core.model.Sha256;
import org.hindsight.core.plugin.ActivePlugin;

/** Stages one to four, each callable alone: what there is to learn from today, merged and split. */
@Singleton
public class TodaysRows {

    private final OutcomeCollection collection;
    private final Baselines baselines;
    private final Split split;
    private final BaselineSides baselineSides;
    private final GoneRows gone;
    private final RetrainingSettings settings;

    TodaysRows(
            OutcomeCollection collection,
            Baselines baselines,
            Split split,
            BaselineSides baselineSides,
            GoneRows gone,
            RetrainingSettings settings) {
        this.collection = collection;
        this.baselines = baselines;
        this.split = split;
        this.baselineSides = baselineSides;
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

    /**
     * Puts baseline and outcomes together, every row on its side. From then on the answers of this baseline stay on their sides for ever, so
     * whoever measures or trains on a baseline comes by here first.
     */
    Merge.Merged merge(ActivePlugin plugin, Collected collected, Set<Long> suppressed, RowRules rules, DoubleConsumer progress) {
        PlacedBaseline baseline = placed(plugin, collected);
        while (true) {
            BaselineSides.Former former = baselineSides.before(plugin.id(), baseline);
            Merge.Merged merged = merge(plugin, collected, baseline, former, suppressed, rules, progress);
            if (former.known() || baselineSides.remember(plugin.id(), baseline, merged.decided())) {
                return merged;
            }
        }
    }

    private PlacedBaseline placed(ActivePlugin plugin, Collected collected) {
        return PlacedBaseline.of(plugin.id(), plugin.schema(), collected.baseline().content().rows(), split);
    }

    private Merge.Merged merge(
            ActivePlugin plugin,
            Collected collected,
            PlacedBaseline baseline,
            BaselineSides.Former former,
            Set<Long> suppressed,
            RowRules rules,
            DoubleConsumer progress) {
        List<AnonymousOutcome> outcomes = collected.outcomes();
        List<AnonymousOutcome> used =
                suppressed.isEmpty() ? outcomes : outcomes.stream().filter(one -> !suppressed.contains(one.number())).toList();
        List<AnonymousOutcome> aside = Stream.concat(
                        collected.excluded().stream(), outcomes.stream().filter(one -> suppressed.contains(one.number())))
                .sorted(Comparator.comparingLong(AnonymousOutcome::number))
                .toList();
        return Merge.merge(
                plugin.id(), plugin.schema(), plugin.target(), baseline, used, aside, split, rules.addressShare(), former,
                gone.of(plugin.id()), progress);
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
        return new Today(
                merge(plugin, collected, suppressed(plugin, collected, rules(), progress), rules(), progress).data(),
                collected.baseline().fingerprint());
    }

    /** What was collected, merged and split by some rules, without remembering anything. */
    TrainingData merged(ActivePlugin plugin, Collected collected, RowRules rules, DoubleConsumer progress) {
        PlacedBaseline baseline = placed(plugin, collected);
        BaselineSides.Former former = baselineSides.before(plugin.id(), baseline);
        return merge(plugin, collected, baseline, former, suppressed(plugin, collected, rules, progress), rules, progress).data();
    }

    private Set<Long> suppressed(ActivePlugin plugin, Collected collected, RowRules rules, DoubleConsumer progress) {
        return rules.suppressInTraining() ? anonymity(plugin, collected.outcomes(), rules, progress).rare() : Set.of();
    }

    /**
     * The rows that are news to versions, see {@link LaterRows}.
     *
     * @param data      what was merged
     * @param collected from what
     * @param lastKnown the newest outcome that any of the versions may have learnt from
     */
    List<TrainingData.Case> later(ActivePlugin plugin, TrainingData data, Collected collected, long lastKnown) {
        Traces traces = gone.of(plugin.id());
        return LaterRows.of(data, collected, lastKnown).stream()
                .filter(one -> !traces.mayHold(
                        String.valueOf(one.row().group()), split.contentHash(plugin.id(), plugin.schema(), one.row().features())))
                .toList();
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
