package org.hindsight.core.source;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something of a source that does not fit what is known: so many cases, where about so many were to be expected.
 *
 * @param kind     what
 * @param question the question's name; null where it is about outcomes
 * @param answer   the label or the choice's value; null where there is none
 * @param found    how many
 * @param of       of how many
 * @param expected how many were to be expected
 * @param p        how likely that is if nothing is wrong
 */
@Serdeable
public record SourceFinding(Kind kind, @Nullable String question, @Nullable String answer, long found, long of, double expected, double p) {

    private static final double SMALLEST_SHOWN = 0.0001;

    /** What can be found. */
    public enum Kind {
        /** The expected label was what happened less often. */
        RIGHT,
        /** The positive label was reported more often, or less. */
        POSITIVE,
        /** The number lay within the expected interval less often. */
        WITHIN,
        /** Answers tend to be higher; counted in a hundred pairs of a new and a known answer. */
        HIGHER,
        /** Answers tend to be lower; counted so too. */
        LOWER,
        /** Answers lie outside the central 98 % of those known more often. */
        OUTSIDE,
        /** An answer was chosen more often. */
        CHOICE,
        /** A question was left open more often, or less. */
        OPEN;

        /** Whether it is about what happened, and not about who was asked. */
        public boolean ofOutcomes() {
            return this == RIGHT || this == POSITIVE || this == WITHIN;
        }
    }

    /** The finding in English, for logs. */
    public String words() {
        return what() + " " + found + " of " + of + (kind == Kind.HIGHER || kind == Kind.LOWER ? " pairs" : " cases") + ", where about "
                + Math.round(expected) + " were to be expected (p = "
                + (p < SMALLEST_SHOWN ? "below 0.0001" : String.format(Locale.ROOT, "%.4f", p)) + ")";
    }

    private String what() {
        return switch (kind) {
            case RIGHT -> "the expected label was right in";
            case POSITIVE -> "'" + answer + "' was reported in";
            case WITHIN -> "the number lay within the expected interval in";
            case HIGHER -> "'" + question + "' was higher than among those known in";
            case LOWER -> "'" + question + "' was lower than among those known in";
            case OUTSIDE -> "'" + question + "' lay outside the central 98 % of those known in";
            case CHOICE -> "'" + question + "' was '" + answer + "' in";
            case OPEN -> "'" + question + "' was left open in";
        };
    }
}
