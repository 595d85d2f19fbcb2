package org.hindsight.plugin;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several labels is predicted.
 *
 * @param labels   at least two, in the order of the probabilities of a {@link Prediction.ClassPrediction}
 * @param positive the label that the assessment looks for, to which binary figures such as recall refer; with two labels it is
 *                 needed, with more it may be null, and figures are then averaged over the labels
 */
public record ClassTarget(List<String> labels, @Nullable String positive) implements Target {

    /** Checks the labels. */
    public ClassTarget {
        labels = List.copyOf(labels);
        Checks.that(labels.size() >= 2, "Target: needs at least two labels, has " + labels + ".");
        Checks.that(new HashSet<>(labels).size() == labels.size(), "Target: a label stands twice in " + labels + ".");
        labels.forEach(label -> Checks.text("Target label", label));
        Checks.that(
                positive != null || labels.size() > 2, "Target: with two labels one of " + labels + " must be the positive one.");
        Checks.that(
                positive == null || labels.contains(positive),
                "Target: the positive label '" + positive + "' is none of " + labels + ".");
    }

    /** The position of a label, or -1 when there is no such label. */
    public int indexOf(String label) {
        return labels.indexOf(label);
    }

    /** The position of the positive label, or -1 when there is none. */
    public int positiveIndex() {
        return positive == null ? -1 : labels.indexOf(positive);
    }
}
