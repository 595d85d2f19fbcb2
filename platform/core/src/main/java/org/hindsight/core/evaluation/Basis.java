package org.hindsight.core.evaluation;

import java.util.Locale;

/** On what figures rest. */
public enum Basis {
    /** Rows that no version ever trained on. */
    HOLDOUT,
    /**
     * Out-of-fold predictions of models trained like the version: where a holdout would be too small to tell anything.
     */
    CROSS_VALIDATION;

    /** With fewer groups of a label than this in the holdout, cross-validation takes its place. */
    public static final int FEWEST_GROUPS = 10;

    /** What figures should rest on, given this holdout. */
    public static Basis of(Holdout holdout) {
        return holdout.groupsOfRarestLabel() < FEWEST_GROUPS ? CROSS_VALIDATION : HOLDOUT;
    }

    /** The name in the HTTP API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
