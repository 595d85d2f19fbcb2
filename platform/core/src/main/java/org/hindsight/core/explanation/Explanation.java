package org.hindsight.core.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What drove a result: from the average over people in the baseline data to this one. The scale is the probability of the positive label
 * (where there is none, of the most probable one), or the number that is predicted.
 *
 * @param base    the average
 * @param result  what the model says of this case: the base and all effects together
 * @param drivers one a question, the strongest first
 */
public record Explanation(double base, double result, List<Driver> drivers) {

    /**
     * What one answer did.
     *
     * @param feature the feature's name
     * @param label   the question, in the reader's language
     * @param answer  the answer in words, with its unit; null where the question was left open
     * @param effect  by how much it moved the result, up (positive) or down
     */
    public record Driver(String feature, String label, @Nullable String answer, double effect) {}

    /** Copies the list. */
    public Explanation {
        drivers = List.copyOf(drivers);
    }
}
