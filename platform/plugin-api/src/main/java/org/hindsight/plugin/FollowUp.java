package org.hindsight.plugin;

import java.time.Duration;
import java.util.List;

/**
 * When and how people are asked what really happened.
 *
 * @param after    how long after the prediction, at least zero
 * @param question the question in lay words; it must not tell the result
 * @param answers  for a {@link ClassTarget} one answer a label, in the order in which they are offered; empty for a {@link NumericTarget}
 */
public record FollowUp(Duration after, String question, List<Answer> answers) {

    /**
     * An answer to the question.
     *
     * @param label  the label of the target that it means
     * @param words  the answer in lay words
     */
    public record Answer(String label, String words) {
        /** Checks that neither is blank. */
        public Answer {
            Checks.text("Follow-up answer", label);
            Checks.text("Follow-up answer '" + label + "', words", words);
        }
    }

    /** Checks time and question. */
    public FollowUp {
        Checks.that(!after.isNegative(), "Follow-up: " + after + " is negative.");
        Checks.text("Follow-up question", question);
        answers = List.copyOf(answers);
    }
}
