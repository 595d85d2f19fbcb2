package org.hindsight.core.retraining;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hindsight.core.anonymisation.AnonymousOutcome;
import org.hindsight.core.dataset.CurrentAnswers;
import org.hindsight.core.dataset.Split;
import org.hindsight.core.dataset.TrainingData;
import org.hindsight.core.dataset.TrainingData.Case;
import org.hindsight.plugin.FeatureVector;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the training side on which older versions can be measured all the same: those that arrived after all of the versions had been
 * trained, and of which the versions know neither another row of the same group nor one with equal answers. A row that is not used today
 * (its source is excluded by now, its address has brought too many) may have been used then, so it counts as known. What is gone is for the
 * caller to tell.
 */
final class LaterRows {

    private final long lastKnown;
    private final Set<@Nullable String> knownGroups = new HashSet<>();
    private final Set<FeatureVector> knownAnswers = new HashSet<>();

    private LaterRows(TrainingData data, List<AnonymousOutcome> notUsed, long lastKnown) {
        this.lastKnown = lastKnown;
        data.cases().stream().filter(this::isKnown).forEach(known -> {
            knownGroups.add(known.row().group());
            knownAnswers.add(known.row().features());
        });
        notUsed.stream().filter(one -> one.number() <= lastKnown).forEach(known -> {
            knownGroups.add(known.group());
            CurrentAnswers.read(data.schema(), known.answers()).ifPresent(knownAnswers::add);
        });
    }

    /**
     * The rows, as they arrived.
     *
     * @param data      today's rows
     * @param collected what they were made from
     * @param lastKnown the newest outcome that any of the versions may have learnt from
     */
    static List<Case> of(TrainingData data, Collected collected, long lastKnown) {
        Set<Long> used = data.cases().stream().map(Case::outcome).collect(Collectors.toSet());
        List<AnonymousOutcome> notUsed = Stream.concat(collected.outcomes().stream(), collected.excluded().stream())
                .filter(one -> !used.contains(one.number()))
                .toList();
        LaterRows later = new LaterRows(data, notUsed, lastKnown);
        return data.on(Split.Side.TRAINING).stream().filter(later::isNews).toList();
    }

    private boolean isKnown(Case one) {
        return one.outcome() <= lastKnown;
    }

    private boolean isNews(Case one) {
        @Nullable String group = one.row().group();
        return !isKnown(one) && !(group != null && knownGroups.contains(group)) && !knownAnswers.contains(one.row().features());
    }
}
