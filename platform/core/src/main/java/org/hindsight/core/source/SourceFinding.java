package org.hindsight.core.source;

import io.micronaut.serde.annotation.Serdeable;
import org.hindsight.core.message.Message;
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

    /** The finding, for logs and decisions. */
    public Message told() {
        long about = Math.round(expected);
        return switch (kind) {
            case RIGHT -> Message.of("source.right", found, of, about, chance());
            case POSITIVE -> Message.of("source.positive", String.valueOf(answer), found, of, about, chance());
            case WITHIN -> Message.of("source.within", found, of, about, chance());
            case HIGHER -> Message.of("source.higher", String.valueOf(question), found, of, about, chance());
            case LOWER -> Message.of("source.lower", String.valueOf(question), found, of, about, chance());
            case OUTSIDE -> Message.of("source.outside", String.valueOf(question), found, of, about, chance());
            case CHOICE -> Message.of("source.choice", String.valueOf(question), String.valueOf(answer), found, of, about, chance());
            case OPEN -> Message.of("source.open", String.valueOf(question), found, of, about, chance());
        };
    }

    private Message chance() {
        return p < SMALLEST_SHOWN ? Message.of("source.chance.below", SMALLEST_SHOWN) : Message.of("source.chance", p);
    }
}
