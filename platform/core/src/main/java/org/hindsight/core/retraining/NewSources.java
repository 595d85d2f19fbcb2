package org.hindsight.core.retraining;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hindsight.core.dataset.TrainingData;
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

    private static final String TOGETHER = "small sources together";
    private static final int SHOWN = 22;

    private final Sources sources;

    NewSources(Sources sources) {
        this.sources = sources;
    }

    /** The suspicions, in words; none without a champion. */
    List<String> suspicions(ActivePlugin plugin, TrainingData data, Rivals.Lineup lineup) {
        return lineup.champion().map(champion -> suspicions(plugin, data, champion)).orElse(List.of());
    }

    private List<String> suspicions(ActivePlugin plugin, TrainingData data, Evaluator.Rival champion) {
        SourceCheck check = new SourceCheck(plugin.target(), champion.model());
        rows(plugin.id(), data, champion.lastOutcome()).forEach(check::look);
        return check.suspicions().stream()
                .map(one -> "New source (" + shortened(one.source()) + ") does not fit what is known: " + one.words() + " (p = "
                        + (one.p() < 0.0001 ? "below 0.0001" : String.format(Locale.ROOT, "%.4f", one.p())) + ").")
                .toList();
    }

    /** The rows by source; sources with few rows are looked at together, since alone they could not show anything. */
    private Map<String, List<LabelledRow>> rows(String assessment, TrainingData data, long lastKnown) {
        Map<Long, String> sourceOf = new HashMap<>();
        sources.newSince(assessment, lastKnown).forEach((source, numbers) ->
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

    private static String shortened(String source) {
        return source.length() <= SHOWN ? source : source.substring(0, SHOWN) + "...";
    }
}
