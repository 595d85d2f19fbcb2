package org.hindsight.core.promotion;

import org.hindsight.core.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * What the rule says.
 *
 * @param result    the outcome
 * @param reason    why, in plain words
 * @param needed    about how many more confirmed outcomes would decide if things stay as they are; null when more would
 *                  not help or the decision is made
 * @param newAnchor whether the challenger is proven to be better than the anchor and takes its place
 */
public record Ruling(Result result, Message reason, @Nullable Long needed, boolean newAnchor) {

    /** How a contest ends. */
    public enum Result {
        /** The challenger takes over. */
        PROMOTED,
        /** The challenger is not better. */
        KEPT,
        /** The challenger may be better, but the rows cannot show it yet. */
        INSUFFICIENT_EVIDENCE,
        /** New outcomes and old data disagree; a person must say why. */
        NEEDS_REVIEW
    }
}
