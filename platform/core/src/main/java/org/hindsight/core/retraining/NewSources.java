package org.hindsight.core.retraining;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import org.hindsight.core.dataset.TrainingData;
import org.hindsight.core.message.Message;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.source.SourceCheck;
import org.hindsight.core.source.Sources;
import org.hindsight.plugin.LabelledRow;

/**
 * Looks at sources that no version in service has learnt from. What does not fit is told in the run's log, and a challenger that learnt from it is
 * not promoted by itself: a person approves it, or excludes the source.
 */
@Singleton
class NewSources {

    /** A source with fewer rows is looked at together with the others of its size. */
    static final int FEWEST = 10;

    private static final String TOGETHER = "";
    private static final int SHOWN = 22;

    /** A smaller chance is told to be below this one. */
    private static final double SMALLEST = 0.0001;

    private final Sources sources;

    NewSources(Sources sources) {
        this.sources = sources;
    }

    /**
     * The suspicions, in words; none without a champion.
     *
     * @param progress is told now and then which share is done; it may throw to stop
     */
    List<Message> suspicions(ActivePlugin plugin, TrainingData data, Rivals.Lineup lineup, DoubleConsumer progress) {
        return lineup.champion().map(champion -> suspicions(plugin, data, champion, progress)).orElse(List.of());
    }

    private List<Message> suspicions(ActivePlugin plugin, TrainingData data, Evaluator.Rival champion, DoubleConsumer progress) {
        SourceCheck check = new SourceCheck(plugin.target(), champion.model());
        int all = data.cases().size();
        int[] looked = {0};
        rows(plugin.id(), data, champion.lastOutcome(), share -> progress.accept(share / 2)).forEach((source, rows) -> {
            check.look(source, rows, share -> progress.accept(0.5 + (looked[0] + share * rows.size()) / all / 2));
            looked[0] += rows.size();
        });
        return check.suspicions().stream()
                .map(one -> Message.of("source.suspicious", shown(one.source()), one.words(), chance(one.p())))
                .toList();
    }

    /** The rows by source; sources with few rows are looked at together, since alone they could not show anything. */
    private Map<String, List<LabelledRow>> rows(String assessment, TrainingData data, long lastKnown, DoubleConsumer progress) {
        Map<Long, String> sourceOf = new HashMap<>();
        sources.newSince(assessment, lastKnown, progress).forEach((source, numbers) ->
                numbers.forEach(number -> sourceOf.put(number, numbers.size() < FEWEST ? TOGETHER : source)));
        Map<String, List<LabelledRow>> rows = new TreeMap<>();
        for (TrainingData.Case one : data.cases()) {
            String source = sourceOf.get(one.outcome());
            if (source != null) {
                rows.computeIfAbsent(source, first -> new ArrayList<>()).add(one.row());
            }
        }
        return rows;
    }

    private static Message shown(String source) {
        return source.equals(TOGETHER)
                ? Message.of("source.together")
                : Message.plain(source.length() <= SHOWN ? source : source.substring(0, SHOWN) + "...");
    }

    private static Message chance(double p) {
        return p < SMALLEST ? Message.of("source.chance.below", Message.of("source.chance", SMALLEST)) : Message.of("source.chance", p);
    }
}
