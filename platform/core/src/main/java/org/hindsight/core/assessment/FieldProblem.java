package org.hindsight.core.assessment;

import org.hindsight.core.message.Message;

/**
 * One thing wrong with an input.
 *
 * @param field the field's name
 * @param told  what was expected, what was found, what to do
 */
public record FieldProblem(String field, Message told) {

    /** A problem that is told in English only. */
    public FieldProblem(String field, String message) {
        this(field, Message.plain(message));
    }

    /** What to tell whoever names no language. */
    public String message() {
        return told.toString();
    }
}
