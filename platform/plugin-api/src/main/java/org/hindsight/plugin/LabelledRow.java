package org.hindsight.plugin;

import org.jspecify.annotations.Nullable;

/**
 * A case whose outcome is known.
 *
 * @param features the case, in the order of the schema
 * @param target   the position of the label in the {@link ClassTarget}, or the number of a {@link NumericTarget}; never missing
 * @param group    what the case belongs to where cases are not independent; null where it stands for itself
 */
public record LabelledRow(FeatureVector features, double target, @Nullable String group) {

    /** Checks that the outcome is known. */
    public LabelledRow {
        if (!Double.isFinite(target)) {
            throw new IllegalArgumentException("Row: its target must be a number, is " + target + ".");
        }
    }
}
