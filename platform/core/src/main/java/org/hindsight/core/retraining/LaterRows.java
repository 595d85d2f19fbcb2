package org.hindsight.core.retraining;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hindsight.core.dataset.Split;
import org.hindsight.core.dataset.TrainingData;
import org.hindsight.core.dataset.TrainingData.Case;
import org.hindsight.plugin.FeatureVector;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the training side on which older versions can be measured all the same: those that arrived after all of the versions had been
 * trained, and of which the versions know neither another row of the same group nor one with equal answers.
 */
final class LaterRows {

    private final long lastKnown;
    private final Set<@Nullable String> knownGroups = new HashSet<>();
    private final Set<FeatureVector> knownAnswers = new HashSet<>();

    private LaterRows(TrainingData data, long lastKnown) {
        this.lastKnown = lastKnown;
        data.cases().stream().filter(this::isKnown).forEach(known -> {
            knownGroups.add(known.row().group());
            knownAnswers.add(known.row().features());
        });
    }

    /**
     * The rows, as they arrived.
     *
     * @param lastKnown the newest outcome that any of the versions may have learnt from
     */
    static List<Case> of(TrainingData data, long lastKnown) {
        LaterRows later = new LaterRows(data, lastKnown);
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
