package org.hindsight.ui.assessment;

import java.util.List;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.Feature;
import org.hindsight.ui.text.Words;

/**
 * What a question takes, for those who fill in a file instead of a form.
 *
 * @param range   for numbers the range and the unit in words, else empty
 * @param choices for choices what to write, and what it means; else empty
 */
public record Accepted(String range, List<ChoiceFeature.Choice> choices) {

    /** What a question takes, in the reader's language. */
    public static Accepted of(Feature feature, Words words) {
        Question question = Question.of(feature, 1, "", false, words);
        return new Accepted(
                (question.hint() + " " + question.unit()).strip(), feature instanceof ChoiceFeature choice ? choice.choices() : List.of());
    }
}
