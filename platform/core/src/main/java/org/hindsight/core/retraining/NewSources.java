package org.hindsight.core.retraining;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import org.hindsight.core.dataset.Split;
import org.hindsight.core.dataset.TrainingData;
import org.hindsight.core.message.Message;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.source.SourceCheck;
import org.hindsight.core.source.SourceLook;
import org.hindsight.core.source.Sources;
import org.hindsight.plugin.LabelledRow;

/**
 * Looks at sources that no version in service has learnt from. What was seen is stored with the run, what does not fit is told in its log, and then
 * neither a challenger that learnt from it nor a shadow candidate that was measured on it is promoted by itself: a person approves it, or excludes the
 * source.
 */
@Singleton
class NewSources {

    /** A source with fewer rows is looked at together with the others of its size. */
    static final int FEWEST = 10;

    private final Sources sources;

    NewSources(Sources sources) {
        this.sources = sources;
    }

    /**
     * What was seen of them; nothing without a champion.
     *
     * @param progress is told now and then which share is done; it may throw to stop
     */
    List<SourceLook> look(ActivePlugin plugin, TrainingData data, Rivals.Lineup lineup, DoubleConsumer progress) {
        return lineup.champion().map(champion -> look(plugin, data, champion, progress)).orElse(List.of());
    }

    private List<SourceLook> look(ActivePlugin plugin, TrainingData data, Evaluator.Rival champion, DoubleConsumer progress) {
        Map<String, List<LabelledRow>> rows = rows(plugin.id(), data, champion.lastOutcome(), share -> progress.accept(share / 2));
        if (rows.isEmpty()) {
            return List.of();
        }
        List<LabelledRow> known = data.on(Split.Side.TRAINING).stream()
                .filter(one -> one.outcome() <= champion.lastOutcome())
                .map(TrainingData.Case::row)
                .toList();
        return new SourceCheck(data.schema(), plugin.target(), champion.model(), known)
                .look(rows, share -> progress.accept((1 + share) / 2));
    }

    /** What does not fit, for the log. */
    static List<Message> told(List<SourceLook> looks) {
        return looks.stream()
                .flatMap(look -> look.findings().stream().map(one -> Message.of("source.suspicious", kind(look.source()), one.told())))
                .toList();
    }

    /** Why a person should decide; empty when there is no reason. */
    static Optional<Message> reasonToAsk(List<SourceLook> looks) {
        return told(looks.stream().filter(SourceLook::isReasonToAsk).toList()).stream().findFirst();
    }

    /** The rows by source; sources with few rows are looked at together, since alone they could not show anything. */
    private Map<String, List<LabelledRow>> rows(String assessment, TrainingData data, long lastKnown, DoubleConsumer progress) {
        Map<Long, String> sourceOf = new HashMap<>();
        sources.newSince(assessment, lastKnown, progress).forEach((source, numbers) ->
                numbers.forEach(number -> sourceOf.put(number, numbers.size() < FEWEST ? SourceLook.TOGETHER : source)));
        Map<String, List<LabelledRow>> rows = new TreeMap<>();
        for (TrainingData.Case one : data.cases()) {
            String source = sourceOf.get(one.outcome());
            if (source != null) {
                rows.computeIfAbsent(source, first -> new ArrayList<>()).add(one.row());
            }
        }
        return rows;
    }

    /** Which one it is stands on the page of the sources, for admins alone; more people read logs and decisions. */
    private static Message kind(String source) {
        return switch (source.substring(0, source.indexOf(':') + 1)) {
            case "account:" -> Message.of("source.account");
            case "api_key:" -> Message.of("source.apiKey");
            case "address:" -> Message.of("source.address");
            default -> Message.of("source.together");
        };
    }
}
